import { receiptNumber } from '../../shared/consent/documents/receipt-number.ts';
import type { ConsentFacts } from '../../shared/consent/documents/consent-paper.ts';
import { daysRows, keptBlocks, neutralFrame, paperFrame, recipientInWords, relationInWords, responsibleRows, rowsOf, scopeBlocks, type PaperPrinting, type PaperRow } from './consent-paper-parts.ts';
import type { Block, FormContent, Section } from './form-content.ts';
import { dayInWords, valueInWords } from './printed-values.ts';

/**
 * What a family may keep at home: a telephone and a number to give.
 *
 * SECURITY: whoever finds it learns nothing of the agency, the child, the case or what was agreed; no name, no case
 * code, no service, no recipient, neither on the page nor in the file's title.
 */
export function safeReceipt(print: PaperPrinting): FormContent {
  const { paper: { agency, facts, reference }, words: { receipt }, wording } = print;
  const talked = facts === null || facts.toSign ? null : dayInWords(facts.consent.givenOn, wording);
  return {
    ...neutralFrame(print), size: 13, intro: receipt.intro,
    sections: [{ title: receipt.title, blocks: [
      { kind: 'big', label: receipt.phone, text: agency?.phone ?? null }, { kind: 'big', label: receipt.number, text: facts === null ? reference : receiptNumber(facts.consent.id) },
      rowsOf([[receipt.talked, talked], [receipt.until, facts === null ? null : untilInWords(facts, print)], [receipt.askFor, null]]),
      { kind: 'text', label: null, text: receipt.points.join('\n') },
    ] }],
  };
}

function untilInWords({ consent: { oneOff, validUntil } }: ConsentFacts, { words: { receipt }, wording }: PaperPrinting): string {
  return oneOff ? receipt.untilOnce : validUntil === null ? receipt.untilOpen : dayInWords(validUntil, wording);
}

/** The receipt a family gets on request: everything that was decided and every right, without names of the family. */
export function fullReceipt(print: PaperPrinting): FormContent {
  const { words: { full, consent, responsible, noName }, paper } = print;
  return {
    ...paperFrame(print), isCompact: true, intro: `${full.intro} ${noName}`,
    sections: [
      { title: full.decisionTitle, blocks: [decisionRows(print)] },
      { title: consent.scopeTitle, whole: true, blocks: scopeBlocks(print) },
      { title: consent.keptTitle, blocks: keptBlocks(print, 'caregiver') },
      ...withdrawnSection(print),
      { title: full.rightsTitle, whole: true, blocks: [{ kind: 'bullets', items: full.rights }] },
      { title: full.howTitle, whole: true, blocks: [{ kind: 'text', label: null, text: [full.how, paper.agency?.phone?.replaceAll(' ', '\u00A0') ?? null].filter((part) => part !== null).join(' ') }] },
      { title: responsible.title, blocks: [responsibleRows(print)] },
    ],
  };
}

function decisionRows(print: PaperPrinting): Block {
  const { paper: { facts, reference }, words, wording } = print;
  const { full, roles, recordNumber, language, notice } = words;
  const days = daysRows(print);
  const dayPairs = days.kind === 'rows' ? days.rows.map(({ label, value }) => [label, value] as const) : [];
  if (facts === null) return rowsOf([[recordNumber, reference], [roles.representative, null], [roles.child, null], ...dayPairs, [language, null]]);
  const relation = relationInWords(facts, print);
  return rowsOf([
    [recordNumber, receiptNumber(facts.consent.id)], [full.state, wording.consentStates[facts.consent.state]],
    [roles.representative, [relation, partInWords(facts, 'representative', print)].filter((part) => part !== null).join(', ')], [roles.child, partInWords(facts, 'child', print)],
    ...dayPairs, [language, valueInWords('child.languages', facts.consent.language, print)], [notice, facts.consent.noticeVersion],
  ]);
}

function partInWords({ consent }: ConsentFacts, who: 'representative' | 'child', { words, wording }: PaperPrinting): string {
  const { expressed, method } = consent[who];
  return method === null || expressed === 'not-asked' ? wording.form.expressed[expressed] : `${wording.form.expressed[expressed]}, ${words.methods[method]}`;
}

function withdrawnSection(print: PaperPrinting): readonly Section[] {
  const { paper: { facts }, words: { full }, wording } = print;
  if (facts === null || facts.withdrawals.length === 0) return [];
  const rows = facts.withdrawals.map(({ on, services, recipients }): PaperRow => {
    const what = [
      services === 'all' ? null : services.map((service) => wording.codes.service[service]).join(', '),
      recipients === 'all' ? null : recipients.map((id) => recipientInWords({ id }, facts, print)).join(', '),
    ].filter((part) => part !== null).join('; ');
    return [dayInWords(on, wording), what === '' ? full.withdrawnAll : what];
  });
  return [{ title: full.withdrawnTitle, blocks: [rowsOf(rows)] }];
}
