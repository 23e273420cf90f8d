import type { DocumentKind } from '../../shared/packet/document-kind.ts';
import type { Json } from '../../shared/policy/decision.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { parsePath } from '../../shared/redaction/field-path.ts';
import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import type { Block, Item, Row, Section } from './form-content.ts';
import { printedFields, type PrintedFields } from './printed-fields.ts';
import { capitalised } from './packet-parties.ts';
import { labelOf, valueInWords, type Printing } from './printed-values.ts';
import type { FormWords } from './wording/form-words.ts';

type Field = Packet['fields'][number];
export type SectionName = keyof FormWords['sections'];

/** Which part of the form a field belongs to: the first prefix that fits; anything else goes to the last part. */
const PLACES: readonly (readonly [prefix: string, section: SectionName])[] = [
  ['child.', 'child'], ['displacement.', 'child'], ['household.', 'child'], ['contact.', 'contact'], ['family[', 'family'], ['siblings', 'family'],
  ['care.', 'care'], ['plan.', 'service'], ['education.', 'service'], ['health.', 'health'], ['protection.', 'protection'],
  ['support.', 'protection'], ['sexual.', 'protection'], ['armed.', 'protection'], ['trafficking.', 'protection'], ['incident.', 'incident'],
  ['perpetrators[', 'perpetrators'], ['legal.', 'legal'], ['followUps[', 'followUps'], ['notes[', 'notes'], ['attachments[', 'attachments'],
];
const ORDER: readonly SectionName[] = [
  'child', 'contact', 'family', 'care', 'service', 'health', 'protection', 'incident', 'perpetrators', 'legal', 'followUps', 'notes', 'attachments', 'file',
];
/** Whoever helps now reads about health, and whoever searches reads about the danger, before anything else. */
const FIRST: Readonly<Partial<Record<DocumentKind, readonly SectionName[]>>> = {
  emergency: ['child', 'health'], 'emergency-police': ['child', 'perpetrators', 'incident'], 'family-tracing': ['child', 'care', 'family'],
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
  const estimated = packet.fields.some(({ path, value }) => path === 'child.dobEstimated' && value === true);
  return sectionOrder(kind).flatMap((name) => {
    const here = ({ path }: Field): boolean => sectionOf(path) === name;
    const part = { shown: fields.shown.filter(here), negative: fields.negative.filter(here), held: fields.held.filter(here) };
    const blocks = blocksOf(part, { printing, estimated });
    return blocks.length === 0 ? [] : [{ title: printing.wording.form.sections[name], blocks }];
  });
}

interface Setting { readonly printing: Printing; /** the birth date is a guess */ readonly estimated: boolean }

function blocksOf({ shown, negative, held }: PrintedFields, setting: Setting): readonly Block[] {
  const { printing } = setting;
  const single = shown.filter(({ path }) => !path.includes('['));
  const short = single.filter((field) => !isLong(field));
  const rows = [...nameRow(short, printing), ...short.filter(({ path }) => !isChildName(path)).map((field) => rowOf(field, setting)), ...labelsRow('held', held, printing), ...labelsRow('negatives', negative, printing)];
  const texts = single.filter(isLong).map((field): Block => ({ kind: 'text', label: labelOf(field.path, printing), text: valueInWords(field.path, field.value, printing) }));
  return [...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]), ...texts, ...lists(shown.filter(({ path }) => path.includes('[')), printing)];
}

const isChildName = (path: string): boolean => NAME_PARTS.some((part) => path === `child.${part}`);
const isLong = ({ path, value }: Field): boolean => LONG_TEXTS.has(pathPattern(path)) || typeof value === 'string' && value.length > LONG;
const BIRTH = new Set(['child.dob', 'child.ageYears', 'child.ageBand']);

function rowOf({ path, value }: Field, { printing, estimated }: Setting): Row {
  const words = valueInWords(path, value, printing);
  return { label: labelOf(path, printing), value: estimated && BIRTH.has(path) ? `${words} (${printing.wording.form.approximate})` : words };
}

function nameRow(fields: readonly Field[], { wording }: Printing): readonly Row[] {
  const parts = NAME_PARTS.map((part) => fields.find(({ path }) => path === `child.${part}`)?.value).filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [{ label: wording.form.fullName, value: parts.map(String).join(' ') }];
}

/** «Ні або немає: інвалідність, ліки»: one row instead of a page of them. */
function labelsRow(label: 'held' | 'negatives', fields: readonly Field[], printing: Printing): readonly Row[] {
  const labels = new Set(fields.map(({ path }) => lowered(labelOf(path, printing))));
  return labels.size === 0 ? [] : [{ label: printing.wording.form[label], value: [...labels].join(', ') }];
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
    head: headOf(inHead, printing) ?? (list === 'family' ? printing.wording.form.familyMember : '—'), facts: facts.map((field, at) => (at === 0 ? capitalised : String)(factOf(field, printing))),
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

function headOf(fields: readonly Field[], printing: Printing): string | null {
  const words = fields.map(({ path, value }) => ({ isName: NAME_PARTS.some((part) => path.endsWith(`.${part}`)), text: valueInWords(path, value as Json, printing) }));
  const name = words.filter(({ isName }) => isName).map(({ text }) => text).join(' ');
  const head = [...words.filter(({ isName }) => !isName).map(({ text }) => text), name].filter((text) => text !== '').join(' — ');
  return head === '' ? null : capitalised(head);
}
