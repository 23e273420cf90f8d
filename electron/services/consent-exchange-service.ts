import { join } from 'node:path';
import { armor } from 'age-encryption';
import { readLinkedExport } from '../../shared/consent/linked-reading.ts';
import { buildLinkedExport, buildLinkedReceipt, buildLinkedRecord, buildWholeRecord, categoriesOf, type LinkedAgency, type LinkedInput } from '../../shared/consent/linked-record.ts';
import type { WholeRecord } from '../../shared/consent/linked-schema.ts';
import { adultAge, birthdayOf } from '../../shared/consent/standing.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { openBytes, sealBytes } from '../hand-over/age-file.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase, loadCaseByCode } from '../store/case-repository.ts';
import { insertImportedConsent, listAllConsents, listConsents, loadConsent, type StoredConsent } from '../store/consent-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { policyInForce } from './policy-in-force.ts';
import type { Session } from './session.ts';

type ExportInput = Parameters<Handler<'consent.export'>>[0];
type ExportOutput = Awaited<ReturnType<Handler<'consent.export'>>>;
type ImportOutput = Awaited<ReturnType<Handler<'consent.import'>>>;

/** Machine-readable consent records (ISO/IEC TS 27560 as JSON-LD) out of the register and into it. */
export function createConsentExchangeHandlers(session: Session): Pick<Handlers, 'consent.export' | 'consent.import'> {
  return {
    'consent.export': (input, call) => exportConsents(session, input, call),
    'consent.import': async ({ text, passphrase }) => importConsents(session, await documentOf(text, passphrase)),
  };
}

/** A file holds so many bytes at most, so that each can be taken in again by one call; measured before encryption. */
const LARGEST_FILE = 2_000_000;

/** @throws {AppError} consent/agency-incomplete, case/not-found, consent/not-found for a receipt of nothing, file/cancelled, file/not-written */
async function exportConsents(session: Session, input: ExportInput, call: CallContext): Promise<ExportOutput> {
  const agency = linkedAgency(session);
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const day = session.today();
  const { inputs, caseCode } = session.write((db, stamp) => {
    const found = loadInputs(db, { caseId: input.caseId, agency, day });
    appendAuditEvent(db, stamp, { action: 'consent.exported', caseId: input.caseId, reason: input.kind ?? 'records' });
    return found;
  });
  const texts = input.kind === 'receipt' ? [receiptText(session, inputs, agency)] : exportTexts(inputs.map(buildWholeRecord));
  const files: ExportOutput['files'] = [];
  for (const [at, text] of texts.entries()) {
    // SECURITY: the case code or the day, never a name; nothing is written in the clear where a passphrase was given.
    const stem = [caseCode ?? day, input.kind === 'receipt' ? 'receipt' : 'consents', ...(texts.length > 1 ? [String(at + 1)] : [])].join('_');
    files.push(await writeText(folder, { stem, text, passphrase: input.passphrase }));
  }
  return { files, consents: inputs.length };
}

async function writeText(folder: string, { stem, text, passphrase }: { readonly stem: string; readonly text: string; readonly passphrase: string | null }): Promise<ExportOutput['files'][number]> {
  const file = passphrase === null ? { name: `${stem}.jsonld`, format: 'json' } as const : { name: `${stem}.jsonld.age`, format: 'age' } as const;
  const content = passphrase === null ? text : armor.encode(await sealBytes(Buffer.from(text), { passphrase }));
  writeFileDurably(join(folder, file.name), Buffer.from(content));
  return file;
}

/** The agency as the standard asks for it. @throws {AppError} consent/agency-incomplete */
function linkedAgency(session: Session): LinkedAgency {
  const { code, name, address, phone, email } = session.agency();
  const [first, ...others] = [phone, email].filter((contact) => contact !== null);
  if (address === null || first === undefined) throw new AppError('consent/agency-incomplete');
  return { id: code, name, address, contacts: [first, ...others] };
}

interface Wanted { readonly caseId: string | null; readonly agency: LinkedAgency; readonly day: string }

/** @throws {AppError} case/not-found */
function loadInputs(db: ReadableRegister, { caseId, agency, day }: Wanted): { readonly inputs: readonly LinkedInput[]; readonly caseCode: string | null } {
  const pack = policyInForce(db);
  const recipientNames = new Map(listRecipients(db).map(({ id, name }) => [id, name]));
  const ofCase = (id: string, consents: readonly StoredConsent[]): readonly LinkedInput[] => {
    const found = loadCase(db, id);
    if (found === null) throw new AppError('case/not-found');
    const adultOn = birthdayOf(found.record.child?.dob, adultAge(pack));
    return consents.map(({ events }) => ({
      caseCode: found.caseCode, isAdult: adultOn !== null && adultOn <= day, agency, recipientNames, categories: categoriesOf(pack),
      history: events.map(({ at, event }) => ({ at, event })),
    }));
  };
  if (caseId === null) return { inputs: [...listAllConsents(db, 'all')].flatMap(([id, consents]) => ofCase(id, consents)), caseCode: null };
  const caseCode = loadCase(db, caseId)?.caseCode;
  if (caseCode === undefined) throw new AppError('case/not-found');
  return { inputs: ofCase(caseId, listConsents(db, caseId)), caseCode };
}

function receiptText(session: Session, inputs: readonly LinkedInput[], agency: LinkedAgency): string {
  if (inputs.length === 0 || new Set(inputs.map(({ caseCode }) => caseCode)).size > 1) throw new AppError('consent/not-found');
  const receipt = { id: session.createIdentifier(), createdAt: session.clock.now(), publisher: agency.name };
  return `${canonicalJson(buildLinkedReceipt(inputs.map(buildLinkedRecord), receipt))}\n`;
}

/** The records in as few documents as their size allows; one document, though empty, for none. */
function exportTexts(records: readonly WholeRecord[]): readonly string[] {
  const parts: WholeRecord[][] = [[]];
  let size = 0;
  for (const record of records) {
    const length = Buffer.byteLength(canonicalJson(record));
    if (size > 0 && size + length > LARGEST_FILE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(record);
    size += length;
  }
  return parts.map((part) => `${canonicalJson(buildLinkedExport(part))}\n`);
}

/** @throws {AppError} consent/record-invalid, hand-over/wrong-key, hand-over/damaged */
async function documentOf(given: string, passphrase: string | null): Promise<unknown> {
  const text = given.replace(/^\uFEFF/u, '');
  const isSealed = text.trimStart().startsWith('-----BEGIN AGE ENCRYPTED FILE-----');
  const plain = isSealed ? Buffer.from(await openBytes(Buffer.from(text), { passphrase: passphrase ?? '' })).toString('utf8') : text;
  try {
    return JSON.parse(plain.replace(/^\uFEFF/u, ''));
  } catch {
    throw new AppError('consent/record-invalid');
  }
}

/**
 * Takes records in, all in one transaction: what is new is added with its history, what is here already and says the same
 * is left, anything else is refused by its place in the file.
 *
 * @throws {AppError} consent/record-invalid when the file is none of ours
 */
function importConsents(session: Session, document: unknown): ImportOutput {
  const records = readLinkedExport(document);
  if (records === null) throw new AppError('consent/record-invalid');
  const today = session.today();
  return session.write((db, stamp) => {
    const outcome: ImportOutput = { added: 0, known: 0, refused: [] };
    for (const [position, record] of records.entries()) {
      const result = record === null || record['oberih:history'].some(({ event }) => event.on > today) ? 'invalid' : importRecord(db, stamp, record);
      if (result === 'added' || result === 'known') outcome[result] += 1;
      else outcome.refused.push({ position, reason: result });
    }
    return outcome;
  });
}

function importRecord(db: WritableRegister, stamp: Stamp, record: WholeRecord): 'added' | 'known' | 'case-unknown' | 'differs' {
  const found = loadCaseByCode(db, record['dpv:hasDataSubject']['dct:identifier']);
  if (found === null) return 'case-unknown';
  const id = record['dct:identifier'];
  const known = loadConsent(db, id);
  if (known === null) {
    insertImportedConsent(db, stamp, { caseId: found.id, id, events: record['oberih:history'] });
    return 'added';
  }
  const isSame = known.caseId === found.id && canonicalJson(known.events.map(({ at, event }) => ({ at, event }))) === canonicalJson(record['oberih:history']);
  return isSame ? 'known' : 'differs';
}
