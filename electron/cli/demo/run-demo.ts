import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AppError } from '../../../shared/errors/app-error.ts';
import { canonicalJson } from '../../../shared/digest/canonical-json.ts';
import { buildLedger, decideContent, parsePacket } from '../../../shared/packet/build-packet.ts';
import type { Packet } from '../../../shared/packet/packet-schema.ts';
import type { Decision } from '../../../shared/policy/decision.ts';
import { sealHandOver } from '../../documents/hand-over.ts';
import { writeFileDurably } from '../../system/durable-file.ts';
import { suggestPassphrase } from '../../system/passphrase.ts';
import { terminalApplication, type TerminalApplication } from '../terminal-application.ts';
import type { TerminalStreams } from '../terminal-streams.ts';
import {
  DEMO_AGENCY, DEMO_PERSON, DEMO_RESTRICTIONS, demoCases, demoConsent, demoRecipients, demoRefusedRequest, demoRequest,
} from './demo-data.ts';
import type { DemoFolder } from './demo-folder.ts';
import { demoWords } from './demo-words-in.ts';

/** A file the demonstration made: its path below the folder, and what it is (a key of `DemoWords.file`). */
export interface DemoFile {
  readonly path: string;
  readonly kind: 'packet' | 'packetData' | 'handOver' | 'ledger' | 'consent' | 'consentData' | 'register' | 'keys';
}

/** Everything the summary tells. */
export interface DemoResult {
  readonly language: 'uk' | 'en';
  readonly counts: { readonly cases: number; readonly recipients: number; readonly events: number };
  readonly consentUntil: string;
  readonly decision: Decision;
  readonly reasonText: string;
  readonly recipientName: string;
  readonly refusedDecision: Decision;
  readonly refusedName: string;
  readonly files: readonly DemoFile[];
}

interface Demo {
  readonly folder: DemoFolder;
  readonly language: 'uk' | 'en';
  readonly must: TerminalApplication['must'];
  readonly today: string;
  /** where the next document goes, as a person would choose it */
  output: string;
}

/**
 * The main job through the same border as from a window: register, cases, recipients, consent and assent, a restriction,
 * a decision, the packet and its log entry, and a request that is refused.
 *
 * @throws {AppError} whatever a step is refused by
 */
export async function runDemo(folder: DemoFolder, language: 'uk' | 'en', streams: TerminalStreams): Promise<DemoResult> {
  const place = { output: folder.packet };
  const { application, must } = terminalApplication({ directory: folder.register, outputFolder: () => place.output }, streams);
  const demo: Demo = Object.assign(place, { folder, language, must, today: application.session.today() });
  try {
    const identity = await makeRegister(demo);
    const recipients = demoRecipients(await identityToRecipient(identity));
    for (const recipient of recipients) await must('recipient.save', { recipient });
    const caseIds: string[] = [];
    for (const { caseCode: _none, ...record } of demoCases(demo.today)) caseIds.push((await must('case.create', { record })).id);
    const [caseId = ''] = caseIds;
    const consent = await recordAgreement(demo, caseId);
    const issued = await refer(demo, caseId);
    const refused = await must('referral.preview', { request: demoRefusedRequest(caseId, language), render: false });
    const audit = await must('audit.verify', {});
    if (!audit.ok) throw new AppError('audit/broken');
    return {
      language, counts: { cases: caseIds.length, recipients: recipients.length, events: audit.entries }, consentUntil: demoConsent(demo.today).validUntil ?? '',
      decision: issued.decision, reasonText: issued.packet.reasonText, recipientName: issued.packet.recipient.name ?? '',
      refusedDecision: refused.decision, refusedName: recipients.at(-1)?.name ?? '',
      files: [...issued.files, ...consent, { path: 'register', kind: 'register' }, { path: 'keys.txt', kind: 'keys' }],
    };
  } finally {
    application.lock('exit');
  }
}

/** Makes the register, types two groups of its recovery key back, and writes the keys down; answers the clinic's key. */
async function makeRegister({ folder, language, must }: Demo): Promise<string> {
  const { passphrase } = suggestPassphrase(language);
  const { recoveryGroups } = await must('register.create', { agency: DEMO_AGENCY, person: DEMO_PERSON, passphrase, language });
  const groups = [1, 6].map((index) => ({ index, value: recoveryGroups[index] ?? '' }));
  await must('register.confirmRecovery', { groups });
  const identity = await generateX25519Identity();
  writeFileDurably(folder.keys, Buffer.from(demoWords(language).keysFile({ passphrase, recoveryKey: recoveryGroups.join('-'), identity })));
  return identity;
}

async function recordAgreement(demo: Demo, caseId: string): Promise<readonly DemoFile[]> {
  const { must, folder, language } = demo;
  const { id: consentId } = await must('consent.record', { caseId, consent: demoConsent(demo.today) });
  for (const restriction of DEMO_RESTRICTIONS) await must('restriction.add', { caseId, restriction });
  demo.output = folder.consent;
  const files: DemoFile[] = [];
  for (const format of ['pdf', 'json'] as const) {
    const saved = await must('consent.save', { caseId, consentId, language, format });
    for (const { name } of saved.files) files.push({ path: join('consent', name), kind: format === 'pdf' ? 'consent' : 'consentData' });
  }
  return files;
}

interface Issued { readonly decision: Decision; readonly packet: Packet; readonly files: readonly DemoFile[] }

async function refer(demo: Demo, caseId: string): Promise<Issued> {
  const { must, folder, language } = demo;
  const request = demoRequest(caseId, language);
  const { decision, digest } = await must('referral.preview', { request, render: false });
  if (digest === null) throw new AppError('referral/not-permitted', { reason: decision.reasons.join(' ') });
  demo.output = folder.packet;
  const { files } = await must('referral.issue', { request, digest, formats: ['pdf', 'json'] });
  const name = (format: string): string => files.find((file) => file.format === format)?.name ?? '';
  const [pdfName, jsonName] = [name('pdf'), name('json')];
  const packet = parsePacket(JSON.parse(readFileSync(join(folder.packet, jsonName), 'utf8')));
  if (packet === null) throw new AppError('file/not-readable');
  const base = pdfName.replace(/\.pdf$/, '');
  await writeBeside(demo, { packet, decision, base });
  return { decision, packet, files: [
    { path: join('packet', pdfName), kind: 'packet' }, { path: join('packet', jsonName), kind: 'packetData' },
    { path: join('packet', `${base}.age`), kind: 'handOver' }, { path: join('packet', `${base}.ledger.json`), kind: 'ledger' },
  ] };
}

/** The hand-over file for the clinic's key, and the list of what was decided. */
async function writeBeside({ folder, must }: Demo, { packet, decision, base }: { readonly packet: Packet; readonly decision: Decision; readonly base: string }): Promise<void> {
  const { recipients } = await must('recipient.list', {});
  const key = recipients.find(({ id }) => id === packet.recipient.id)?.publicKey ?? '';
  const pdf = readFileSync(join(folder.packet, `${base}.pdf`));
  writeFileDurably(join(folder.packet, `${base}.age`), await sealHandOver({ packet, pdf, lock: { recipient: key }, from: null }));
  const ledger = buildLedger(packet, decideContent(decision, packet), decision);
  writeFileDurably(join(folder.packet, `${base}.ledger.json`), Buffer.from(`${canonicalJson(ledger)}\n`));
}
