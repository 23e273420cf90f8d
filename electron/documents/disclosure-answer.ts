import { lookupField } from '../../shared/domain/field-catalogue.ts';
import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { CATEGORIES, RECIPIENT_TYPES, type Basis, type FieldAction, type Purpose, type RecipientType, type Service } from '../../shared/policy/codes.ts';
import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import type { FormContent, Item } from './form-content.ts';
import { agencyLines, capitalised } from './packet-parties.ts';
import { dayInWords } from './printed-values.ts';
import { disclosureWordsIn } from './wording/disclosure-words.ts';
import type { Wording } from './wording/wording.ts';

/** One disclosure as the person it concerns may read it: no value, no field, no rule. */
export interface AnsweredDisclosure {
  readonly at: string; readonly purpose: Purpose; readonly service: Service | null; readonly basis: readonly Basis[];
  readonly recipientName: string; readonly recipientType: RecipientType | null; readonly packetId: string;
  readonly fields: readonly { readonly path: string; readonly action: FieldAction }[];
}

/** What the answer is made from. */
export interface DisclosureAnswerInput {
  readonly caseCode: string; readonly agency: PacketAgency | null; readonly person: { readonly name: string; readonly position: string };
  /** ISO moment */ readonly printedAt: string;
  readonly disclosures: readonly AnsweredDisclosure[];
  readonly secrecy: { readonly safeLocation: boolean; readonly adoption: boolean };
}

/**
 * The answer to "who has my data": a letter the person takes home.
 *
 * SECURITY: it never names who reported, never hints at an adoption, and where the place must stay secret it names a
 * shelter by its kind only (as the person's own copy does).
 */
export function disclosureAnswerForm(input: DisclosureAnswerInput, wording: Wording): FormContent {
  const { form } = wording;
  const { answer } = disclosureWordsIn(wording.language);
  const day = dayInWords(dayOf(input.printedAt), wording);
  return {
    language: wording.language, size: 10.5, created: new Date(input.printedAt).toISOString().slice(0, 19), documentTitle: `${answer.title} · ${input.caseCode}`,
    title: answer.title, subtitle: null, intro: answer.opening,
    head: {
      agency: input.agency?.name ?? null, lines: agencyLines(input.agency), mark: form.confidential,
      facts: [{ label: form.caseCode, value: input.caseCode }, { label: answer.askedOn, value: day }, { label: answer.count, value: String(input.disclosures.length) }],
    },
    sections: [
      { title: answer.list, blocks: input.disclosures.length === 0 ? [{ kind: 'text', label: null, text: answer.none }] : [{ kind: 'items', items: input.disclosures.map((one) => itemOf(one, input, wording)) }] },
      { title: answer.rightsTitle, blocks: [{ kind: 'bullets', items: answer.rights }] },
      { title: form.sections.other, blocks: [{ kind: 'text', label: null, text: answer.closing }] },
    ],
    signaturesTitle: form.sections.signatures, signatureHint: form.signatures.signature, dateHint: form.signatures.date,
    signatures: [
      { role: answer.preparedBy, name: [input.person.name, input.person.position].filter((part) => part !== '').join(', '), nameHint: form.signatures.nameAndPosition },
      { role: answer.receivedBy, name: null, nameHint: form.signatures.name },
    ],
    slip: null, foot: { left: `${form.caseFoot} ${input.caseCode} · ${answer.title}`, right: '', page: form.page, pageOf: form.pageOf },
  };
}

const dayOf = (moment: string): string => {
  const at = readMoment(moment);
  return at === null ? moment : kyivDay(at);
};

function itemOf(disclosure: AnsweredDisclosure, { secrecy }: DisclosureAnswerInput, wording: Wording): Item {
  const { answer } = disclosureWordsIn(wording.language);
  const { purpose, service, basis, packetId } = disclosure;
  const groups = groupsTold(disclosure, secrecy.adoption, wording);
  return {
    head: `${dayInWords(dayOf(disclosure.at), wording)} — ${recipientOf(disclosure, secrecy.safeLocation, wording)}`,
    facts: [
      `${answer.purpose}: ${wording.purposes[purpose]}`, ...(service === null || service === 'case-transfer' ? [] : [`${answer.service}: ${wording.codes.service[service]}`]),
      `${answer.basis}: ${basis.map((one) => wording.bases[one]).join(', ')}`, ...(groups.length === 0 ? [] : [`${answer.groups}: ${groups.join('; ')}`]),
      `${answer.packet} ${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`,
    ],
    texts: [],
  };
}

function recipientOf({ purpose, service, recipientName, recipientType }: AnsweredDisclosure, hidesPlace: boolean, wording: Wording): string {
  if (purpose === 'supervision') return disclosureWordsIn(wording.language).answer.inside;
  const type = RECIPIENT_TYPES.find((code) => code === recipientType) ?? null;
  if (hidesPlace && service === 'safe-shelter') return type === null ? wording.codes.service['safe-shelter'] : capitalised(wording.recipientTypes[type]);
  return recipientName;
}

function groupsTold({ fields }: AnsweredDisclosure, adoption: boolean, wording: Wording): readonly string[] {
  const told = new Set(fields.filter(({ action }) => action !== 'withhold').map(({ path }) => lookupField(path)?.category));
  const words = disclosureWordsIn(wording.language).categories;
  return CATEGORIES.filter((category) => told.has(category) && category !== 'REPORTER' && category !== 'WORKER' && !(adoption && category === 'LEGAL')).map((category) => words[category]);
}
