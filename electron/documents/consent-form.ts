import { EXPLAINED_POINTS } from '../../shared/domain/consent-record.ts';
import type { ConsentDocument, ConsentParties } from '../../shared/consent/consent-document.ts';
import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { lookupField } from '../../shared/domain/field-catalogue.ts';
import type { Block, FormContent, Row, Section, Signature } from './form-content.ts';
import { dayInWords, labelOf, valueInWords, type Printing } from './printed-values.ts';

/** What a consent form is filled with; a blank one has no document. */
export interface ConsentFormInput {
  readonly agency: PacketAgency | null;
  readonly document: ConsentDocument | null;
  readonly parties: ConsentParties;
  /** names of recipients by id, as the directory has them */ readonly recipientNames: Readonly<Record<string, string>>;
  /** moment of printing, ISO */ readonly printedAt: string;
}

/**
 * The form a caregiver and a child sign: what was explained, who agrees, what is allowed and what is not, for how long,
 * and the child's own page in short sentences. Filled and blank are the same form.
 */
export function consentForm(input: ConsentFormInput, printing: Printing): FormContent {
  const { wording } = printing;
  const words = wording.form.consentForm;
  const caseCode = input.document?.caseCode ?? null;
  return {
    language: wording.language, size: 10.5, created: new Date(input.printedAt).toISOString().slice(0, 19),
    documentTitle: [words.title, caseCode].filter((part) => part !== null).join(' · '),
    title: words.title, subtitle: null, intro: words.intro,
    head: { agency: input.agency?.name ?? null, lines: agencyLines(input.agency), mark: wording.form.confidential, facts: headFacts(input, printing) },
    sections: [
      { title: words.explainedTitle, blocks: [{ kind: 'checklist', items: explainedPoints(input, printing) }, { kind: 'rows', rows: talkRows(input, printing) }] },
      { title: words.partiesTitle, blocks: [{ kind: 'rows', rows: partyRows(input, printing) }] },
      { title: words.scopeTitle, blocks: scopeBlocks(input, printing) },
      { title: words.deniedTitle, blocks: deniedBlocks(input, printing) },
      { title: words.durationTitle, blocks: [...durationBlocks(input, printing), { kind: 'text', label: null, text: words.withdrawal }] },
      { title: words.decisionTitle, whole: true, blocks: [
        { kind: 'ticks', options: decisionTicks(input, 'representative', [words.agree, words.refuse]) },
        { kind: 'signatures', signatures: adultSignatures(input, printing) },
      ] },
      childSection(input, printing),
    ],
    signaturesTitle: wording.form.sections.signatures, signatures: [],
    signatureHint: wording.form.signatures.signature, dateHint: wording.form.signatures.date, slip: null,
    foot: {
      left: caseCode === null ? `${wording.form.formFoot}: ${words.title}` : `${wording.form.caseFoot} ${caseCode} · ${words.title}`,
      right: input.document === null ? wording.form.blankFoot : '', page: wording.form.page, pageOf: wording.form.pageOf,
    },
  };
}

/** Ticked as it was recorded; a blank form is ticked by pen. */
function explainedPoints({ document }: ConsentFormInput, { wording }: Printing): readonly { readonly label: string; readonly ticked: boolean }[] {
  const words = wording.form.consentForm.explained;
  return EXPLAINED_POINTS.map((point) => ({ label: words[point], ticked: document?.consent.explained.includes(point) ?? false }));
}

function agencyLines(agency: PacketAgency | null): readonly string[] {
  if (agency === null) return [];
  return [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((text): text is string => text !== null && text !== '');
}

function headFacts({ document }: ConsentFormInput, { wording }: Printing): readonly Row[] {
  const { form } = wording;
  return [
    { label: form.caseCode, value: document?.caseCode ?? null },
    { label: form.consentGivenOn, value: document === null ? null : dayInWords(document.consent.givenOn, wording) },
    { label: form.consentForm.paperReference, value: document?.consent.paperReference ?? null },
  ];
}

function talkRows({ document }: ConsentFormInput, printing: Printing): readonly Row[] {
  const words = printing.wording.form.consentForm;
  const consent = document?.consent ?? null;
  const rows: Row[] = [
    { label: words.language, value: consent === null ? null : valueInWords('child.languages', consent.language, printing) },
    { label: words.interpreter, value: consent?.interpreter ?? null }, { label: words.witness, value: consent?.witness ?? null },
    { label: words.noticeVersion, value: consent?.noticeVersion ?? null },
  ];
  return consent === null ? rows : rows.filter(({ value }) => value !== null);
}

function partyRows({ document, parties }: ConsentFormInput, printing: Printing): readonly Row[] {
  const { form } = printing.wording;
  const relation = document?.consent.representative.personRelation ?? null;
  return [
    { label: form.consentForm.child, value: parties.child },
    { label: form.consentForm.representativeName, value: parties.representative },
    { label: form.consentForm.relation, value: relation === null ? null : valueInWords('family[0].relation', relation, printing) },
  ];
}

function scopeBlocks({ document, recipientNames }: ConsentFormInput, printing: Printing): readonly Block[] {
  const { wording } = printing;
  const { form } = wording;
  const intro: Block = { kind: 'text', label: null, text: form.consentForm.mayTell };
  if (document === null) {
    return [intro, ...[form.purposes, form.recipients, form.services].map((label, index): Block => ({ kind: 'lines', label, count: index === 1 ? 2 : 1 }))];
  }
  const { scope } = document.consent;
  const recipients = scope.recipients.map(({ id, type }) => [
    id === undefined ? undefined : recipientNames[id] ?? id, type === undefined ? undefined : wording.recipientTypes[type],
  ].filter((part) => part !== undefined).join(', ')).filter((name) => name !== '');
  return [intro, { kind: 'rows', rows: [
    { label: form.purposes, value: scope.purposes.map((purpose) => wording.purposes[purpose]).join('; ') },
    { label: form.recipients, value: recipients.join('; ') },
    { label: form.services, value: scope.services.map((service) => wording.codes.service[service]).join('; ') },
  ] }];
}

function deniedBlocks(input: ConsentFormInput, printing: Printing): readonly Block[] {
  const words = printing.wording.form.consentForm;
  const { document } = input;
  if (document === null) return [{ kind: 'lines', label: null, count: 2 }];
  const categories = document.consent.scope.categories.deny.map((category) => words.categories[category] ?? category);
  const wishes = document.restrictions.map((restriction) => wishInWords(restriction, input, printing));
  if (categories.length === 0 && wishes.length === 0) return [{ kind: 'text', label: null, text: words.deniedNothing }];
  return [{ kind: 'bullets', items: [...(categories.length === 0 ? [] : [`${words.denied}: ${categories.join(', ')}.`]), ...wishes] }];
}

function wishInWords({ what, recipient }: ConsentDocument['restrictions'][number], input: ConsentFormInput, printing: Printing): string {
  const { wording } = printing;
  const words = wording.form.consentForm;
  const thing = what === 'all' ? words.categories['all'] ?? '' : 'category' in what ? words.categories[what.category] ?? what.category : fieldInWords(what.field, printing);
  const who = recipient === 'any' ? '' : [
    recipient.id === undefined ? undefined : input.recipientNames[recipient.id] ?? recipient.id,
    recipient.type === undefined ? undefined : wording.recipientTypes[recipient.type],
  ].filter((part) => part !== undefined).join(', ');
  return `${words.denied}: ${thing}${who === '' ? '' : ` (${who})`}.`;
}

function fieldInWords(field: string, printing: Printing): string {
  return lookupField(field) === null ? field : labelOf(field, printing);
}

function durationBlocks({ document }: ConsentFormInput, { wording }: Printing): readonly Block[] {
  const { form } = wording;
  const words = form.consentForm;
  if (document === null) {
    return [{ kind: 'rows', rows: [{ label: words.validUntil, value: null }] }, { kind: 'ticks', options: [{ label: words.oneOff, ticked: false }, { label: form.consentOpenEnded, ticked: false }] }];
  }
  const { oneOff, validUntil, reviewDue } = document.consent;
  const until = oneOff ? words.oneOff : validUntil === null ? form.consentOpenEnded : dayInWords(validUntil, wording);
  const rows: Row[] = [{ label: words.validUntil, value: until }];
  if (reviewDue !== null) rows.push({ label: words.reviewDue, value: dayInWords(reviewDue, wording) });
  return [{ kind: 'rows', rows }];
}

function decisionTicks({ document }: ConsentFormInput, who: 'representative' | 'child', [agree, refuse]: readonly [string, string]): { label: string; ticked: boolean }[] {
  const expressed = document?.consent[who].expressed ?? null;
  return [{ label: agree, ticked: expressed === 'given' }, { label: refuse, ticked: expressed === 'refused' }];
}

function childSection(input: ConsentFormInput, { wording }: Printing): Section {
  const words = wording.form.consentForm;
  return {
    title: words.childTitle, whole: true, blocks: [
      { kind: 'bullets', items: words.childSentences },
      { kind: 'lines', label: words.childWish, count: 2 },
      { kind: 'ticks', options: decisionTicks(input, 'child', [words.childAgree, words.childRefuse]) },
      { kind: 'signatures', signatures: childSignatures(input, wording) },
    ],
  };
}

function adultSignatures({ document, parties }: ConsentFormInput, { wording }: Printing): readonly Signature[] {
  const words = wording.form.consentForm.signatures;
  const { nameAndPosition, nameAndRole } = wording.form.signatures;
  return [
    { role: words.representative, name: parties.representative, nameHint: nameAndRole }, { role: words.worker, name: null, nameHint: nameAndPosition },
    ...(document === null || document.consent.witness !== null ? [{ role: words.witness, name: document?.consent.witness ?? null, nameHint: nameAndRole }] : []),
  ];
}

function childSignatures({ parties }: ConsentFormInput, { form }: Printing['wording']): readonly Signature[] {
  const words = form.consentForm.signatures;
  return [
    { role: words.child, name: parties.child, nameHint: form.consentForm.childName }, { role: words.worker, name: null, nameHint: form.signatures.nameAndPosition },
  ];
}
