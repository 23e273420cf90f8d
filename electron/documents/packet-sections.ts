import type { Json } from '../../shared/policy/decision.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { parsePath } from '../../shared/redaction/field-path.ts';
import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import type { Block, Item, Row, Section } from './form-content.ts';
import { labelOf, valueInWords, type Printing } from './printed-values.ts';
import type { FormWords } from './wording/form-words.ts';

type Field = Packet['fields'][number];
type SectionName = keyof FormWords['sections'];

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

/** Fields that a head, a signature or another row already shows. */
const ELSEWHERE = new Set(['caseCode', 'worker.name', 'worker.role', 'worker.phone', 'worker.email', 'worker.agency']);
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

/** The numbered parts of a form that show a packet's fields: every field in exactly one place, empty parts left out. */
export function packetSections(packet: Packet, printing: Printing): readonly Section[] {
  const bySection = new Map<SectionName, Field[]>();
  for (const field of packet.fields) {
    if (ELSEWHERE.has(field.path)) continue;
    const section = PLACES.find(([prefix]) => field.path.startsWith(prefix))?.[1] ?? 'file';
    bySection.set(section, [...(bySection.get(section) ?? []), field]);
  }
  return ORDER.flatMap((name) => {
    const fields = bySection.get(name) ?? [];
    return fields.length === 0 ? [] : [{ title: printing.wording.form.sections[name], blocks: blocksOf(fields, printing) }];
  });
}

function blocksOf(fields: readonly Field[], printing: Printing): readonly Block[] {
  const single = fields.filter(({ path }) => !path.includes('['));
  const short = single.filter((field) => !isLong(field));
  const rows = [...nameRow(short, printing), ...short.filter(({ path }) => !isChildName(path)).map((field) => rowOf(field, printing))];
  const texts = single.filter(isLong).map((field): Block => ({ kind: 'text', label: labelOf(field.path, printing), text: valueInWords(field.path, field.value, printing) }));
  return [...(rows.length === 0 ? [] : [{ kind: 'rows', rows } as const]), ...texts, ...lists(fields.filter(({ path }) => path.includes('[')), printing)];
}

const isChildName = (path: string): boolean => NAME_PARTS.some((part) => path === `child.${part}`);
const isLong = ({ path, value }: Field): boolean => LONG_TEXTS.has(pathPattern(path)) || typeof value === 'string' && value.length > LONG;
const rowOf = (field: Field, printing: Printing): Row => ({ label: labelOf(field.path, printing), value: valueInWords(field.path, field.value, printing) });

function nameRow(fields: readonly Field[], { wording }: Printing): readonly Row[] {
  const parts = NAME_PARTS.map((part) => fields.find(({ path }) => path === `child.${part}`)?.value).filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [{ label: wording.form.fullName, value: parts.map(String).join(' ') }];
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
    head: headOf(inHead, printing),
    facts: facts.map((field) => `${labelOf(field.path, printing)}: ${valueInWords(field.path, field.value, printing)}`),
    texts: texts.map((field) => ({ label: labelOf(field.path, printing), value: valueInWords(field.path, field.value, printing) })),
  };
}

function headOf(fields: readonly Field[], printing: Printing): string {
  const words = fields.map(({ path, value }) => ({ isName: NAME_PARTS.some((part) => path.endsWith(`.${part}`)), text: valueInWords(path, value as Json, printing) }));
  const name = words.filter(({ isName }) => isName).map(({ text }) => text).join(' ');
  const head = [...words.filter(({ isName }) => !isName).map(({ text }) => text), name].filter((text) => text !== '').join(' — ');
  return head === '' ? '—' : head.charAt(0).toLocaleUpperCase('uk') + head.slice(1);
}
