import { printedRestrictions, type ConsentFacts, type ConsentPaper, type PaperReader } from '../../shared/consent/documents/consent-paper.ts';
import type { Restriction } from '../../shared/domain/consent-record.ts';
import { lookupField } from '../../shared/domain/field-catalogue.ts';
import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { PURPOSES, SERVICES, type Purpose } from '../../shared/policy/codes.ts';
import type { Block, FormContent, Row, Signature } from './form-content.ts';
import { dayInWords, labelOf, valueInWords, type Printing } from './printed-values.ts';
import { qrCode } from './qr-code.ts';
import type { ConsentPaperWords } from './wording/consent-words.ts';
import { consentWordsIn } from './wording/consent-words-in.ts';

/** A paper with the words to print it in. */
export interface PaperPrinting extends Printing { readonly paper: ConsentPaper; readonly words: ConsentPaperWords }

/** Purposes that rest on consent: the ones a blank form offers. */
const CONSENT_PURPOSES: readonly Purpose[] = PURPOSES.filter((purpose) =>
  ['service-referral', 'case-transfer', 'case-conference', 'unhcr-referral', 'gbv-referral', 'family-tracing'].includes(purpose));
const NO_HEAD: FormContent['head'] = { agency: null, lines: [], mark: null, facts: [] };

/** Words and paper together. */
export function paperPrinting(paper: ConsentPaper, printing: Printing): PaperPrinting {
  return { ...printing, paper, words: consentWordsIn(printing.wording.language) };
}

/** Everything around the sections: head, foot, titles. A paper's own form is spread over it. */
export function paperFrame(print: PaperPrinting): Omit<FormContent, 'sections'> {
  const { paper, words, wording } = print;
  const { form } = wording;
  const title = words.titles[paper.kind];
  const caseCode = paper.facts?.caseCode ?? null;
  return {
    language: wording.language, size: 10.5, created: new Date(paper.printedAt).toISOString().slice(0, 19),
    documentTitle: [title, caseCode ?? paper.reference].filter((part) => part !== null).join(' · '), title, subtitle: null, intro: null,
    head: { agency: paper.agency?.name ?? null, lines: agencyLines(paper.agency), mark: form.confidential, facts: headFacts(print) },
    signaturesTitle: form.sections.signatures, signatures: [], signatureHint: form.signatures.signature, dateHint: form.signatures.date, slip: null,
    foot: { left: footLeft(print), right: footRight(print), page: form.page, pageOf: form.pageOf },
  };
}

/** Frame of a paper that says nothing of its sender: no head, no case code, a neutral title. */
export function neutralFrame(print: PaperPrinting): Omit<FormContent, 'sections'> {
  const frame = paperFrame(print);
  const title = print.words.titles[print.paper.kind];
  return { ...frame, documentTitle: title, bare: true, numbered: false, head: NO_HEAD, foot: { ...frame.foot, left: title, right: print.paper.reference ?? '' } };
}

/** Address and ways to reach the agency, one line each. */
export function agencyLines(agency: PacketAgency | null): readonly string[] {
  if (agency === null) return [];
  return [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((text): text is string => text !== null && text !== '');
}

/** Case code and date; the number of a blank sheet, or of the sheet a recorded consent was typed in from. */
function headFacts({ paper, words, wording }: PaperPrinting): readonly Row[] {
  const { form } = wording;
  const { facts } = paper;
  const day = facts === null || facts.toSign ? null : paper.kind === 'withdrawal' ? facts.withdrawal?.on ?? null : facts.consent.givenOn;
  const reference = paper.reference ?? (paper.kind === 'consent' || paper.kind === 'consent-adult' ? facts?.consent.paperReference ?? null : null);
  return [
    { label: form.caseCode, value: facts?.caseCode ?? null }, { label: form.issuedOn, value: day === null ? null : dayInWords(day, wording) },
    ...(reference === null ? [] : [{ label: words.reference, value: reference }]),
  ];
}

function footLeft({ paper, words, wording: { form } }: PaperPrinting): string {
  const title = words.titles[paper.kind];
  if (paper.facts !== null) return `${form.caseFoot} ${paper.facts.caseCode} · ${title}`;
  return paper.reference === null ? `${form.formFoot}: ${title}` : `${form.formFoot}: ${title} · ${words.reference} ${paper.reference}`;
}

function footRight({ paper, words, wording: { form } }: PaperPrinting): string {
  if (paper.facts === null) return paper.reference === null ? form.blankFoot : words.typeIn;
  return paper.facts.toSign ? words.toSign : '';
}

/** A label and its value; an empty one marked `half` needs only half a line. */
export type PaperRow = readonly [label: string, value: string | null, half?: 'half'];

/** A row for each label; on a blank paper every value is a line to write on. */
export const rowsOf = (rows: readonly PaperRow[]): Block => ({ kind: 'rows', rows: rows.map(([label, value, half]) => ({ label, value, ...(half === undefined ? {} : { isHalf: true }) })) });

/** In large type two rows do not fit beside each other: each gets a block of its own. */
export const eachAlone = (block: Block): readonly Block[] =>
  (block.kind === 'rows' ? block.rows.map(({ label, value }): Block => ({ kind: 'rows', rows: [{ label, value }] })) : [block]);

/** Who signs. The worker's name is printed where it is known; everyone signs and dates by hand. */
export function signatureOf(role: string, name: string | null, hint: string): Signature {
  return { role, name, nameHint: hint };
}

/** The worker's place to sign. */
export const workerSignature = ({ paper, words, wording }: PaperPrinting): Signature =>
  signatureOf(words.roles.worker, paper.facts?.worker ?? null, wording.form.signatures.nameAndPosition);

/** What is allowed: on a blank paper boxes to tick, on a filled one what was recorded, so that nothing can be added by pen. */
export function scopeBlocks({ paper, words, wording }: PaperPrinting): readonly Block[] {
  const { form } = wording;
  if (paper.facts === null) {
    return [
      { kind: 'tick-grid', label: form.purposes, columns: 2, options: CONSENT_PURPOSES.map((purpose) => ({ label: wording.purposes[purpose], ticked: false })) },
      { kind: 'lines', label: form.recipients, count: 2 },
      { kind: 'tick-grid', label: form.services, columns: 3, options: SERVICES.filter((service) => service !== 'case-transfer').map((service) => ({ label: wording.codes.service[service], ticked: false })) },
    ];
  }
  const { scope } = paper.facts.consent;
  const recipients = scope.recipients.map((recipient) => recipientInWords(recipient, paper.facts, { words, wording })).filter((name) => name !== '');
  return [rowsOf([
    [form.purposes, orDash(scope.purposes.map((purpose) => wording.purposes[purpose]))], [form.recipients, orDash(recipients)],
    [form.services, orDash(scope.services.map((service) => wording.codes.service[service]))],
  ])];
}

const orDash = (parts: readonly string[]): string => (parts.length === 0 ? '–' : parts.join('; '));

type Words = Pick<PaperPrinting, 'words' | 'wording'>;

/** A recipient by the name in the directory, else by its kind; an id that is not in the directory stays an id. */
export function recipientInWords({ id, type }: { readonly id?: string | undefined; readonly type?: string | undefined }, facts: ConsentFacts | null, { wording }: Words): string {
  const kind = type !== undefined && Object.hasOwn(wording.recipientTypes, type) ? Object.entries(wording.recipientTypes).find(([key]) => key === type)?.[1] : undefined;
  return [id === undefined ? undefined : facts?.recipientNames[id] ?? id, kind].filter((part) => part !== undefined).join(', ');
}

/** What is not to be passed on, with who asked for it, as far as this reader may know it. */
export function keptBlocks(print: PaperPrinting, reader: PaperReader): readonly Block[] {
  const { paper: { facts }, words } = print;
  if (facts === null) return [{ kind: 'lines', label: null, count: 2 }];
  const denied = reader === 'caregiver' ? facts.consent.scope.categories.deny.map((category) => words.categories[category]) : [];
  const items = [
    ...(denied.length === 0 ? [] : [`${sentenceStart(denied.join(', '), print.wording.language)}.`]),
    ...printedRestrictions(facts.restrictions, reader).map((restriction) => restrictionInWords(restriction, print)),
  ];
  return [items.length === 0 ? { kind: 'text', label: null, text: words.nothingKept } : { kind: 'bullets', items }];
}

const sentenceStart = (text: string, language: string): string => `${text.slice(0, 1).toLocaleUpperCase(language)}${text.slice(1)}`;

function restrictionInWords({ what, recipient, by, until }: Restriction, print: PaperPrinting): string {
  const { words, wording, paper } = print;
  const thing = what === 'all' ? words.everything : 'category' in what ? words.categories[what.category] : lookupField(what.field) === null ? what.field : labelOf(what.field, print);
  const who = recipient === 'any' ? '' : recipientInWords(recipient, paper.facts, print);
  const end = until === null ? '' : `; ${wording.form.consentValidUntil.toLocaleLowerCase(wording.language)} ${dayInWords(until, wording)}`;
  return `${sentenceStart(thing, wording.language)}${who === '' ? '' : `; ${words.keptFrom}: ${who}`} (${words.askedBy[by]}${end}).`;
}

/** How long it lasts, and when it is asked again. */
export function daysRows({ paper: { facts }, words, wording }: PaperPrinting): Block {
  const { consent } = words;
  if (facts === null) return rowsOf([[consent.validUntil, null, 'half'], [consent.reviewDue, null, 'half']]);
  const { oneOff, validUntil, reviewDue } = facts.consent;
  const until = oneOff ? consent.oneOff : validUntil === null ? consent.openEnded : dayInWords(validUntil, wording);
  return rowsOf([[consent.validUntil, until], ...(reviewDue === null ? [] : [[consent.reviewDue, dayInWords(reviewDue, wording)] as const])]);
}

/** Who keeps the information, where, how long, under which law, and who hears complaints. */
export const responsibleRows = ({ words: { responsible } }: PaperPrinting): Block => rowsOf([responsible.storage, responsible.retention, responsible.law, responsible.complaint]);

/** Relation of the representative to the child in words. */
export function relationInWords(facts: ConsentFacts | null, printing: Printing): string | null {
  const relation = facts?.consent.representative.personRelation ?? null;
  return relation === null ? null : valueInWords('family[0].relation', relation, printing);
}

/** The point of the audit log, where the paper has one. */
export function auditBlocks({ paper: { facts }, words }: PaperPrinting): readonly Block[] {
  const audit = facts?.audit ?? null;
  if (audit === null) return [];
  return [{ kind: 'audit', label: words.audit.label, words: audit.words.join(' '), hint: words.audit.hint, qr: qrCode(audit.checkpoint), description: words.audit.description }];
}
