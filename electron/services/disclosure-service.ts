import { join } from 'node:path';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { DisclosureFilter, DisclosureRow } from '../../shared/ipc/channels/referral-channels.ts';
import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { disclosureAnswerForm } from '../documents/disclosure-answer.ts';
import { disclosureTable, type ListedDisclosure } from '../documents/disclosure-table.ts';
import { appendAuditEvent, auditReferenceOf } from '../store/audit-log.ts';
import { currentCheckpoint } from '../store/audit-verification.ts';
import { loadCase, loadCaseByCode } from '../store/case-repository.ts';
import { countPrintedCopies } from '../store/disclosure-events.ts';
import { listDisclosures, loadDisclosure, type StoredDisclosure } from '../store/disclosure-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { verifyDisclosures } from './disclosure-verification.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

export type DisclosureHandlers = Pick<Handlers,
  'disclosure.list' | 'disclosure.show' | 'disclosure.printed' | 'disclosure.export' | 'disclosure.answer' | 'disclosure.verify'>;

/** The register of who was told what: by child, by recipient, by period; on paper, as a file, and held against the log. Values are never in it. */
export function createDisclosureHandlers(session: Session, tools: DocumentTools): DisclosureHandlers {
  return {
    'disclosure.list': (filter) => session.write((db, stamp) => {
      appendAuditEvent(db, stamp, { action: 'disclosure.read', caseId: filter.caseId });
      return { rows: rowsOf(db, filter).map(({ row }) => row) };
    }),
    'disclosure.show': ({ id }) => session.write((db, stamp) => {
      const found = loadDisclosure(db, id);
      if (found === null) throw new AppError('disclosure/not-found');
      appendAuditEvent(db, stamp, { action: 'disclosure.read', caseId: found.caseId });
      return { row: rowOf(found, countPrintedCopies(db, auditReferenceOf(db, found.caseId))), fields: [...found.fields] };
    }),
    'disclosure.printed': ({ id, copies }) => session.write((db, stamp) => {
      const found = loadDisclosure(db, id);
      if (found === null) throw new AppError('disclosure/not-found');
      appendAuditEvent(db, stamp, { action: 'packet.printed', caseId: found.caseId, reason: `${found.disclosure.packetId}/${String(copies)}` });
      return { copies: countPrintedCopies(db, auditReferenceOf(db, found.caseId)).get(found.disclosure.packetId) ?? copies };
    }),
    'disclosure.export': (input, call) => exportRegister(session, tools, { input, call }),
    'disclosure.answer': (input) => ({ pages: [...answerPages(session, tools, input)] }),
    'disclosure.verify': (_input, call) => {
      call.progress('reading-log', null);
      const check = session.read((db) => verifyDisclosures(db));
      return { ...check, mismatches: [...check.mismatches] };
    },
  };
}

/** The case a code stands for; null where there is none. Nothing of the case is given out. */
export const caseIdOfCode = (session: Session, code: string): string | null => session.read((db) => loadCaseByCode(db, code)?.id ?? null);

function rowOf({ disclosure, at, caseCode, person, counts, writtenAt }: StoredDisclosure, copies: ReadonlyMap<string, number>): DisclosureRow {
  const { id, purpose, service, recipientId, recipientName, basis, consentId, packetId, packetDigest, policy, formats } = disclosure;
  return {
    id, at, caseCode, purpose, service, recipientId, recipientName, basis, consentId, packetId, packetDigest, policy, person: person ?? '',
    formats, counts: { share: counts.share, generalise: counts.generalise, withhold: counts.withhold }, copies: copies.get(packetId) ?? 0, isWritten: writtenAt !== null,
  };
}

/** The disclosures of a filter, newest first; days are days in Kyiv. */
function rowsOf(db: ReadableRegister, { caseId, recipientId, purpose, from, to }: DisclosureFilter): readonly { readonly row: DisclosureRow; readonly stored: StoredDisclosure }[] {
  const copies = countPrintedCopies(db, caseId === null ? null : auditReferenceOf(db, caseId));
  return listDisclosures(db, caseId)
    .filter(({ disclosure }) => recipientId === undefined || recipientId === null || disclosure.recipientId === recipientId)
    .filter(({ disclosure }) => purpose === undefined || purpose === null || disclosure.purpose === purpose)
    .filter(({ at }) => isBetween(at, from ?? null, to ?? null))
    .map((stored) => ({ row: rowOf(stored, copies), stored }));
}

function isBetween(at: string, from: string | null, to: string | null): boolean {
  const moment = readMoment(at);
  const day = moment === null ? at.slice(0, 10) : kyivDay(moment);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** @throws {AppError} file/cancelled, file/not-written */
async function exportRegister(
  session: Session, tools: DocumentTools, { input, call }: { readonly input: Parameters<Handler<'disclosure.export'>>[0]; readonly call: CallContext },
): Promise<{ name: string; rows: number }> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const { listed, checkpoint } = session.write((db, stamp) => {
    const rows = rowsOf(db, input.filter);
    appendAuditEvent(db, stamp, { action: 'disclosure.exported', caseId: input.filter.caseId });
    return { checkpoint: currentCheckpoint(db), listed: rows.map(({ row }): ListedDisclosure => ({ row, fields: loadDisclosure(db, row.id)?.fields ?? [] })) };
  });
  const name = `disclosures_${session.today()}.${input.format}`;
  const text = input.format === 'csv' ? `\u{feff}${disclosureTable(listed, tools.printing(input.language).wording)}`
    : `${canonicalJson({ format: 'oberih-disclosures', formatVersion: 1, exportedAt: session.clock.now(), checkpoint, disclosures: listed.map(({ row, fields }) => ({ ...row, fields })) })}\n`;
  writeFileDurably(join(folder, name), Buffer.from(text));
  return { name, rows: listed.length };
}

/** The answer to "who has my data". @throws {AppError} case/not-found, referral/glyph-missing */
function answerPages(session: Session, tools: DocumentTools, { caseId, language }: Parameters<Handler<'disclosure.answer'>>[0]): readonly string[] {
  const { name, phone, email, address } = session.agency();
  const person = session.person();
  const input = session.write((db, stamp) => {
    const found = loadCase(db, caseId);
    if (found === null) throw new AppError('case/not-found');
    appendAuditEvent(db, stamp, { action: 'disclosure.answered', caseId });
    const types = new Map(listRecipients(db).map((recipient) => [recipient.id, recipient.type]));
    const disclosures = listDisclosures(db, caseId).map(({ disclosure, at }) => ({
      at, ...disclosure, recipientType: types.get(disclosure.recipientId) ?? null, fields: loadDisclosure(db, disclosure.id)?.fields ?? [],
    }));
    const { care, legal } = found.record;
    return { caseCode: found.caseCode, disclosures, secrecy: { safeLocation: isMarked(care?.safeLocation), adoption: isMarked(legal?.adoptionSecrecy) } };
  });
  const form = disclosureAnswerForm({ ...input, agency: { name, phone, email, address }, person, printedAt: session.clock.now() }, tools.printing(language).wording);
  return tools.typesetter().set(form).pages();
}

/** Anything but a clear «no» counts as secret. */
const isMarked = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false;
