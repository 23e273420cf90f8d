import type { ScreenContext } from './context.ts';
import { isFiller, isPersonVerb } from './words/evidence-words.ts';

/**
 * Whether the words after a capitalised word at the start of a sentence say that it is a person: a verb of people,
 * a role in apposition, an address («Віро, …»).
 */
export function actsLikePerson(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  if (token === undefined) return false;
  let next = index + 1;
  for (let hops = 0; hops < 3 && isFiller(context.tokens[next]?.lower ?? ''); hops += 1) next += 1;
  const following = context.tokens[next];
  if (following === undefined) return false;
  const gap = context.text.slice(token.end, context.tokens[index + 1]?.start ?? token.end);
  if (/^\s+$/.test(gap) && isPersonVerb(following.lower)) return true;
  if (/^\s+$/.test(gap) && context.isRole(next) && /(?:ова|ове|ові|ів|ева|єва|ин|ина|ине|ині|їна)$/.test(token.lower)) return true;
  if (gap.startsWith(',') && /[оеєую]$/.test(token.lower)) return true;
  if (/^\s*[,(]/.test(gap) && context.isRole(next)) return true;
  return /^\s*,\s*$/.test(gap) && isPersonVerb(following.lower);
}

const BY_BODIES = /^(?:ухвал|затверд|прийнял|прийняв|розгля|виріш|постанов|проголос|схвал|підтрим|скасу|виділи|внес|подан|опублік|оновл|перевір|переда|отриман|зібра|засід|признач|надал|надан|утворен|створ|вимага|має$|мають|може|буде|була$|було|є$)/u;

/** Whether the word after a frequent word is what one person does and no council, no data: «Рада прийшла», but «Рада ухвалила». */
export function actsAlone(context: ScreenContext, index: number): boolean {
  const next = context.tokens[index + 1]?.lower ?? '';
  const after = isFiller(next) ? context.tokens[index + 2]?.lower ?? '' : next;
  if (context.text.slice(context.tokens[index]?.end, context.tokens[index + 1]?.start) !== ' ') return false;
  return isPersonVerb(after) && !BY_BODIES.test(after) && !/(?:ли|ть|ють|ать)(?:ся|сь)?$/u.test(after.replace(/(?:и|а|є)ть$/u, ''));
}

/** Whether the sentence goes on as about a thing: «— це», a preposition of place. */
export function saysThing(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  const gap = context.text.slice(token.end, next.start);
  if (/[–—-]/.test(gap) && /^(?:це|то|это)$/.test(next.lower)) return true;
  return /^\s+$/.test(gap) && /^(?:біля|над|під|поблизу|посеред|уздовж|возле|около|народу|є|росте|стоїть|цвіте)$/.test(next.lower);
}
