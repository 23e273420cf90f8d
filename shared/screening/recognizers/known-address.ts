import { findingOf, type RawFinding, type ScreenContext, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';
import { lookUpName, type NameIndex } from '../names/name-index.ts';
import type { Token } from '../tokens.ts';
import { isCommonWord } from '../words/common-words.ts';

const HOUSE_AFTER = /^[,\s]{0,3}(?:(?:street|str?\.?|avenue|ave\.?|lane|вул\.?|вулиц\p{L}|ул\.?|пров\.?|просп\.?),?\s?)?(?:буд(?:\.|инок|инку)?|д\.|дом|№|house)?\s?№?\s?\d{1,4}(?:\s?[-–/]\s?\d{1,4}){0,2}(?:[-\s]?[а-гґжa-d](?!\p{L}))?(?:\s?\/\s?\d{1,4})?(?![\d:]|[.,]\d)(?:[,\s]{1,2}(?:кв(?:\.|артир\p{L}{1,2})|к\.|flat|apt\.?|apartment)\s?№?\s?\d{1,4})?/iu;
const HOUSE_BEFORE = /(?<![\d.,])\d{1,4}(?:[-–/]\d{1,4})?\s?[a-dа-г]?,?\s$/iu;
const STREET_BEFORE = /(?:вул(?:\.|иц\p{L}{1,2})?|ул(?:\.|иц\p{L}{1,2})?|пров(?:\.|ул\p{L}{1,3})?|просп(?:\.|ект\p{L}{0,2})?|бульв\p{L}{0,4}\.?|пер\.|переул\p{L}{1,3}|площ\p{L}{1,3})\s*$/iu;
const STREET_AFTER = /^\s(?:street|st\b|avenue|lane|boulevard|вулиц|провул|улиц)/iu;
const PLACE_BEFORE = /(?:^|[\s(«])(?:м|с|смт|г|пгт|сел[оаіе]|міст[оаі]|город[ае]?|селищ[еаі]|village of|city of|town of|village|town|in|from|to|at|near|у|в|із|зі|з|до|від|під|біля|через|на|по|из|возле)\.?\s*$/iu;
const make = findingOf('known-address', 'ADDRESS', 'known');

/** The record's settlement and street: with a house anywhere; alone where a capital or a preposition shows that a place is meant. */
export function recognizeKnownAddress(context: ScreenContext): RawFinding[] {
  const { compiled, tokens } = context;
  const findings: RawFinding[] = [];
  const streets = lookUps(context, compiled.streets);
  const settlements = lookUps(context, compiled.settlements);
  for (let index = 0; index < tokens.length; index += 1) {
    if (streets[index] !== undefined) {
      let last = index;
      while (streets[last + 1] !== undefined && (tokens[last + 1]?.start ?? 0) - (tokens[last]?.end ?? 0) <= 2) last += 1;
      findings.push(...streetFinding(context, index, last));
      index = last;
    } else if (settlements[index] !== undefined) {
      let last = index;
      while (settlements[last + 1] !== undefined && (tokens[last + 1]?.start ?? 0) - (tokens[last]?.end ?? 0) <= 2) last += 1;
      findings.push(...settlementFinding(context, index, last));
      index = last;
    }
  }
  return [...findings, ...numbersOfHome(context)];
}

function lookUps(context: ScreenContext, index: NameIndex): readonly (number | undefined)[] {
  if (index.stems.size === 0) return [];
  const cache = new Map<string, number | undefined>();
  return context.tokens.map((token) => {
    if (!cache.has(token.word)) {
      const hit = lookUpName(index, token.word, token.shape !== 'lower' && token.word.length >= 6);
      cache.set(token.word, hit?.typo === true && isCommonWord(token.lower) ? undefined : hit?.entries[0]?.person);
    }
    return cache.get(token.word);
  });
}

function streetFinding(context: ScreenContext, first: number, last: number): RawFinding[] {
  const [left, right] = [context.tokens[first], context.tokens[last]];
  if (left === undefined || right === undefined) return [];
  const before = context.text.slice(Math.max(0, left.start - 16), left.start);
  const after = context.text.slice(right.end, right.end + 48);
  const generic = STREET_BEFORE.exec(before);
  const house = HOUSE_AFTER.exec(after);
  const ahead = HOUSE_BEFORE.exec(before);
  const capital = left.shape !== 'lower';
  if (generic !== null) return [make(left.start - generic[0].length, right.end + (house?.[0].length ?? 0), 'street-of-record')];
  if (STREET_AFTER.test(after)) return [make(left.start - (ahead?.[0].length ?? 0), right.end + (house?.[0].length ?? 0), 'street-of-record')];
  if (house !== null && (capital || /\d\s?[-/,]\s?\d|кв/.test(house[0]))) return [make(left.start, right.end + house[0].length, 'street-and-house')];
  const words = context.compiled.addresses.some((address) => address.streetWords > 1 && address.streetWords <= last - first + 1);
  if (capital && (words || !left.opens && /(?:^|\s)(?:на|по|with|on|at|in)\s$/iu.test(before))) return [make(left.start, right.end, 'street-alone', 'review')];
  return [];
}

function settlementFinding(context: ScreenContext, first: number, last: number): RawFinding[] {
  const [left, right] = [context.tokens[first], context.tokens[last]];
  if (left === undefined || right === undefined) return [];
  const before = context.text.slice(Math.max(0, left.start - 16), left.start);
  const place = PLACE_BEFORE.test(before);
  if (!isWhole(context, first, last)) return [];
  if (left.shape === 'lower') return /(?:^|[\s(])(?:м|с|смт|г)\.\s?$/iu.test(before) ? [make(left.start, right.end, 'settlement-of-record')] : [];
  const comma = /^,\s?(?:\p{Lu}|\d|вул|пров|просп|ул)/u.test(context.text.slice(right.end, right.end + 8));
  if (left.opens && !comma && !/(?:м|с|смт|г)\.\s?$/iu.test(before)) return [];
  if (!place && !comma && /^(?:ськ|цьк)/.test(left.lower)) return [];
  return [make(left.start, right.end, 'settlement-of-record', place || comma ? 'auto' : 'review')];
}

/** A settlement of several words has to be there in full, unless its words are rare together. */
function isWhole(context: ScreenContext, first: number, last: number): boolean {
  const needed = Math.min(...context.compiled.addresses.map((address) => address.settlementWords || 9));
  return last - first + 1 >= Math.min(needed, 2) || needed === 1;
}

const HOME = /(?<![\p{L}])(?:буд(?:\.|инок|инку|инку)|дом(?:е)?|house)\s?№?\s?(\d{1,4}(?:[-\s]?[а-гґжa-d](?!\p{L}))?)(?:,?\s(?:кв(?:\.|артир\p{L}{1,2})|flat|apt\.?)\s?№?\s?(\d{1,4}))?|(?<![\p{L}])(?:кв\.|квартир\p{L}{1,2}|flat|apartment|apt\.?)\s?№?\s?(\d{1,4})(?![\d.,/]*\d)/giu;

const HOME_WORD = /^(?:буд|будинок|будинку|дом|доме|house|кв|квартир\p{L}{1,2}|flat|apartment|apt)$/u;

/** «буд. 10, кв. 4», «квартира 4» with the record's own numbers, without a street. */
function numbersOfHome(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const { match, start, end } of matchesIn(windowsOf(context, HOME_WORD, [2, 60]), HOME)) {
    const flat = match[3];
    const house = match[1] === undefined ? undefined : houseKey(match[1]);
    const known = context.compiled.addresses.some((address) =>
      (flat !== undefined && address.apartment === flat) || (house !== undefined && houseKey(address.building) === house && (match[2] === undefined || match[2] === address.apartment)));
    if (known || match[2] !== undefined) findings.push(make(start, end, 'house-or-flat-of-record', 'review'));
  }
  return findings;
}

/** «12-А», «12 а», «12a» are one house. */
function houseKey(house: string): string {
  const plain = house.toLowerCase().replace(/[\s-]/g, '');
  return plain.replace(/[abc]$/, (letter) => ({ a: 'а', b: 'б', c: 'в' })[letter] ?? letter);
}

export type { Token };
