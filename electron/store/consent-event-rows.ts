import type { ConsentEvent } from '../../shared/consent/consent-event.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { numberOf, textOf, textOrNull, type Row } from './register-handle.ts';

/** One event as stored: when it was written down, and by whom (name, null when unknown). */
export interface StoredConsentEvent {
  readonly sequence: number;
  readonly at: string;
  readonly person: string | null;
  readonly event: ConsentEvent;
}

/** What is kept of an event beside its kind. */
export function detailOf({ kind: _kind, ...detail }: ConsentEvent): object {
  return detail;
}

/** Reads one event; the columns are `sequence, kind, at, person, detail`. Both spellings are read: that of the first two schemas and today's. */
export function eventFrom(row: Row): StoredConsentEvent {
  const kind = textOf(row, 'kind');
  const detail = JSON.parse(textOf(row, 'detail')) as Record<string, unknown>; // INVARIANT: only objects are inserted
  return { sequence: numberOf(row, 'sequence'), at: textOf(row, 'at'), person: textOrNull(row, 'person'), event: read(kind, detail) };
}

// INVARIANT: only parsed events are inserted; what the first schemas hold was a parsed record, or lacks the members added here.
function read(kind: string, detail: Record<string, unknown>): ConsentEvent {
  if (kind === 'recorded' && !('record' in detail)) {
    const record = detail as unknown as ConsentRecord;
    return { kind: 'recorded', on: record.givenOn, record, capture: null };
  }
  if (kind === 'withdrawn') return { id: null, recipients: 'all', ...detail, kind } as ConsentEvent;
  return { ...detail, kind } as ConsentEvent;
}
