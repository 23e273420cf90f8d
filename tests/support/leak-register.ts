import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealHandOver } from '../../electron/documents/hand-over.ts';
import { createSealKeys, openBytes } from '../../electron/hand-over/age-file.ts';
import { parsePacket } from '../../shared/packet/build-packet.ts';
import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import { buildConsent, buildRecipient } from './case-builder.ts';
import { createRegister, testApplication, type TestApplication } from './cheap-application.ts';
import { markedCase } from './leak-case.ts';
import { approved } from './supervisor.ts';

type Row = readonly [purpose: PacketRequest['purpose'], recipient: Parameters<typeof buildRecipient>[0] & { readonly type: string }, request: Partial<PacketRequest>];

/** The rows of the policy that can permit a packet about one child, with what each asks. */
const ROWS = [
  ['service-referral', { type: 'signatory-provider' }, { service: 'health' }],
  ['service-referral', { type: 'other-provider', undertaking: true }, { service: 'psychosocial' }],
  ['case-transfer', { type: 'case-management-agency' }, { service: 'case-transfer' }],
  ['supervision', { type: 'supervisor' }, { bases: ['legitimate-interest'] }],
  ['case-conference', { type: 'conference-member' }, {}],
  ['protective-measure', { type: 'childrens-service' }, { bases: ['legal-duty'], document: { kind: 'act', reference: 'ПКМУ 585', names: [] } }],
  ['legal-request', { type: 'law-enforcement' }, { bases: ['legal-duty'], document: { kind: 'court-ruling', reference: '461/1/26', names: ['HEALTH'] } }],
  ['emergency', { type: 'emergency-medical' }, { bases: ['vital-interest'] }],
  ['emergency', { type: 'law-enforcement' }, { bases: ['vital-interest'] }],
  ['unhcr-referral', { type: 'unhcr' }, {}],
  ['gbv-referral', { type: 'gbv-specialist' }, { service: 'psychosocial' }],
  ['family-tracing', { type: 'tracing-organisation' }, {}],
  ['subject-access', { type: 'data-subject' }, { bases: ['legal-duty'] }],
  ['relative-request', { type: 'relative' }, { bases: ['legal-duty'], familyIndex: 0 }],
  ['oversight', { type: 'oversight-body' }, { bases: ['legal-duty'], document: { kind: 'written-request', reference: '12/1', names: [] } }],
  ['interpretation-support', { type: 'interpreter', undertaking: true }, { bases: ['legitimate-interest'] }],
] as const satisfies readonly Row[];

/** One packet that was issued, with everything the application let out while it was made. */
export interface IssuedPacket {
  readonly name: string; readonly decision: Decision; readonly markers: ReadonlyMap<string, string>;
  readonly pdf: Uint8Array; readonly json: string; readonly names: string; /** a hand-over file taken apart: names, manifest, signature, packet */ readonly container: string;
  /** answers of the border, errors among them; log lines; disclosure and audit rows */ readonly traces: string;
}

/** A real register and a folder for its packets. */
export interface LeakRegister {
  readonly issue: (seed: number, language: Language) => Promise<IssuedPacket | null>;
  /** the register of disclosures and the answers to children, as far as they are text: no value of any case may be in them */ readonly exported: () => Promise<string>;
  readonly dispose: () => void;
}

/** Opens a fresh encrypted register with a recipient of every type. */
export async function openLeakRegister(): Promise<LeakRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-packets-'));
  const test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(test);
  for (const [index, [, recipient]] of ROWS.entries()) {
    await test.must('recipient.save', { recipient: buildRecipient({ ...recipient, id: `r-${String(index)}`, name: `Отримувач ${String(index)}` }) });
  }
  const cases = new Map<number, string>();
  const caseOf = async (seed: number): Promise<string> => {
    const known = cases.get(seed) ?? await addCase(test, seed);
    cases.set(seed, known);
    return known;
  };
  return {
    exported: async () => {
      const files = await Promise.all((['csv', 'json'] as const).map((format) => test.must('disclosure.export', { filter: { caseId: null }, format, language: 'uk' })));
      return files.map(({ name }) => readFileSync(join(folder, name), 'utf8')).join('\n');
    },
    issue: async (seed, language) => issue(test, { folder, seed, language, caseId: await caseOf(seed) }),
    dispose: () => { test.dispose(); rmSync(folder, { recursive: true, force: true }); },
  };
}

async function addCase(test: TestApplication, seed: number): Promise<string> {
  const { record } = markedCase(seed);
  const { id } = await test.must('case.create', { record });
  const [purpose] = rowOf(seed);
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  await test.must('consent.record', { caseId: id, consent: { ...consent, scope: {
    purposes: [purpose], recipients: [{ id: `r-${String(seed % ROWS.length)}` }], services: ['health', 'psychosocial', 'case-transfer'], categories: { deny: [] },
  } } });
  if (seed % 2 === 0) await clearTexts(test, id);
  return id;
}

/** Half of the cases have their texts cleared, so that free text takes part: the cleared words, never the original. */
async function clearTexts(test: TestApplication, caseId: string): Promise<void> {
  const { texts } = await test.must('screening.list', { caseId });
  for (const { path, original } of texts) {
    const answer = await test.must('screening.clear', { caseId, path, original, cleared: 'перевірений текст без імен', dismissed: [] });
    if (answer.outcome !== 'cleared') throw new Error(`not cleared: ${answer.outcome}`);
  }
}

const rowOf = (seed: number): (typeof ROWS)[number] => ROWS[seed % ROWS.length] ?? ROWS[0];

function requestOf(seed: number, caseId: string, language: Language): PacketRequest {
  const [purpose, , more] = rowOf(seed);
  return {
    caseId, purpose, recipientId: `r-${String(seed % ROWS.length)}`, service: null, bases: ['consent'], need: {}, reasonText: 'потрібен огляд і допомога',
    dismissed: [], relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language, ...structuredClone(more) as Partial<PacketRequest>,
  };
}

/** What stands in the hand-over file of a packet beside its PDF, sealed and opened again. */
async function containerOf(pdf: Uint8Array, json: string): Promise<string> {
  const packet = parsePacket(JSON.parse(json));
  if (packet === null) throw new Error('the JSON is no packet');
  const keys = await createSealKeys();
  const plain = Buffer.from(await openBytes(await sealHandOver({ packet, pdf, lock: { recipient: keys.recipient }, from: null }), { identity: keys.identity }));
  return plain.subarray(0, plain.indexOf('%PDF-')).toString('utf8');
}

interface Issuing { readonly folder: string; readonly seed: number; readonly language: Language; readonly caseId: string }

async function issue(test: TestApplication, { folder, seed, language, caseId }: Issuing): Promise<IssuedPacket | null> {
  const asked = requestOf(seed, caseId, language);
  const request = asked.purpose === 'case-transfer' ? await approved(test, asked) : asked;
  const logged = test.log.length;
  await test.must('register.touch', {}); // on a busy machine the suite outlasts the idle lock
  const preview = await test.must('referral.preview', { request, render: false });
  if (preview.digest === null) return null;
  const wrong = await test.call('referral.issue', { request, digest: `${preview.digest}0`, formats: ['pdf'] });
  const issued = await test.must('referral.issue', { request, digest: preview.digest, formats: ['pdf', 'json'] });
  const shown = await test.must('disclosure.show', { id: issued.disclosureId });
  const audit = await test.must('audit.list', { caseId, offset: 0, limit: 50 });
  const bytesOf = (format: string): Buffer => readFileSync(join(folder, issued.files.find((file) => file.format === format)?.name ?? ''));
  const [pdf, json] = [new Uint8Array(bytesOf('pdf')), bytesOf('json').toString('utf8')];
  return {
    name: `${request.purpose} ${language} #${String(seed)}`, decision: preview.decision, markers: markedCase(seed).markers,
    pdf, json, container: await containerOf(pdf, json), names: issued.files.map(({ name }) => name).join('\n'),
    traces: JSON.stringify([wrong, issued, shown, audit, test.log.slice(logged)]),
  };
}
