import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealBytes } from '../../electron/hand-over/age-file.ts';
import { createSigningSecret, signerOver } from '../../electron/hand-over/signing.ts';
import { ownKeys } from '../../electron/services/hand-over-keys.ts';
import { appendAuditEvent } from '../../electron/store/audit-log.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import type { Signer } from '../../shared/hand-over/bundle.ts';
import { joinFiles } from '../../shared/hand-over/container.ts';
import { signatureFile, signingKeyFile, signingKeyText } from '../../shared/hand-over/minisign.ts';
import { buildRecipient, dice, type Dice } from '../support/case-builder.ts';
import { AGENCY, ORIGIN } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { HOSTILE, hostileJson, mutated } from '../support/hostile-files.ts';
import { handOverByKey, issueTo, openTwoAgencies, takeCard, type TwoAgencies } from '../support/two-agencies.ts';

const INPUTS = trials('HAND_OVER_CHANNEL', 600);
const LONGEST_MS = 2000;
const TABLES = ['incoming', 'incoming_events', 'referral_events', 'partner_keys', 'partner_key_events', 'notices', 'notice_events', 'cases', 'case_drafts', 'audit_events', 'disclosures', 'recipients'];

/** What stands around the files: two registers that trust each other, a packet and a notice either way. */
interface Scene {
  readonly both: TwoAgencies; readonly partner: Signer; readonly partnerSeal: string; readonly sealedFor: string;
  readonly issued: { readonly packetId: string; readonly packetDigest: string }; readonly noticeId: string; readonly theirPacketId: string; readonly packetFile: Uint8Array; readonly replyFile: Uint8Array;
}
let scene: Scene;
beforeAll(async () => {
  const both = await openTwoAgencies();
  const { a, b } = both;
  await takeCard(b, a);
  await takeCard(a, b);
  const sent = await issueTo(a, { purpose: 'service-referral', service: 'health' });
  const got = await b.app.must('incoming.open', { file: await handOverByKey(a, sent.disclosureId), passphrase: null });
  if (got.outcome !== 'packet') throw new Error('the packet was not taken');
  const { files } = await b.app.must('incoming.reply', { id: got.incomingId, status: 'acknowledged', note: null, toFile: true });
  await b.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: AGENCY.name }) });
  const back = await issueTo(b, { purpose: 'service-referral', service: 'health', seed: 5 });
  const packetFile = Buffer.from(await handOverByKey(b, back.disclosureId), 'base64');
  const { row } = await a.app.must('disclosure.show', { id: sent.disclosureId });
  const { noticeId } = await a.app.must('referralStatus.recall', { disclosureId: sent.disclosureId, kind: 'correction' });
  const [theirs, ours] = await Promise.all([ownKeys(b.app.application.session), ownKeys(a.app.application.session)]);
  scene = {
    both, partner: theirs.signer.signer, partnerSeal: theirs.signer.sealKey, sealedFor: ours.signer.sealKey, noticeId, theirPacketId: back.packetId, packetFile,
    issued: { packetId: sent.packetId, packetDigest: row.packetDigest }, replyFile: Buffer.from(b.read(files[0]?.name ?? ''), 'base64'),
  };
});
afterAll(() => { scene.both.dispose(); });

type Open = (input: unknown) => Promise<unknown>;
const throughChannel: Open = (input) => scene.both.a.app.dispatch('incoming.open', input, { frame: 'main', origin: ORIGIN });
const counts = (): string => scene.both.a.app.application.session.read((db) => TABLES.map((table) => String(db.column(`SELECT count(*) FROM ${table}`)[0])).join(' '));
const surface = (): string => [Object.prototype, Array.prototype, String.prototype].map((each) => Reflect.ownKeys(each).length).join(' ');

/** `refused` and `taken` are what a reader may answer; every other word is a failure. */
async function judge(open: Open, input: unknown): Promise<string> {
  const [rows, prototypes, began] = [counts(), surface(), performance.now()];
  let answer: unknown;
  try {
    answer = await open(input);
  } catch {
    return 'crash';
  }
  if (performance.now() - began > LONGEST_MS) return 'hang';
  if (surface() !== prototypes) return 'pollution';
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'no answer';
  if (answer.ok === true) return 'taken';
  const code = 'error' in answer && typeof answer.error === 'object' && answer.error !== null && 'code' in answer.error ? String(answer.error.code) : '';
  if (code === 'internal/unexpected' || code === '') return 'crash';
  // a key nobody has confirmed is kept for the call that will: the one thing a refusal may leave, and that is answered as taken
  return counts() === rows ? 'refused' : 'partial write';
}

const manifestKinds = ['packet', 'reply', 'notice', 'notice-acknowledgement'] as const;

/** A manifest of any kind, sound in itself; about what these registers know, or nearly. */
function manifestOf(roll: Dice, signer: Signer): Record<string, unknown> {
  const uuid = `${roll.digits(8)}-${roll.digits(4)}-4${roll.digits(3)}-8${roll.digits(3)}-${roll.digits(12)}`;
  const kind = manifestKinds[1 + roll.whole(3)] ?? 'reply';
  const head = {
    format: 'oberih-hand-over', formatVersion: 1, kind, at: '2026-11-23T10:00:00.000Z', sealedFor: scene.sealedFor,
    sender: { agency: scene.both.b.name, person: 'Богдан Зразковий', signingKey: signingKeyText(signer.key), sealKey: scene.partnerSeal, oneTime: false },
  };
  if (kind === 'reply') return { ...head, replyId: uuid, ...scene.issued, status: ['acknowledged', 'accepted', 'declined', 'in-progress', 'done'][roll.whole(5)], note: roll.chance(0.5) ? null : roll.digits(20) };
  const noticeId = roll.chance(0.5) ? scene.noticeId : uuid;
  if (kind === 'notice') return { ...head, noticeId, content: { kind: 'revocation', caseCode: 'ZRA-LV-26-0001', on: '2026-11-23', services: 'all', packetIds: [roll.chance(0.5) ? scene.theirPacketId : roll.digits(32)] } };
  return { ...head, noticeId, on: '2026-11-23', note: null };
}

/** The same with members exchanged, added and left out, written canonically or not, and soundly signed. */
async function grammarFile(roll: Dice): Promise<Uint8Array> {
  const signer = roll.chance(0.7) ? scene.partner : signerOver(createSigningSecret());
  const manifest = manifestOf(roll, signer);
  const changes = roll.whole(4);
  for (let change = 0; change < changes; change += 1) {
    const names = Object.keys(manifest);
    const name = names[roll.whole(names.length)] ?? 'kind';
    const way = roll.whole(3);
    if (way === 0) Reflect.deleteProperty(manifest, name);
    else if (way === 1) manifest[name] = hostileJson(roll);
    else Object.defineProperty(manifest, String(HOSTILE[roll.whole(HOSTILE.length)]), { value: hostileJson(roll), enumerable: true, configurable: true, writable: true });
  }
  const bytes = Buffer.from(roll.chance(0.8) ? canonicalJson(manifest) : JSON.stringify(manifest, null, 1));
  const about = [manifest['packetId'], manifest['noticeId']].find((id) => typeof id === 'string') ?? '';
  const files = [
    { name: 'sender.pub', bytes: Buffer.from(signingKeyFile(signer.key)) }, { name: 'manifest.json', bytes },
    { name: 'manifest.json.minisig', bytes: Buffer.from(signatureFile(bytes, signer, `oberih ${typeof manifest['kind'] === 'string' ? manifest['kind'] : ''} ${about}`)) },
  ];
  return sealBytes(joinFiles(roll.chance(0.9) ? files : [...files, { name: 'packet.json', bytes: Buffer.from('{}') }]), { recipient: scene.sealedFor });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** One hostile call: a file out of the grammar, a damaged true file, or a payload that is none. */
async function inputOf(roll: Dice, trial: number): Promise<{ readonly input: unknown; readonly mayBeTaken: boolean }> {
  const kind = trial % 5;
  if (kind < 2) return { input: { file: base64(await grammarFile(roll)), passphrase: null }, mayBeTaken: true };
  if (kind === 2) return { input: { file: base64(mutated(scene.packetFile, roll)), passphrase: null }, mayBeTaken: false };
  if (kind === 3) return { input: { file: base64(mutated(scene.replyFile, roll)), passphrase: roll.chance(0.2) ? roll.digits(12) : null }, mayBeTaken: false };
  return { input: roll.chance(0.5) ? hostileJson(roll) : { file: hostileJson(roll), passphrase: hostileJson(roll) }, mayBeTaken: false };
}

describe('the channel that opens what came from another agency', () => {
  it(`survives ${String(INPUTS)} hostile inputs: no crash, no hang, nothing half written, no prototype changed`, async () => {
    const roll = dice(20_261);
    const failed: string[] = [];
    const seen = { taken: 0, refused: 0 };
    for (let trial = 0; trial < INPUTS; trial += 1) {
      const { input, mayBeTaken } = await inputOf(roll, trial);
      const outcome = await judge(throughChannel, input);
      if (outcome === 'refused') seen.refused += 1;
      else if (outcome === 'taken' && mayBeTaken) seen.taken += 1;
      else failed.push(`${String(trial)}: ${outcome}`);
    }
    process.stdout.write(`${seen.taken.toLocaleString('en')} taken, ${seen.refused.toLocaleString('en')} refused\n`);
    expect([reportHeld('hostile inputs of the incoming channel', INPUTS, failed.length), failed.slice(0, 5)]).toEqual([true, []]);
    // the grammar reaches what stands behind the checks, and is not taken for granted there
    expect([seen.taken > 0, seen.refused > seen.taken]).toEqual([true, true]);
    expect(scene.both.a.app.log.filter((line) => line.includes('unexpected'))).toEqual([]);
    expect((await scene.both.a.app.must('audit.verify', {})).ok).toBe(true);
    expect(await judge(throughChannel, { file: base64(scene.packetFile), passphrase: null })).toBe('taken'); // what is sound is taken still
  });

  it('would be caught crashing, writing by halves, hanging and changing prototypes (control)', async () => {
    const { session } = scene.both.a.app.application;
    const refusal = { ok: false, error: { code: 'hand-over/damaged', params: {}, incident: null } };
    const planted: readonly Open[] = [
      () => Promise.reject(new TypeError('planted')),
      () => Promise.resolve({ ok: false, error: { code: 'internal/unexpected', params: {}, incident: 'x' } }),
      () => { session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'incoming.opened-again', caseId: null }); }); return Promise.resolve(refusal); },
      () => new Promise((resolve) => { setTimeout(resolve, LONGEST_MS + 100, refusal); }),
      () => { Object.defineProperty(Object.prototype, 'planted', { value: 1, configurable: true }); return Promise.resolve(refusal); },
    ];
    const found: string[] = [];
    for (const open of planted) found.push(await judge(open, {}));
    Reflect.deleteProperty(Object.prototype, 'planted');
    expect(found).toEqual(['crash', 'crash', 'partial write', 'hang', 'pollution']);
  });
});
