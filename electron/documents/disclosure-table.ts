import { textCell } from '../../shared/requests/request-table.ts';
import type { DisclosedField } from '../../shared/domain/disclosure-record.ts';
import type { DisclosureRow } from '../../shared/ipc/channels/referral-channels.ts';
import { labelOf } from './printed-values.ts';
import { disclosureWordsIn } from './wording/disclosure-words.ts';
import type { Wording } from './wording/wording.ts';

/** A disclosure with what was decided about every path. */
export interface ListedDisclosure { readonly row: DisclosureRow; readonly fields: readonly DisclosedField[] }

/**
 * The register of disclosures as a table: who received which fields of which child, when, why, on what basis, under which
 * rules and consent, with which packet. No value of a case is in it.
 *
 * @returns semicolon-separated lines with CRLF; the caller adds the byte order mark
 */
export function disclosureTable(disclosures: readonly ListedDisclosure[], wording: Wording): string {
  const head = disclosureWordsIn(wording.language).columns;
  return [head.map(textCell), ...disclosures.map((one) => lineOf(one, wording))].map((cells) => `${cells.join(';')}\r\n`).join('');
}

function lineOf({ row, fields }: ListedDisclosure, wording: Wording): readonly string[] {
  const printing = { wording, placeName: () => null };
  const labels = (action: DisclosedField['action']): string => fields.filter((field) => field.action === action).map(({ path }) => labelOf(path, printing)).join(', ');
  return [
    textCell(row.at), textCell(row.caseCode), textCell(row.recipientName), textCell(wording.purposes[row.purpose]), textCell(row.service === null ? '' : wording.codes.service[row.service]),
    textCell(row.basis.map((basis) => wording.bases[basis]).join(', ')), textCell(row.person), textCell(row.formats.join(', ')), String(row.copies), textCell(labels('share')), textCell(labels('generalise')),
    String(row.counts.withhold), textCell(row.consentId ?? ''), textCell(row.packetId), textCell(row.packetDigest), textCell(`${row.policy.id} ${row.policy.version} ${row.policy.digest}`),
  ];
}
