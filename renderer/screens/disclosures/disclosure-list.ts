import type { DisclosureRow } from '../../../shared/ipc/channels/referral-channels.ts';
import type { Purpose } from '../../../shared/policy/codes.ts';

const fold = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’ʼ`]/gu, '’');

/** The entries to show, newest first. */
export function listDisclosures(rows: readonly DisclosureRow[], filter: { readonly typed: string; readonly purpose: Purpose | null }): readonly DisclosureRow[] {
  const words = fold(filter.typed).split(/\s+/u).filter((word) => word !== '');
  return rows
    .filter((row) => filter.purpose === null || row.purpose === filter.purpose)
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
