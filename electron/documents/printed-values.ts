import type { Json } from '../../shared/policy/decision.ts';
import { isDay, kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import { FIELD_PATTERNS, isFieldPattern } from './wording/field-patterns.ts';
import type { Wording } from './wording/wording.ts';

/** The name of a place by its code, also a code cut short (`UA46`); null where it is not known. */
export type PlaceName = (code: string) => string | null;

/** What is needed to put a value into words. */
export interface Printing { readonly wording: Wording; readonly placeName: PlaceName; /** concerns stand as groups, whose codes are partly those of services */ readonly concernGroups?: boolean }

const PLACE = /^UA\d{2,17}$/;
/** Words that other forms use instead of a tick. */
const PLAIN_WORDS: Readonly<Record<string, 'yes' | 'no' | 'none' | 'unknown'>> = { yes: 'yes', no: 'no', none: 'none', unknown: 'unknown' };
const LETTERS_KEPT = /[Nn]ame|text|details|narrative/;
const MONTH = /^(\d{4})-(\d{2})$/;
const AGE_BAND = /^(\d+)(?:-(\d+)|\+)$/;
const UKRAINIAN_PHONE = /\+380(\d{2})(\d{3})(\d{2})(\d{2})(?!\d)/g;

/** A telephone number in groups, as people read it aloud and dial it; hard blanks keep it on one line. */
export const phoneInWords = (text: string): string => text.replaceAll(UKRAINIAN_PHONE, '+380\u00a0$1\u00a0$2\u00a0$3\u00a0$4');

/** A day in words: «23 листопада 2026 р.» or “23 November 2026”. A text that is no day stays as it is. */
export function dayInWords(day: string, wording: Wording): string {
  if (!isDay(day)) return day;
  const [year = '', month = '', date = ''] = day.split('-');
  const name = wording.monthsInDate[Number(month) - 1] ?? month;
  return `${String(Number(date))} ${name} ${year}${wording.language === 'uk' ? ' р.' : ''}`;
}

/** A moment as day and time in Kyiv: «23 листопада 2026 р., 12:00». */
function momentInWords(moment: string, wording: Wording): string {
  const at = readMoment(moment);
  if (at === null) return moment;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', hour: '2-digit', minute: '2-digit' }).format(at);
  return `${dayInWords(kyivDay(at), wording)}, ${time}`;
}

/** The label of a field; a path without a label (an agency's own field) shows the path. */
export function labelOf(path: string, { wording }: Printing): string {
  const pattern = pathPattern(path);
  return isFieldPattern(pattern) ? wording.fields[pattern] : path;
}

/** A decided value in words: codes, days, places, yes and no, lists. Text stays exactly as it is. */
export function valueInWords(path: string, value: Json, printing: Printing): string {
  if (Array.isArray(value)) return value.map((item: Json) => valueInWords(path, item, printing)).join(', ');
  if (typeof value === 'boolean') return value ? printing.wording.form.yes : printing.wording.form.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(path, value, printing);
  return value === null ? '' : JSON.stringify(value);
}

function textInWords(path: string, text: string, printing: Printing): string {
  const { wording, placeName } = printing;
  const pattern = pathPattern(path);
  if (text === 'specialised-support') return wording.form.specialisedSupport;
  if (pattern.endsWith('.ageGroup') && (text === 'adult' || text === 'child')) return wording.ageGroups[text];
  if (pattern === 'child.photo') return wording.form.inFile;
  if (pattern === 'child.ageBand') return bandInWords(text, wording);
  if (/phone/i.test(pattern)) return phoneInWords(text);
  const word = codeInWords(pattern, text, printing);
  if (word !== null) return word;
  if (/[Kk]atottg$/.test(pattern) && PLACE.test(text)) return placeName(text) ?? text;
  const month = MONTH.exec(text);
  if (pattern === 'incident.date' && month !== null) return monthInWords(month[1] ?? '', month[2] ?? '', wording);
  if (isDay(text)) return dayInWords(text, wording);
  if (Object.hasOwn(PLAIN_WORDS, text) && !LETTERS_KEPT.test(pattern)) return wording.form[PLAIN_WORDS[text] ?? 'yes'];
  return pattern === 'notes[].writtenOn' ? momentInWords(text, wording) : text;
}

function monthInWords(year: string, month: string, wording: Wording): string {
  return `${wording.monthsAlone[Number(month) - 1] ?? month} ${year}${wording.language === 'uk' ? ' р.' : ''}`;
}

function bandInWords(band: string, { form }: Wording): string {
  const found = AGE_BAND.exec(band);
  if (found === null) return band;
  const [, from = '', to] = found;
  return to === undefined ? form.ageFrom.replace('{from}', from) : form.ageBand.replace('{from}', from).replace('{to}', to);
}

function codeInWords(pattern: string, code: string, { wording, concernGroups }: Printing): string | null {
  if (!isFieldPattern(pattern)) return null;
  const list = FIELD_PATTERNS[pattern];
  if (list === null) return null;
  // Concerns are generalised to groups or to a service, relations to their group: those lists answer next.
  const { concern, service, concernGroup } = wording.codes;
  const lists = list !== 'concern' ? [wording.codes[list]] : concernGroups === true ? [concernGroup, concern, service] : [concern, service, concernGroup];
  for (const words of lists) {
    if (Object.hasOwn(words, code)) return Object.entries(words).find(([key]) => key === code)?.[1] ?? null;
  }
  return null;
}
