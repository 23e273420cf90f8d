import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { ACTS_FOR, IDENTITY_METHODS, REQUEST_CHANNELS, REQUEST_DOCUMENTS, REQUEST_KINDS, REQUESTERS } from '../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../shared/requests/words-in.ts';
import type { Block, FormContent, Row, Section } from './form-content.ts';
import { agencyLines } from './packet-parties.ts';
import { requestFormWordsIn, type RequestFormWords } from './wording/request-form-words.ts';
import type { Wording } from './wording/wording.ts';

/** The longest answers stand in two columns, short ones in three. */
const LONG_ANSWER = 22;

/**
 * The empty form on which somebody asks about personal data, with the receipt they take home. It asks for what the register
 * of requests asks for, and says how and when an answer comes; whether a child is known it leaves open.
 *
 * @param printedAt the moment of printing, ISO
 */
export function blankRequest(wording: Wording, { agency, printedAt }: { readonly agency: PacketAgency | null; readonly printedAt: string }): FormContent {
  const { form, language } = wording;
  const words = requestFormWordsIn(language);
  return {
    language, size: 10.5, isCompact: true, created: new Date(printedAt).toISOString().slice(0, 19), documentTitle: `${words.title} · ${form.blankFoot}`,
    title: words.title, subtitle: null, intro: words.intro,
    head: { agency: agency?.name ?? null, lines: agencyLines(agency), mark: form.confidential, facts: [words.number, words.receivedOn].map((label) => ({ label, value: null })) },
    sections: [...askedSections(words, wording), { title: words.terms, blocks: [{ kind: 'bullets', items: words.promises }] }, officeSection(words, wording)],
    signaturesTitle: form.sections.signatures, signatureHint: form.signatures.signature, dateHint: form.signatures.date,
    signatures: [{ role: words.asker, name: null, nameHint: words.caretaker }, { role: words.taker, name: null, nameHint: form.signatures.nameAndPosition }],
    slip: {
      cut: form.slip.cut, title: words.slip.title, facts: [words.number, words.receivedOn].map((label) => ({ label, value: null })), options: [], hint: words.slip.keep,
      lines: words.slip.lines, returnTo: agency === null ? [words.slip.contact] : [words.slip.contact, agency.name, ...agencyLines(agency)],
    },
    foot: { left: `${form.formFoot}: ${words.title}`, right: form.blankFoot, page: form.page, pageOf: form.pageOf },
  };
}

const row = (label: string, isHalf = false): Row => ({ label, value: null, isHalf });
const rows = (...some: readonly Row[]): Block => ({ kind: 'rows', rows: some });

function boxes(label: string, options: readonly string[]): Block {
  const columns = options.some((option) => option.length > LONG_ANSWER) ? 2 : 3;
  return { kind: 'tick-grid', label, columns, options: options.map((option) => ({ label: option, ticked: false })) };
}

function askedSections(words: RequestFormWords, { language }: Wording): readonly Section[] {
  const lists = requestWordsIn(language);
  return [
    { title: words.who, blocks: [
      rows(row(words.name), row(words.organisation), row(words.address), row(words.phone, true), row(words.email, true)),
      boxes(words.asWho, REQUESTERS.map((code) => lists.requester[code])), boxes(words.forWhom, ACTS_FOR.map((code) => lists.actsFor[code])),
    ] },
    { title: words.about, blocks: [rows(row(words.childName), row(words.born, true), { label: '', value: null, isHalf: true, options: [words.isOwn] })] },
    { title: words.what, blocks: [
      boxes('', REQUEST_KINDS.map((code) => lists.kind[code])), { kind: 'lines', label: words.inWords, count: 5 }, rows({ label: words.answerBy, value: null, options: words.answerWays }),
    ] },
    { title: words.papers, blocks: [boxes(words.papersHelp, REQUEST_DOCUMENTS.map((code) => lists.document[code])), rows(row(words.reference))] },
  ];
}

function officeSection(words: RequestFormWords, { language, form }: Wording): Section {
  const lists = requestWordsIn(language);
  const identities = IDENTITY_METHODS.map((code) => lists.identity[code]);
  return { title: words.office, whole: true, blocks: [
    boxes(words.channel, REQUEST_CHANNELS.map((code) => lists.channel[code])), boxes(words.identity, identities),
    rows({ label: words.authority, value: null, options: [form.yes, form.no] }, row(words.due)),
  ] };
}
