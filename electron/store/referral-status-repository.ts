import type { ReferralEventKind } from '../../shared/hand-over/states.ts';
import type { Day } from '../../shared/domain/calendar.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** How word came: done here, read from a signed file, or told on paper or by telephone. */
export type ReferralWordSource = 'here' | 'file' | 'paper';
/** How a packet was handed over. */
export type HandOverWay = 'key' | 'passphrase' | 'pdf-password' | 'paper';

/** What is kept beside an event: codes, and a note of the recipient's own words. */
export interface ReferralEventDetail { readonly source: ReferralWordSource; readonly way: HandOverWay | null; readonly note: string | null }

/** One event in the life of a referral, as it was written down. */
export interface StoredReferralEvent extends ReferralEventDetail {
  readonly kind: ReferralEventKind; /** the day it happened */ readonly on: Day; readonly at: string; readonly person: string | null;
}

function eventFrom(row: Row): StoredReferralEvent {
  const detail = JSON.parse(textOf(row, 'detail')) as ReferralEventDetail; // INVARIANT: only whole details are inserted
  return { ...detail, kind: textOf(row, 'kind') as ReferralEventKind, on: textOf(row, 'happened_on'), at: textOf(row, 'at'), person: textOrNull(row, 'person') };
}

/** Every event of one disclosure, in the order it was written down. */
export function listReferralEvents(db: ReadableRegister, disclosureId: string): readonly StoredReferralEvent[] {
  return db.all(`SELECT e.kind, e.happened_on, e.at, e.detail, p.name AS person FROM referral_events e JOIN disclosures d ON d.number = e.disclosure_number
    LEFT JOIN people p ON p.id = e.by WHERE d.id = $disclosureId ORDER BY e.sequence`, { disclosureId }).map(eventFrom);
}

/** The id of the disclosure a packet was issued with, or null. */
export function disclosureOfPacket(db: ReadableRegister, packetId: string): string | null {
  const row = db.get('SELECT id FROM disclosures WHERE packet_id = $packetId', { packetId });
  return row === undefined ? null : textOf(row, 'id');
}

/**
 * Writes down what happened to a referral.
 *
 * @throws {AppError} disclosure/not-found; reply/already-taken when this reply was taken before
 */
export function insertReferralEvent(
  db: WritableRegister, stamp: Stamp,
  event: ReferralEventDetail & { readonly disclosureId: string; readonly kind: ReferralEventKind; readonly on: Day; readonly replyId: string | null },
): void {
  const found = db.get('SELECT d.number, c.id AS case_id FROM disclosures d JOIN cases c ON c.number = d.case_number WHERE d.id = $id', { id: event.disclosureId });
  if (found === undefined) throw new AppError('disclosure/not-found');
  const { replyId } = event;
  if (replyId !== null && db.get('SELECT 1 FROM referral_events WHERE reply_id = $replyId', { replyId }) !== undefined) throw new AppError('reply/already-taken');
  const number = numberOf(found, 'number');
  db.run(`INSERT INTO referral_events (disclosure_number, sequence, kind, happened_on, at, by, reply_id, detail)
    SELECT $number, 1 + count(*), $kind, $on, $at, $by, $replyId, $detail FROM referral_events WHERE disclosure_number = $number`, {
    number, kind: event.kind, on: event.on, at: stamp.at, by: stamp.by, replyId, detail: canonicalJson({ source: event.source, way: event.way, note: event.note }),
  });
  appendAuditEvent(db, stamp, { action: 'referral.status', caseId: textOf(found, 'case_id'), reason: `${event.kind}/${event.way ?? event.source}` });
}
