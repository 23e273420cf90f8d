import type { Language } from '../../shared/ipc/channel.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const ZONE = 'Europe/Kyiv';

/** `2026-11-23` → `23.11.2026`; anything else comes back unchanged. */
export function shortDate(day: string): string {
  const found = ISO_DAY.exec(day);
  return found === null ? day : `${found[3] ?? ''}.${found[2] ?? ''}.${found[1] ?? ''}`;
}

/** `2026-11-23` → «23 листопада 2026 р.» or "23 November 2026". */
export function longDate(day: string, language: Language): string {
  const found = ISO_DAY.exec(day);
  if (found === null) return day;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  const parts = new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return parts.format(date).replaceAll(' ', '\u00a0');
}

/** A moment as `23.11.2026, 14:05`, read in Kyiv. */
export function shortMoment(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(date);
  const time = new Intl.DateTimeFormat('uk-UA', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE }).format(date);
  return `${shortDate(day)}, ${time}`;
}

/** Today's ISO day in Kyiv. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

const TYPED = [
  { pattern: /^(\d{1,2})[.\s/,-]+(\d{1,2})[.\s/,-]+(\d{4})$/, order: [3, 2, 1] },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, order: [3, 2, 1] },
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: [1, 2, 3] },
] as const;

/** What a person typed (`23.11.2026`, `1/2/2024`, `23112026`, `2026-11-23`) as an ISO day; null when no such day exists. */
export function parseTypedDate(typed: string): string | null {
  const text = typed.trim().replace(/\s*р\.?$/u, '');
  for (const { pattern, order } of TYPED) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [year, month, day] = order.map((index) => Number(found[index]));
    const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
    return iso;
  }
  return null;
}
