import type { RawFinding, ScreenContext } from '../context.ts';
import { lookUpName, type NameHit } from '../names/name-index.ts';
import type { Token } from '../tokens.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isRole } from '../words/roles.ts';
import { isPersonVerb } from '../words/evidence-words.ts';

const SHORTEST_NAME = 3;
const SHORTEST_WORD = 7;
const LONGEST_WORD = 60;
/** A name this long is one by itself, also where an ordinary word is glued to it. */
const LONG_NAME = 6;
/** So long that it is a name also where its ending is that of a word. */
const SURELY_A_NAME = 8;

/** Names of the record written without a blank: «остапкриничний», «КриничнийОстапРоманович», «сказалакриничного». */
export function recognizeGluedNames(context: ScreenContext): RawFinding[] {
  const judged = new Map<string, Glued | undefined>();
  return context.tokens.flatMap((token, index) => {
    const known = context.known[index];
    if (known !== undefined && !known.typo || token.word.length < SHORTEST_WORD || token.word.length > LONGEST_WORD) return [];
    if (!judged.has(token.lower)) judged.set(token.lower, gluedIn(context, token));
    const glued = judged.get(token.lower);
    if (glued === undefined) return [];
    return [{ start: token.start, end: token.end, type: 'PERSON', source: 'known', tier: 'review', recognizer: 'glued-names', why: 'glued-name', ...(glued.person === null ? {} : { person: glued.person }) }];
  });
}

interface Glued { readonly person: number | null }

function gluedIn(context: ScreenContext, token: Token): Glued | undefined {
  if (isCommonWord(token.lower)) return undefined;
  const word = token.lower;
  const look = (from: number, to: number): NameHit | undefined => lookUpName(context.compiled.names, word.slice(from, to), false);
  for (let cut = SHORTEST_NAME; cut <= word.length - 2; cut += 1) {
    const left = look(0, cut);
    if (left !== undefined && word.length - cut >= SHORTEST_NAME) {
      const person = sharedPerson(left, look(cut, word.length)) ?? threeParts(left, cut, { word, look });
      if (person !== undefined) return { person };
    }
    if (isAlone(left, cut) && isWord(word.slice(cut)) || isAlone(look(cut, word.length), word.length - cut) && isWord(word.slice(0, cut))) return { person: null };
  }
  return undefined;
}

/** First name, patronymic and surname in one: the middle and the end are looked for once the beginning is a name. */
function threeParts(left: NameHit, from: number, { word, look }: { readonly word: string; readonly look: (from: number, to: number) => NameHit | undefined }): number | undefined {
  for (let cut = from + SHORTEST_NAME; cut <= word.length - SHORTEST_NAME; cut += 1) {
    const middle = look(from, cut);
    const person = middle === undefined ? undefined : sharedPerson(left, middle);
    if (person !== undefined && sharedPerson(left, look(cut, word.length)) === person) return person;
  }
  return undefined;
}

/** The one person of whom both are different names. */
function sharedPerson(left: NameHit, right: NameHit | undefined): number | undefined {
  return left.entries.find((entry) => right?.entries.some((other) => other.person === entry.person && other.part !== entry.part) === true)?.person;
}

const isAlone = (hit: NameHit | undefined, length: number): boolean =>
  hit !== undefined && length >= LONG_NAME && (length >= SURELY_A_NAME || hit.entries.some((entry) => !entry.ambiguous && !entry.weak));

const isWord = (rest: string): boolean => rest.length >= 2 && (isCommonWord(rest) || rest.length >= 4 && (isRole(rest) || isPersonVerb(rest)));
