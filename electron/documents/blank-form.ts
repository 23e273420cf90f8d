import type { DocumentKind } from '../../shared/packet/document-kind.ts';
import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { BLANK_FIELDS, STATES_CONSENT } from './blank-fields.ts';
import type { Block, FormContent, Row, Section } from './form-content.ts';
import { closingSection, introOf, paperSection, signature, slip } from './packet-form.ts';
import { agencyLines } from './packet-parties.ts';
import { isLongText, sectionOf, sectionOrder, type SectionName } from './packet-sections.ts';
import { isUrgent } from './urgent.ts';
import type { DocumentWords } from './wording/document-words.ts';
import type { FieldPattern } from './wording/field-patterns.ts';
import type { Wording } from './wording/wording.ts';

/** How many of a list fit on paper: people, services. */
const LIST_ENTRIES = 2;

/**
 * A document on paper, to be filled in by pen: the same form as a filled one, with lines to write on. It asks for nothing
 * that the rules of its purpose would never let go.
 *
 * @param printedAt the moment of printing, ISO
 */
export function blankForm(kind: DocumentKind, wording: Wording, { agency, printedAt }: { readonly agency: PacketAgency | null; readonly printedAt: string }): FormContent {
  const { form } = wording;
  const words = wording.documents[kind];
  return {
    language: wording.language, size: 10.5, isCompact: isUrgent(kind), created: new Date(printedAt).toISOString().slice(0, 19),
    documentTitle: `${words.title} · ${form.blankFoot}`, title: words.title, subtitle: null, intro: introOf(words, { kind, isNamed: false }),
    head: { agency: agency?.name ?? null, lines: agencyLines(agency), mark: form.confidential, facts: [form.caseCode, form.packetNumber, form.issuedOn].map((label) => ({ label, value: null })) },
    ...(words.isLetter === true ? { addressee: [null, null, null], addresseeLabel: form.addressee } : {}),
    sections: [
      requestSection(kind, words, wording), ...fieldSections(kind, wording), ...(STATES_CONSENT.includes(kind) ? [consentSection(wording)] : []),
      ...words.parts.map(paperSection), ...(isUrgent(kind) ? [] : [closingSection(words, wording)]),
    ],
    signaturesTitle: form.sections.signatures, signatures: words.signers.map((signer) => signature(signer, wording, null)),
    signatureHint: form.signatures.signature, dateHint: form.signatures.date,
    slip: words.slip === null ? null : slip(words.slip, wording, {
      facts: [form.packetNumber, form.caseCode].map((label) => ({ label, value: null })), returnTo: agency === null ? [] : [agency.name, ...agencyLines(agency)],
    }),
    foot: { left: `${form.formFoot}: ${words.title}`, right: form.blankFoot, page: form.page, pageOf: form.pageOf },
  };
}

function requestSection(kind: DocumentKind, words: DocumentWords, { form }: Wording): Section {
  const service = kind === 'service-referral' || kind === 'gbv-referral' ? [form.service] : [];
  const labels = [form.from, ...(words.isLetter === true ? [] : [form.to]), ...service, form.basis, ...(words.isLetter === true && words.law === undefined ? [form.document] : [])];
  const rows = labels.map((label) => ({ label, value: label === form.basis ? words.law ?? null : null }));
  return { title: words.request, blocks: [{ kind: 'rows', rows }, { kind: 'lines', label: words.reason, count: isUrgent(kind) ? 2 : 3 }] };
}

function fieldSections(kind: DocumentKind, wording: Wording): readonly Section[] {
  const bySection = new Map<SectionName, FieldPattern[]>();
  for (const field of BLANK_FIELDS[kind]) bySection.set(sectionOf(field.replace('[]', '[0]')), [...(bySection.get(sectionOf(field.replace('[]', '[0]'))) ?? []), field]);
  return sectionOrder(kind).flatMap((name) => {
    const fields = bySection.get(name) ?? [];
    return fields.length === 0 ? [] : [{ title: wording.form.sections[name], blocks: blocksOf(fields, wording) }];
  });
}

/** What needs little room when written by hand: a day, a number, a word. */
const SHORT = /(?:dob|On|date|nextVisit|age(?:Years|Band|Group)|sex|nationality|languages|interpreterNeeded|phone(?:Child|Caregiver)?|safeTo\w+|safeTimes|relation|riskLevel|immediateSafety|hasAccess|enrolled|need|type|violenceType|gbv)$/;
const NAMES: ReadonlySet<FieldPattern> = new Set(['child.givenName', 'child.patronymic', 'family[].givenName', 'family[].patronymic']);

/** Answers that are ticked rather than written: yes or no, and short lists of codes. */
const YES_OR_NO: ReadonlySet<FieldPattern> = new Set(['child.interpreterNeeded', 'contact.safeToCall', 'perpetrators[].hasAccess', 'education.enrolled', 'health.need', 'sexual.gbv']);
const TICKED_CODES = {
  'child.sex': ['female', 'male'], 'protection.riskLevel': ['high', 'medium', 'low'], 'protection.immediateSafety': ['safe', 'at-risk', 'in-danger'],
} as const satisfies Partial<Record<FieldPattern, readonly string[]>>;

function boxesOf(field: FieldPattern, { codes, form }: Wording): readonly string[] {
  if (YES_OR_NO.has(field)) return [form.yes, form.no];
  if (field === 'child.sex') return TICKED_CODES[field].map((code) => codes.sex[code]);
  if (field === 'protection.riskLevel') return TICKED_CODES[field].map((code) => codes.riskLevel[code]);
  return field === 'protection.immediateSafety' ? TICKED_CODES[field].map((code) => codes.immediateSafety[code]) : [];
}

function blocksOf(fields: readonly FieldPattern[], wording: Wording): readonly Block[] {
  const rowOf = (field: FieldPattern): Row => {
    const options = boxesOf(field, wording);
    return { label: /\.surname$/.test(field) ? wording.form.fullName : wording.fields[field], value: null, isHalf: SHORT.test(field) && options.join('').length <= 16, options };
  };
  const asked = fields.filter((field) => !NAMES.has(field));
  const single = asked.filter((field) => !field.includes('[') && !isLongText(field));
  const listed = asked.filter((field) => field.includes('[') && !isLongText(field));
  const texts = asked.filter((field) => isLongText(field));
  const lists = Array.from({ length: listed.length === 0 ? 0 : LIST_ENTRIES }, (): Block => ({ kind: 'rows', rows: listed.map(rowOf) }));
  return [
    ...(single.length === 0 ? [] : [{ kind: 'rows', rows: single.map(rowOf) } as const]), ...lists,
    ...texts.map((field): Block => ({ kind: 'lines', label: wording.fields[field], count: 3 })),
  ];
}

function consentSection({ form }: Wording): Section {
  const rows = [form.consentGivenOn, form.consentValidUntil, form.consentGivenBy, form.consentScope].map((label, at) => ({ label, value: null, isHalf: at < 2 }));
  return { title: form.sections.consent, blocks: [{ kind: 'rows', rows }] };
}
