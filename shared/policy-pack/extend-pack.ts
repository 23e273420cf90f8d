import { isDay } from '../policy/kyiv-day.ts';
import { loadPack } from '../policy/pack.ts';
import type { PackLoad, PolicyPack } from '../policy/pack.ts';
import { daysUntil, LONGEST_EXTENSION_DAYS } from './pack-state.ts';

/**
 * The same rules with a later day of review: a pack of its own, whose version says so, so that every packet shows that
 * an extended edition decided. Refused with a code when the day is no later, already past or too far ahead. Never throws.
 */
export const extendPack = (pack: PolicyPack, reviewOn: string, today: string): PackLoad => {
  if (!isDay(reviewOn)) return refuse('extension/no-day');
  if (reviewOn <= pack.reviewOn || reviewOn < today) return refuse('extension/not-later');
  if (daysUntil(reviewOn, today) > LONGEST_EXTENSION_DAYS) return refuse('extension/too-late');
  const { digest: _, ...data } = pack;
  const edition = pack.version.replace(EXTENSION, '');
  return loadPack({ ...data, reviewOn, version: `${edition}${edition.includes('-') ? '.' : '-'}extended.${reviewOn}` });
};

const EXTENSION = /[-.]extended\.\d{4}-\d{2}-\d{2}$/u;
const refuse = (problem: string): PackLoad => ({ ok: false, problems: [problem] });
