import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import type { Block, FormContent, Section } from './form-content.ts';
import type { FieldPattern } from './wording/field-patterns.ts';
import type { FormWords } from './wording/form-words.ts';
import type { Wording } from './wording/wording.ts';

const ROWS: readonly (readonly [section: keyof FormWords['sections'], fields: readonly FieldPattern[]])[] = [
  ['child', ['child.dob', 'child.sex', 'child.nationality', 'child.languages', 'child.interpreterNeeded']],
  ['contact', ['contact.phoneChild', 'contact.phoneCaregiver', 'contact.safeToCall', 'contact.safeTimes', 'contact.addressLine', 'contact.katottg']],
  ['health', ['health.disability', 'health.chronicCondition', 'health.medication', 'health.injury']],
  ['protection', ['protection.riskLevel']],
];

/** A blank referral on paper: the same form as a filled one, with lines to write on. */
export function blankReferralForm(agency: PacketAgency | null, wording: Wording, printedAt: string): FormContent {
  const { form } = wording;
  const contacts = agency === null ? [] : [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((text): text is string => text !== null && text !== '');
  return {
    language: wording.language, size: 10.5, created: new Date(printedAt).toISOString().slice(0, 19),
    documentTitle: `${wording.titles['service-referral']} · ${form.blankFoot}`, title: wording.titles['service-referral'], subtitle: null, intro: null,
    head: {
      agency: agency?.name ?? null, lines: contacts, mark: form.confidential,
      facts: [form.caseCode, form.packetNumber, form.issuedOn].map((label) => ({ label, value: null })),
    },
    sections: [requestSection(wording), ...ROWS.map(([name, fields]) => rowsSection(name, fields, wording)), consentSection(wording), otherSection(form)],
    signaturesTitle: form.sections.signatures, signatureHint: form.signatures.signature, dateHint: form.signatures.date,
    signatures: [
      { role: form.signatures.worker, name: null, nameHint: form.signatures.nameAndPosition }, { role: form.signatures.recipient, name: null, nameHint: form.signatures.nameAndPosition },
      { role: form.signatures.family, name: null, nameHint: form.signatures.nameAndRole },
    ],
    slip: {
      cut: form.slip.cut, title: form.slip.title, options: form.slip.options, hint: form.slip.noNames, lines: [form.slip.note, form.slip.answeredBy],
      facts: [{ label: form.packetNumber, value: null }, { label: form.caseCode, value: null }],
      returnTo: [form.slip.returnTo, ...(agency === null ? [] : [agency.name]), ...contacts],
    },
    foot: { left: `${form.formFoot}: ${wording.titles['service-referral']}`, right: form.blankFoot, page: form.page, pageOf: form.pageOf },
  };
}

function requestSection({ form }: Wording): Section {
  const rows = [form.from, form.to, form.service, form.basis].map((label) => ({ label, value: null }));
  return { title: form.sections.request, blocks: [{ kind: 'rows', rows }, { kind: 'lines', label: form.reason, count: 3 }] };
}

function rowsSection(name: keyof FormWords['sections'], fields: readonly FieldPattern[], wording: Wording): Section {
  const rows = fields.map((field) => ({ label: wording.fields[field], value: null }));
  const blocks: Block[] = [{ kind: 'rows', rows: name === 'child' ? [{ label: wording.form.fullName, value: null }, ...rows] : rows }];
  return { title: wording.form.sections[name], blocks };
}

function consentSection({ form }: Wording): Section {
  const rows = [form.consentGivenOn, form.consentGivenBy, form.consentValidUntil].map((label) => ({ label, value: null }));
  return { title: form.sections.consent, blocks: [{ kind: 'rows', rows }] };
}

const otherSection = (form: FormWords): Section =>
  ({ title: form.sections.other, blocks: [{ kind: 'text', label: null, text: `${form.otherInformation}\n${form.handling}` }] });
