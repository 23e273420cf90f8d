import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';
import type { Token } from '../tokens.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isPersonVerb } from '../words/evidence-words.ts';
import { isCity, isNotPerson } from '../words/not-people.ts';
import { isAbstract } from '../words/plain-words.ts';
import { isSurnameLike, looksLikeWord } from '../words/surname-shapes.ts';

const make = findingOf('unlisted-people', 'PERSON', 'unlisted');

/** Verbs after which the speaker is named: «сказав Бондар», «повідомила Гай». */
const SPEECH = /^(?:по|роз|за|пере|від|об|под|рас)?(?:сказа[влн]|казав|казал|повіда|повідомив|повідомил|повіві|повіл|говори[вл]|яснив|яснил|значив|значил|телефонува[вл]|дзвонив|дзвонил|писа[вл]|відповів|відповіл|просив|просил|обіця[вл]|визна[вл]|сообщил|ответил|звонил|запевнив|запевнил|додав|додала|стверджує|каже|говорить|повідомляє|зазначає|згадує|скаржиться|погрожував|погрожувал)/u;
const WORDS_OF = /^(?:слів|слов|словами|словам|свідченнями|показаннями|поясненням|поясненнями)$/u;
const ENGLISH_BEFORE = /^(?:by|that|said|told|asked|saw|met|with|called|named|phoned|visited|against|mr|mrs|ms)$/;
const ENGLISH_SAID = /^(?:said|says|told|came|hit|beat|asked|called|left|refused|threatened|lives|works|reported|stated|denied|agreed|phoned|visited|took|drinks|drank)$/;

/** A lone stranger's surname inside a sentence, told by a verb of speech: «сказав Бондар», «зі слів Мельника», «told by Lozynskyi». */
export function afterSpeech(context: ScreenContext, index: number): RawFinding | undefined {
  const [before, token] = [context.tokens[index - 1], context.tokens[index]];
  if (before === undefined || token === undefined || !mayBeStranger(context, index, token)) return undefined;
  if (context.text.slice(before.end, token.start) !== ' ') return undefined;
  const told = token.latin ? isToldInEnglish(context, index) : SPEECH.test(before.lower) || WORDS_OF.test(before.lower) || isActing(context, index);
  return told ? make(token.start, token.end, 'after-speech', 'review') : undefined;
}

/** «Прийшов Абдуллах Мамедов»: a verb of people and two capitals behind it, of which the last has a surname's shape. */
export function fullNameAfterVerb(context: ScreenContext, index: number): RawFinding | undefined {
  const [verb, first, second] = [context.tokens[index], context.tokens[index + 1], context.tokens[index + 2]];
  if (verb === undefined || first === undefined || second === undefined || !isPersonVerb(verb.lower)) return undefined;
  if (context.text.slice(verb.end, first.start) !== ' ' || context.text.slice(first.end, second.start) !== ' ') return undefined;
  if (!mayBeStranger(context, index + 1, first) || !mayBeStranger(context, index + 2, second) || !isSurnameLike(second.word)) return undefined;
  return make(first.start, second.end, 'full-name-after-verb', 'review');
}

function mayBeStranger(context: ScreenContext, index: number, token: Token): boolean {
  if (token.shape !== 'capital' || token.opens || token.word.length < 3 || isNotPerson(token.lower) || isCity(token.lower)) return false;
  return !context.isRole(index) && !looksLikeWord(token.lower) && !isAbstract(token.lower) && !isCommonWord(token.lower);
}

function isToldInEnglish(context: ScreenContext, index: number): boolean {
  const before = context.tokens[index - 1]?.lower ?? '';
  if (!ENGLISH_BEFORE.test(before)) return false;
  return isSurnameLike(context.tokens[index]?.word ?? '') || before === 'that' && ENGLISH_SAID.test(context.tokens[index + 1]?.lower ?? '');
}

/** «…, що Гринько прийшов», «коли Підгірна вдарила»: a conjunction before, a person's verb after, and a surname's shape. */
function isActing(context: ScreenContext, index: number): boolean {
  const [before, token, next] = [context.tokens[index - 1], context.tokens[index], context.tokens[index + 1]];
  if (before === undefined || token === undefined || next === undefined || context.text.slice(token.end, next.start) !== ' ') return false;
  return /^(?:що|як|коли|бо|якщо|де|щоб|что|когда)$/.test(before.lower) && isSurnameLike(token.word) && isPersonVerb(next.lower);
}

/** Whether a role or a verb of people stands near: «сестри Віра і Надія», «Віра і Надія прийшли». */
function arePeople(context: ScreenContext, index: number): boolean {
  for (let near = Math.max(0, index - 3); near < index + 6; near += 1) {
    if (near !== index && (context.isRole(near) || isPersonVerb(context.tokens[near]?.lower ?? ''))) return true;
  }
  return false;
}

/** Whether a virtue stands among virtues or for a programme: «Воля, Надія, Віра», «програма Надія», «Надія — це сила». */
export function isVirtue(context: ScreenContext, index: number): boolean {
  const [before, token, next] = [context.tokens[index - 1], context.tokens[index], context.tokens[index + 1]];
  if (token === undefined || arePeople(context, index)) return false;
  const listed = (other: Token | undefined, gap: string): boolean =>
    other !== undefined && other.shape !== 'lower' && isAbstract(other.lower) && /^(?:, ?| і | та | й | and |[»"”], ?[«"“])$/.test(gap);
  if (next !== undefined && listed(next, context.text.slice(token.end, next.start))) return true;
  if (before === undefined) return false;
  if (listed(before, context.text.slice(before.end, token.start))) return true;
  return /^(?:програм|проєкт|проект|фонд|організаці|магазин|кафе|санатор|табор|табір|гурт|цінн|гасл|чеснот|девіз)/u.test(before.lower);
}
