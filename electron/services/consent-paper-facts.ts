import type { ConsentParties } from '../../shared/consent/consent-document.ts';
import type { ConsentFacts, PaperNotice, PaperReceiver, PaperWithdrawal } from '../../shared/consent/documents/consent-paper.ts';
import type { ConsentDocumentKind } from '../../shared/consent/documents/document-kinds.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { currentCheckpoint, checkpointWords } from '../store/audit-verification.ts';
import type { loadCase } from '../store/case-repository.ts';
import { loadConsent } from '../store/consent-repository.ts';
import { listDisclosures } from '../store/disclosure-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import type { ReadableRegister, WritableRegister, Stamp } from '../store/register-handle.ts';
import { listRestrictions } from '../store/restriction-repository.ts';
import { wordList } from '../system/passphrase.ts';
import { loadNoticeWithRecipient, markNoticePrepared } from './notice-service.ts';

/** Which paper of which consent is wanted, as the channel says it. */
export interface WantedPaper {
  readonly kind: ConsentDocumentKind;
  readonly consentId: string;
  readonly language: Language;
  readonly toSign: boolean;
  /** a withdrawal that is not written down yet */ readonly withdrawal: PaperWithdrawal | null;
  readonly stored: NonNullable<ReturnType<typeof loadCase>>;
  readonly today: string;
  /** who prints */ readonly worker: string;
}

/** Papers that carry a point of the audit log: what is signed and kept in the file. */
const WITH_AUDIT: readonly ConsentDocumentKind[] = ['consent', 'consent-adult', 'assent-6-11', 'assent-12-14', 'assent-15-17'];

/** Everything a filled paper says, as the register has it now. @throws {AppError} consent/not-found */
export function loadFacts(db: ReadableRegister, wanted: WantedPaper): ConsentFacts {
  const found = loadConsent(db, wanted.consentId);
  if (found?.caseId !== wanted.stored.id) throw new AppError('consent/not-found');
  const { consent } = found;
  const withdrawals = found.life.withdrawn.map(({ on, services, recipients }): PaperWithdrawal => ({ on, services, recipients }));
  const restrictions = listRestrictions(db, wanted.stored.id)
    .filter(({ endedOn, restriction: { until } }) => (endedOn === null || endedOn > wanted.today) && (until === null || until >= wanted.today)).map(({ restriction }) => restriction);
  return {
    caseCode: wanted.stored.caseCode, consent, restrictions, parties: partiesOf(wanted.stored.record, consent),
    worker: wanted.toSign ? wanted.worker : found.recordedBy ?? wanted.worker,
    recipientNames: Object.fromEntries(listRecipients(db).map((recipient) => [recipient.id, recipient.name])), toSign: wanted.toSign,
    withdrawal: wanted.withdrawal ?? withdrawals.at(-1) ?? null, withdrawals, receivers: receiversOf(db, wanted), audit: auditPoint(db, wanted),
  };
}

/** Who received something on this consent, each once with the last day, newest first. */
function receiversOf(db: ReadableRegister, { stored, consentId }: WantedPaper): readonly PaperReceiver[] {
  const last = new Map<string, PaperReceiver>();
  for (const { disclosure, at } of listDisclosures(db, stored.id)) {
    if (disclosure.consentId !== consentId || last.has(disclosure.recipientId)) continue;
    last.set(disclosure.recipientId, { name: disclosure.recipientName, on: kyivDay(readMoment(at) ?? 0) });
  }
  return [...last.values()];
}

function auditPoint(db: ReadableRegister, { kind, language }: WantedPaper): ConsentFacts['audit'] {
  if (!WITH_AUDIT.includes(kind)) return null;
  const checkpoint = currentCheckpoint(db);
  return { checkpoint, words: [...checkpointWords(checkpoint, wordList(language))] };
}

function partiesOf(record: CaseRecord, consent: ConsentRecord): ConsentParties {
  const relation = consent.representative.personRelation;
  const member = relation === null ? undefined : record.family?.find((person) => person.relation === relation);
  return { child: fullName(record.child), representative: fullName(member) };
}

function fullName(person: { readonly surname?: string | undefined; readonly givenName?: string | undefined; readonly patronymic?: string | undefined } | undefined): string | null {
  const name = [person?.surname, person?.givenName, person?.patronymic].filter((part) => part !== undefined).join(' ');
  return name === '' ? null : name.slice(0, 300);
}

/** A notice of this case with who is told. Saved, it counts as prepared. @throws {AppError} notice/not-found */
export function loadPaperNotice(
  db: WritableRegister, stamp: Stamp, wanted: { readonly noticeId: string; readonly caseId: string; readonly worker: string; readonly isSaved: boolean },
): PaperNotice {
  const { notice, recipient } = loadNoticeWithRecipient(db, wanted.noticeId, stamp.at);
  if (notice.caseId !== wanted.caseId) throw new AppError('notice/not-found');
  if (wanted.isSaved) markNoticePrepared(db, stamp, { noticeId: wanted.noticeId, how: 'document' });
  return { content: notice.content, recipientName: notice.recipientName, recipientAddress: recipient?.address ?? null, worker: wanted.worker };
}

