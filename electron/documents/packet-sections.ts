import type { DocumentKind } from '../../shared/packet/document-kind.ts';
import type { Json } from '../../shared/policy/decision.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { parsePath } from '../../shared/redaction/field-path.ts';
import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import type { Block, Item, Row, Section } from './form-content.ts';
import { printedFields, type PrintedFields } from './printed-fields.ts';
import { capitalised } from './packet-parties.ts';
import { labelOf, valueInWords, type Printing } from './printed-values.ts';
import { isMinor, isUrgent } from './urgent.ts';
import type { FormWords } from './wording/form-words.ts';
import { hasNegativeWords } from './wording/negative-words.ts';

type Field = Packet['fields'][number];
export type SectionName = keyof FormWords['sections'];

/** Which part of the form a field belongs to: the first prefix that fits; anything else goes to the last part. */
const PLACES: readonly (readonly [prefix: string, section: SectionName])[] = [
  ['child.', 'child'], ['displacement.', 'child'], ['household.', 'child'], ['contact.', 'contact'], ['family[', 'family'], ['siblings', 'family'],
  ['care.separat', 'tracing'], ['care.tracing', 'tracing'], ['care.personsSought', 'tracing'], ['care.', 'care'], ['plan.', 'service'], ['education.', 'service'], ['health.', 'health'], ['protection.', 'protection'],
  ['support.', 'protection'], ['sexual.', 'protection'], ['armed.', 'protection'], ['trafficking.', 'protection'], ['incident.', 'incident'],
  ['perpetrators[', 'perpetrators'], ['legal.', 'legal'], ['followUps[', 'followUps'], ['notes[', 'notes'], ['attachments[', 'attachments'],
];
const ORDER: readonly SectionName[] = [
  'child', 'contact', 'family', 'care', 'tracing', 'service', 'health', 'protection', 'incident', 'perpetrators', 'legal', 'followUps', 'notes', 'attachments', 'file',
];
/** Whoever helps now reads about health, and whoever searches reads about the danger, before anything else. */
const FIRST: Readonly<Partial<Record<DocumentKind, readonly SectionName[]>>> = {
  emergency: ['child', 'health'], 'emergency-police': ['child', 'perpetrators', 'incident'], 'family-tracing': ['child', 'tracing', 'family'],
};

const NAME_PARTS = ['surname', 'givenName', 'patronymic'] as const;
/** What stands in the head line of a list entry. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  family: ['relation', ...NAME_PARTS], 'care.personsSought': ['relation', 'name'], perpetrators: ['relation', 'name'],
  'plan.services': ['type', 'provider'], followUps: ['date', 'type'], notes: ['writtenOn', 'author'], attachments: ['kind', 'label'],
  externalIds: ['type', 'value'],
};
/** Texts that may be long and stand below their label. */
const LONG_TEXTS = new Set([
  'incident.narrative', 'incident.evidence', 'notes[].text', 'sexual.details', 'armed.details', 'trafficking.details', 'family[].riskNote',
  'followUps[].result', 'plan.goals', 'closure.outcome',
]);
const LONG = 110;
/** Documents whose reader works with the file itself; for others its own dates are small print. */
const WITH_FILE: readonly DocumentKind[] = ['case-transfer', 'supervision', 'subject-access'];
/** Papers and numbers of which only the kind is told are named as one. */
const HELD_TOGETHER = [['child.document.', 'identityPaper'], ['externalIds[', 'otherNumber']] as const;

/** The part of the form a path stands in. */
export const sectionOf = (path: string): SectionName => PLACES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'file';

/** The order of the parts of a document. */
export function sectionOrder(kind: DocumentKind): readonly SectionName[] {
  const first = FIRST[kind] ?? [];
  return [...first, ...ORDER.filter((name) => !first.includes(name))];
}

/** Whether a text of this path gets lines of its own. */
export const isLongText = (path: string): boolean => LONG_TEXTS.has(pathPattern(path));

/** The numbered parts of a form that show a packet's fields: every printed field in exactly one place, empty parts left out. */
export function packetSections(packet: Packet, kind: DocumentKind, printing: Printing): readonly Section[] {
  const fields = printedFields(packet.fields, kind);
  const setting = { printing, kind, estimated: packet.fields.some(({ path, value }) => path === 'child.dobEstimated' && value === true) };
  const leaves = (field: Field): boolean => isUrgent(kind) && isMinor(field.path);
  const sections = sectionOrder(kind).flatMap((name): readonly Section[] => {
    const here = (field: Field): boolean => placeOf(field.path, kind) === name && !leaves(field);
    const blocks = blocksOf({ shown: fields.shown.filter(here), negative: fields.negative.filter(here), held: fields.held.filter(here) }, { ...setting, name });
    const title = isUrgent(kind) && name === 'contact' ? printing.wording.form.whereIsTheChild : printing.wording.form.sections[name];
    return blocks.length === 0 ? [] : [{ title, blocks }];
  });
  const minor = [...fields.shown.filter(leaves).map((field) => detailOf(field, setting)), ...negativeWords(fields.negative.filter(leaves), printing)];
  return minor.length === 0 ? sections : [...sections, { title: printing.wording.form.more, blocks: [{ kind: 'details', facts: minor }] }];
}

/** Whoever helps at once needs one place that says where the child is, and few headings. */
const placeOf = (path: string, kind: DocumentKind): SectionName => {
  const section = sectionOf(path);
  if (!isUrgent(kind)) return section;
  return section === 'care' ? 'contact' : section === 'incident' && !isLongText(path) ? 'child' : section;
};

interface Setting { readonly printing: Printing; readonly kind: DocumentKind; /** the birth date is a guess */ readonly estimated: boolean }

function blocksOf({ shown, negative, held }: PrintedFields, setting: Setting & { readonly name: SectionName }): readonly Block[] {
  const { printing, kind, name } = setting;
  const single = shown.filter(({ path }) => !path.includes('['));
  const short = single.filter((field) => !isLong(field));
  const own = short.filter(({ path }) => !isChildName(path));
  const rest = [...heldRow(held, printing), ...negativesRow(negative, printing)];
  const texts = single.filter(isLong).map((field): Block => ({ kind: 'text', label: labelOf(field.path, printing), text: valueInWords(field.path, field.value, printing) }));
  const listed = lists(shown.filter(({ path }) => path.includes('[')), printing);
  if (name === 'file' && !WITH_FILE.includes(kind)) {
    const facts = [...own.map((field) => detailOf(field, setting)), ...rest.map(({ label, value }) => `${label}: ${value ?? ''}`)];
    return [...(facts.length === 0 ? [] : [{ kind: 'details', facts } as const]), ...texts, ...listed];
  }
  const rows = [...nameRow(short, setting), ...own.map((field) => rowOf(field, setting)), ...rest];
  return [...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]), ...texts, ...listed];
}

function detailOf(field: Field, setting: Setting): string {
  const { label, value } = rowOf(field, setting);
  return `${label}: ${value ?? ''}`;
}

const isChildName = (path: string): boolean => NAME_PARTS.some((part) => path === `child.${part}`);
const isLong = ({ path, value }: Field): boolean => LONG_TEXTS.has(pathPattern(path)) || typeof value === 'string' && value.length > LONG;
const BIRTH = new Set(['child.dob', 'child.ageYears', 'child.ageBand']);

function rowOf({ path, value }: Field, { printing, estimated }: Setting): Row {
  const words = valueInWords(path, value, printing);
  return { label: labelOf(path, printing), value: estimated && BIRTH.has(path) ? `${words} (${printing.wording.form.approximate})` : words };
}

function nameRow(fields: readonly Field[], { printing: { wording }, kind }: Setting): readonly Row[] {
  const parts = NAME_PARTS.map((part) => fields.find(({ path }) => path === `child.${part}`)?.value).filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [{ label: wording.form.fullName, value: parts.map(String).join(' '), ...(isUrgent(kind) ? { isStrong: true } : {}) }];
}

/** «Є у справі: РНОКПП, документ, що посвідчує особу»: that it is there, not what it says. */
function heldRow(fields: readonly Field[], printing: Printing): readonly Row[] {
  const labels = new Set(fields.map(({ path }) => {
    const together = HELD_TOGETHER.find(([start]) => path.startsWith(start));
    return together === undefined ? lowered(labelOf(path, printing)) : printing.wording.form[together[1]];
  }));
  return labels.size === 0 ? [] : [{ label: printing.wording.form.held, value: [...labels].join('; ') }];
}

/** «Також відомо: інвалідності немає; ліків не приймає»: one row instead of a page of «ні». */
function negativesRow(fields: readonly Field[], printing: Printing): readonly Row[] {
  return fields.length === 0 ? [] : [{ label: printing.wording.form.negatives, value: negativeWords(fields, printing).join('; ') }];
}

function negativeWords(fields: readonly Field[], printing: Printing): readonly string[] {
  return fields.map(({ path }) => {
    const pattern = pathPattern(path);
    return hasNegativeWords(pattern) ? printing.wording.negatives[pattern] : `${lowered(labelOf(path, printing))}: ${printing.wording.form.no}`;
  });
}

function lists(fields: readonly Field[], printing: Printing): readonly Block[] {
  const byList = new Map<string, Map<number, Field[]>>();
  for (const field of fields) {
    const [list, position] = listPlace(field.path);
    const entries = byList.get(list) ?? new Map<number, Field[]>();
    entries.set(position, [...(entries.get(position) ?? []), field]);
    byList.set(list, entries);
  }
  return [...byList].map(([list, entries]): Block => ({
    kind: 'items', items: [...entries].toSorted(([a], [b]) => a - b).map(([, entry]) => itemOf(list, entry, printing)),
  }));
}

function listPlace(path: string): readonly [list: string, position: number] {
  const at = path.indexOf('[');
  const position = parsePath(path.slice(at)).find((step) => typeof step === 'number');
  return [path.slice(0, at), position ?? 0];
}

function itemOf(list: string, fields: readonly Field[], printing: Printing): Item {
  const heads = HEADS[list] ?? [];
  const memberOf = ({ path }: Field): string => path.slice(path.indexOf('.', path.indexOf(']')) + 1);
  const inHead = heads.flatMap((member) => fields.filter((field) => memberOf(field) === member));
  const others = fields.filter((field) => !inHead.includes(field));
  const texts = others.filter(isLong);
  const facts = others.filter((field) => !texts.includes(field));
  return {
    head: headOf(inHead, list, printing) ?? (list === 'family' ? printing.wording.form.familyMember : '—'),
    facts: facts.map((field, at) => (at === 0 ? capitalised : String)(factOf(field, printing))),
    texts: texts.map((field) => ({ label: labelOf(field.path, printing), value: valueInWords(field.path, field.value, printing) })),
  };
}

/** A «yes» in a list is the label alone: «доглядає дитину». */
function factOf({ path, value }: Field, printing: Printing): string {
  const label = labelOf(path, printing);
  return value === true ? lowered(label) : `${label}: ${valueInWords(path, value, printing)}`;
}

/** The first letter small, but not in an abbreviation. */
const lowered = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('uk') + text.slice(1));

function headOf(fields: readonly Field[], list: string, printing: Printing): string | null {
  const words = fields.map(({ path, value }) => ({ isName: NAME_PARTS.some((part) => path.endsWith(`.${part}`)), text: valueInWords(path, value as Json, printing) }));
  const name = words.filter(({ isName }) => isName).map(({ text }) => text).join(' ');
  const head = [...words.filter(({ isName }) => !isName).map(({ text }) => text), name].filter((text) => text !== '').join(' — ');
  if (head === '') return null;
  return capitalised(list === 'externalIds' ? `${printing.wording.form.otherNumber}: ${head}` : head);
}
