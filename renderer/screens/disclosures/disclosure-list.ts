import type { DisclosureRow } from '../../../shared/ipc/channels/referral-channels.ts';
import type { Purpose } from '../../../shared/policy/codes.ts';
import { kyivDay, readMoment } from '../../../shared/policy/kyiv-day.ts';

const fold = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’ʼ`]/gu, '’');

/** What a person looks for: words, a purpose, a recipient, days (both included, Kyiv). */
export interface LogFilter { readonly typed: string; readonly purpose: Purpose | null; readonly recipientId: string | null; readonly from: string | null; readonly to: string | null }
export const NO_FILTER: LogFilter = { typed: '', purpose: null, recipientId: null, from: null, to: null };

/** Every recipient of the log once, by name. */
export function recipientsOf(rows: readonly DisclosureRow[]): readonly { readonly id: string; readonly label: string }[] {
  const names = new Map(rows.map((row) => [row.recipientId, row.recipientName]));
  return [...names].map(([id, label]) => ({ id, label })).toSorted((first, second) => first.label.localeCompare(second.label, 'uk'));
}

function isInPeriod(at: string, { from, to }: LogFilter): boolean {
  const moment = readMoment(at);
  const day = moment === null ? at.slice(0, 10) : kyivDay(moment);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** The entries to show, newest first. */
export function listDisclosures(rows: readonly DisclosureRow[], filter: LogFilter): readonly DisclosureRow[] {
  const words = fold(filter.typed).split(/\s+/u).filter((word) => word !== '');
  return rows
    .filter((row) => filter.purpose === null || row.purpose === filter.purpose)
    .filter((row) => (filter.recipientId === null || row.recipientId === filter.recipientId) && isInPeriod(row.at, filter))
    .filter((row) => words.every((word) => fold(`${row.caseCode} ${row.recipientName} ${packetNumber(row.packetId)} ${row.person}`).includes(word)))
    .toSorted((first, second) => second.at.localeCompare(first.at));
}

/** A packet's number as it stands on the paper: the first eight digits of its id in two groups. */
export const packetNumber = (packetId: string): string => `${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`;

/** A digest in groups of four, so that two people can compare it by reading aloud; the algorithm's name is left out. */
export function digestGroups(digest: string): string {
  const hex = digest.replace(/^sha256:/u, '');
  return hex.replace(/(.{4})(?=.)/gu, '$1 ');
}
