import { daysLeft, dueOn } from './due-date.ts';
import type { RequestRecord } from './request-record.ts';
import type { RequestWords } from './request-words.ts';

/** Characters with which a spreadsheet begins a formula, and those it skips before one; also their wide forms. */
const BEGINS_A_FORMULA = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠|%]/u;

/**
 * One cell of a table that spreadsheets open: quoted, and with an apostrophe before anything they might run.
 *
 * SECURITY: what a requester wrote is text, whatever program reads it.
 */
export function textCell(text: string): string {
  const flat = text.replaceAll(/[\r\n\t]+/gu, ' ');
  return `"${(BEGINS_A_FORMULA.test(flat) ? `'${flat}` : flat).replaceAll('"', '""')}"`;
}

const numberCell = (value: number | null): string => (value === null ? '""' : String(value));

/**
 * The register of requests as a table for oversight: one line a request, with a head. It names nobody, and nothing in it
 * depends on whether a case is known: what a child has to do with the agency is not for this table.
 *
 * @returns semicolon-separated lines with CRLF, as spreadsheets here expect them; the caller adds the byte order mark
 */
export function requestTable(requests: readonly RequestRecord[], words: RequestWords): string {
  return [words.columns.map(textCell).join(';'), ...requests.map((request) => lineOf(request, words))].map((line) => `${line}\r\n`).join('');
}

function lineOf(request: RequestRecord, words: RequestWords): string {
  const { check, decision, answer } = request;
  const due = dueOn(request);
  const texts = [
    request.number, request.receivedOn, words.channel[request.channel], words.requester[request.requester.kind], request.theirReference ?? '', words.kind[request.kind],
    check === null ? '' : yesOrNo(check.identity.confirmed, words), check === null || !check.authority.needed ? '' : yesOrNo(check.authority.confirmed, words),
    due, request.postponement?.until ?? '', words.state[request.state], decision === null ? '' : words.outcome[decision.outcome],
    decision === null ? '' : decision.reasons.map((reason) => words.refusal[reason]).join(', '), answer?.on ?? '',
  ];
  return [
    ...texts.map(textCell), numberCell(answer === null ? null : daysLeft(answer.on, request.receivedOn)),
    textCell(answer === null ? '' : yesOrNo(answer.on <= due, words)),
  ].join(';');
}

const yesOrNo = (value: boolean, words: RequestWords): string => (value ? words.yes : words.no);
