import type { RequestLetter } from '../../shared/requests/letter-model.ts';
import type { Block, FormContent, Row, Section } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import { requestLetterEn } from './request-letter-en.ts';
import { requestLetterUk } from './request-letter-uk.ts';
import type { RequestLetterWords } from './request-letter-words.ts';
import type { Wording } from './wording/wording.ts';

/** The fixed words of the letters in one language. */
export const requestLetterWordsIn = (language: RequestLetter['language']): RequestLetterWords => (language === 'uk' ? requestLetterUk : requestLetterEn);

/**
 * A letter that answers a request, in the form all documents share. The same letter gives the same bytes: what it was
 * made from has no place for anything of a case.
 */
export function requestLetterForm(letter: RequestLetter, wording: Wording): FormContent {
  const words = requestLetterWordsIn(letter.language);
  const title = letter.kind === 'postponement' ? words.titles.postponement : words.titles.answer;
  return {
    language: letter.language, size: 10.5, created: `${letter.writtenOn}T00:00:00`,
    documentTitle: `${title} · ${letter.number}`, title, subtitle: null, intro: null,
    head: { agency: letter.agency.name, lines: agencyLines(letter), mark: letter.packet === null ? null : wording.form.confidential, facts: headFacts(letter, words, wording) },
    sections: [
      { title: words.to, blocks: [{ kind: 'rows', rows: addresseeRows(letter, words) }] },
      ...answerSections(letter, words, wording),
      { title: words.complainTitle, whole: true, blocks: [text(letter.kind === 'postponement' ? words.complainPostponed : words.complain)] },
    ],
    signaturesTitle: words.signature, signatureHint: words.signatureHint, dateHint: words.dateHint,
    signatures: [{ role: letter.official.position, name: letter.official.name, nameHint: words.nameHint }],
    slip: null, foot: { left: `${title} ${words.numberSign} ${letter.number}`, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

const text = (value: string): Block => ({ kind: 'text', label: null, text: value });

function agencyLines({ agency }: RequestLetter): readonly string[] {
  return [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((line): line is string => line !== null && line !== '');
}

function headFacts(letter: RequestLetter, words: RequestLetterWords, wording: Wording): readonly Row[] {
  const { theirReference } = letter.request;
  return [
    { label: words.number, value: letter.number }, { label: words.date, value: dayInWords(letter.writtenOn, wording) },
    { label: words.inReplyTo, value: dayInWords(letter.request.receivedOn, wording) },
    ...(theirReference === null ? [] : [{ label: words.theirReference, value: theirReference }]),
  ];
}

function addresseeRows({ addressee, request }: RequestLetter, words: RequestLetterWords): readonly Row[] {
  const { name, organisation, address } = addressee;
  return [
    { label: words.name, value: name }, ...(organisation === null ? [] : [{ label: words.organisation, value: organisation }]),
    ...(address === null ? [] : [{ label: words.address, value: address }]), { label: words.about, value: words.kinds[request.kind] },
  ];
}

function answerSections(letter: RequestLetter, words: RequestLetterWords, wording: Wording): readonly Section[] {
  const answer: Section = { title: words.answer, blocks: [text(answerText(letter, words, wording))] };
  if (letter.kind === 'neither') return [answer, { title: words.whatElseTitle, blocks: [{ kind: 'bullets', items: words.whoMayAsk }] }];
  const reasons = letter.postponement === null ? letter.reasons.map((reason) => words.refusal[reason]) : [words.postponement[letter.postponement.reason]];
  const title = letter.kind === 'part-grant' ? words.partReasonsTitle : words.reasonsTitle;
  return [
    answer, ...(reasons.length === 0 ? [] : [{ title, blocks: [{ kind: 'bullets' as const, items: reasons }] }]),
    ...(letter.packet === null ? [] : [{ title: words.enclosureTitle, blocks: [{ kind: 'rows' as const, rows: [{ label: words.enclosure, value: `${words.packet}${letter.packet}` }] }] }]),
  ];
}

function answerText({ kind, request, postponement }: RequestLetter, words: RequestLetterWords, wording: Wording): string {
  if (kind === 'grant') return words.granted[request.kind];
  if (kind === 'part-grant') return words.partlyGranted[request.kind];
  return words.fixed[kind].replaceAll('{until}', postponement === null ? '' : dayInWords(postponement.until, wording));
}
