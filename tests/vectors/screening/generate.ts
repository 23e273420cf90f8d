import { writeFileSync } from 'node:fs';
import { type CastPerson, castPerson, type CorpusNote, type NameSet, numbersFrom, readMarks } from './corpus.ts';
import { disturb } from './disturb.ts';
import { EARLIER_NAMES } from './names-earlier.ts';
import { HELD_OUT_NAMES } from './names-held-out.ts';
import { SECOND_NAMES } from './names-second.ts';
import { TUNING_NAMES } from './names-tuning.ts';
import { EARLIER_HAND, EARLIER_NEGATIVES, EARLIER_TEMPLATES } from './templates-earlier.ts';
import { HELD_OUT_HAND, HELD_OUT_NEGATIVES, HELD_OUT_TEMPLATES } from './templates-held-out.ts';
import { SECOND_HAND, SECOND_NEGATIVES, SECOND_TEMPLATES } from './templates-second.ts';
import { TUNING_HAND, TUNING_NEGATIVES, TUNING_TEMPLATES } from './templates-tuning.ts';
import { patternSlots, phoneSlots } from './pattern-slots.ts';

/** Builds both halves of the corpus. Run it to write `tuning.jsonl` and `held-out.jsonl`. */
interface Half {
  readonly name: string;
  readonly names: NameSet;
  readonly templates: readonly string[];
  readonly negatives: readonly string[];
  readonly hand: readonly string[];
  readonly rounds: number;
}

type Pick = <Item>(list: readonly Item[]) => Item;

function pickFrom(random: (below: number) => number): Pick {
  return (list) => {
    const item = list[random(list.length)];
    if (item === undefined) throw new Error('empty list');
    return item;
  };
}

interface Scene { readonly slots: Record<string, string>; readonly record: Record<string, unknown> }

function patronymicOf(row: string, sex: 'm' | 'f'): string {
  return (row.split(';')[3] ?? '').split('|')[sex === 'm' ? 0 : 1] ?? '';
}

function castOf(names: NameSet, pick: Pick): Record<string, CastPerson> {
  const father = pick(names.boys);
  const family = pick(names.families);
  const boy = pick(['m', 'f'] as const) === 'm';
  const any = (sex: 'm' | 'f'): string => patronymicOf(pick(names.boys), sex);
  return {
    c: castPerson(pick(boy ? names.boys : names.girls), family, { sex: boy ? 'm' : 'f', patronymic: patronymicOf(father, boy ? 'm' : 'f') }),
    m: castPerson(pick(names.girls), family, { sex: 'f', patronymic: any('f'), role: 'mother' }),
    f: castPerson(father, family, { sex: 'm', patronymic: any('m'), role: 'father' }),
    p: castPerson(pick(names.boys), pick(names.families.filter((row) => row !== family)), { sex: 'm', patronymic: any('m'), role: 'alleged_perpetrator' }),
    w: castPerson(pick(names.girls), pick(names.families), { sex: 'f', patronymic: any('f'), role: 'caseworker' }),
  };
}

function possessive(name: string): string {
  if (/ія$/.test(name)) return `${name.slice(0, -1)}їна`;
  if (/[ая]$/.test(name)) return `${name.slice(0, -1).replace(/к$/, 'ч').replace(/г$/, 'ж')}ина`;
  if (/ій$/.test(name)) return `${name.slice(0, -1)}єва`;
  if (/в$/.test(name)) return name.endsWith('ів') ? `${name.slice(0, -2)}ова` : `${name.replace(/’?$/, '')}ина`;
  return `${name.replace(/ір$/, 'ор').replace(/[ьо]$/, '')}${name.endsWith('ь') || name === 'Ігор' ? 'ева' : 'ова'}`;
}

function personSlots(cast: Record<string, CastPerson>): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const [key, person] of Object.entries(cast)) {
    for (const [form, value] of Object.entries(person.forms)) slots[`${key}.${form}`] = value;
    const patronymic = person.forms['pn'] ?? '';
    slots[`${key}.pd`] = patronymic.endsWith('а') ? patronymic.replace(/а$/, 'і') : `${patronymic}у`;
    slots[`${key}.fposs`] = possessive(person.forms['fn'] ?? '');
  }
  return slots;
}

function placeSlots(names: NameSet, pick: Pick, random: (below: number) => number) {
  const [set = '', setg = '', lats = '', ru = ''] = pick(names.settlements).split('|');
  const [street = '', short = '', latstreet = '', ruStreet = ''] = pick(names.streets).split('|');
  const [school = '', schoolLocative = '', schoolEnglish = ''] = pick(names.schools).split('|');
  const house = String(2 + random(140));
  const flat = String(1 + random(180));
  const slots = {
    'a.set': set, 'a.setg': setg, 'a.lats': lats, 'a.street': short, 'a.latstreet': latstreet, 'a.ru': `${ru}, ${ruStreet}`, 'a.house': house, 'a.flat': flat,
    's.n': school, 's.l': schoolLocative, 's.en': schoolEnglish,
  };
  return { slots, address: { settlement: set, street, building: house, apartment: flat }, school };
}

function unlistedSlots(row: string): Record<string, string> {
  const [n = '', g = '', i = '', ru = '', lat = ''] = row.split('|');
  const [first = '', last = ''] = n.split(' ');
  return { 'u.n': n, 'u.g': g, 'u.i': i, 'u.ru': ru, 'u.lat': lat, 'u.latl': lat.split(' ')[1] ?? '', 'u.last': last, 'u.initials': `${last} ${first.charAt(0)}. В.` };
}

function sceneOf(half: Half, random: (below: number) => number): Scene {
  const pick = pickFrom(random);
  const cast = castOf(half.names, pick);
  const place = placeSlots(half.names, pick, random);
  const pattern = patternSlots(random, half.names.facilities, half.names.addresses);
  const phone = `+38067000${String(1000 + random(9000))}`;
  const fatherPhone = `+38050000${String(1000 + random(9000))}`;
  const child = { ...cast['c']?.record, dob: pattern.dob };
  const people = ['m', 'f', 'p', 'w'].map((key) => ({ ...cast[key]?.record, ...(key === 'm' ? { phone } : key === 'f' ? { phone: fatherPhone } : {}) }));
  return {
    slots: {
      ...personSlots(cast), ...place.slots, ...unlistedSlots(pick(half.names.unlisted)), ...pattern.slots, ...phoneSlots('phone', phone),
      ...phoneSlots('fphone', fatherPhone), ...phoneSlots('xphone', `+38093000${String(1000 + random(9000))}`),
    },
    record: { child, people, phones: [phone, fatherPhone], address: place.address, school: place.school, ids: pattern.ids },
  };
}

function fill(template: string, slots: Readonly<Record<string, string>>, random: (below: number) => number): string {
  return template.replace(/\{([^}~]+)(?:~([a-z]+))?\}/g, (_whole, name: string, disturbance: string | undefined) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`unknown slot ${name}`);
    return disturbance === undefined ? value : disturb(value, disturbance, random);
  });
}

function noteOf(row: { id: string; source: string; template: string }, scene: Scene, random: (below: number) => number): CorpusNote {
  const [lang = 'uk', ...rest] = row.template.split('|');
  const { text, spans } = readMarks(fill(rest.join('|'), scene.slots, random));
  return { id: row.id, lang, source: row.source, record: scene.record, text, spans };
}

function languageOf(text: string): string {
  if (/[a-z]/i.test(text) && !/[а-я]/i.test(text)) return 'en';
  return /[ыэъё]/i.test(text) ? 'ru' : 'uk';
}

/** All notes of one half, the same for the same seed. */
function buildHalf(half: Half, seed: number): CorpusNote[] {
  const random = numbersFrom(seed);
  const notes: CorpusNote[] = [];
  const add = (source: string, template: string): void => {
    notes.push(noteOf({ id: `${half.name}-${String(notes.length + 1).padStart(3, '0')}`, source, template }, sceneOf(half, random), random));
  };
  for (let round = 0; round < half.rounds; round += 1) for (const template of half.templates) add('tmpl', template);
  for (const template of half.hand) add('hand', template);
  for (const text of half.negatives) add('hand', `${languageOf(text)}|${text}`);
  return notes;
}

const ROUNDS = 2;
const HELD_OUT_ROUNDS = 9;
/** What the screener may be tuned on: three sets of names and sentences. */
export const TUNING_PARTS: readonly (readonly [half: Half, seed: number])[] = [
  [{ name: 'T', names: TUNING_NAMES, templates: TUNING_TEMPLATES, negatives: TUNING_NEGATIVES, hand: TUNING_HAND, rounds: ROUNDS }, 20240101],
  [{ name: 'E', names: EARLIER_NAMES, templates: EARLIER_TEMPLATES, negatives: EARLIER_NEGATIVES, hand: EARLIER_HAND, rounds: ROUNDS }, 20240202],
  [{ name: 'S', names: SECOND_NAMES, templates: SECOND_TEMPLATES, negatives: SECOND_NEGATIVES, hand: SECOND_HAND, rounds: ROUNDS }, 20261123],
];
/** Measured once the screener stands; its single results are not looked at before. */
export const HELD_OUT_PARTS: readonly (readonly [half: Half, seed: number])[] = [
  [{ name: 'H', names: HELD_OUT_NAMES, templates: HELD_OUT_TEMPLATES, negatives: HELD_OUT_NEGATIVES, hand: HELD_OUT_HAND, rounds: HELD_OUT_ROUNDS }, 20261124],
];

/** The notes of several parts, one after the other. */
export function buildParts(parts: readonly (readonly [half: Half, seed: number])[]): CorpusNote[] {
  return parts.flatMap(([half, seed]) => buildHalf(half, seed));
}

if (import.meta.main) {
  for (const [parts, file] of [[TUNING_PARTS, 'tuning'], [HELD_OUT_PARTS, 'held-out']] as const) {
    const lines = buildParts(parts).map((note) => JSON.stringify(note)).join('\n');
    writeFileSync(new URL(`${file}.jsonl`, import.meta.url), `${lines}\n`);
  }
}
