import type { RawFinding, ScreenContext } from '../context.ts';
import { foldCyrillic } from '../fold.ts';
import { latinToCyrillic } from '../transliterate.ts';
import type { ScreeningPerson } from '../types.ts';
import { isPersonVerb } from '../words/evidence-words.ts';

const PAIR = /(?<![\p{L}\p{N}.])(\p{Lu})\. ?(\p{Lu})\.(?: ?(\p{Lu})\.)?(?![\p{L}\p{N}])/gu;

/**
 * Initials alone that are those of a person of the record: «О. К. не прийшов», «О.Р.К.». Initials beside a surname belong to
 * the recognizer of initials.
 */
export function recognizeKnownInitials(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const people = context.compiled.people.map(initialsInOrder);
  for (const match of context.text.matchAll(PAIR)) {
    const letters = [match[1], match[2], match[3]].filter((letter) => letter !== undefined).map(initialOf).join('');
    const end = match.index + match[0].length;
    const next = /^ ?(\p{Lu}[\p{L}']{2,})/u.exec(context.text.slice(end, end + 32))?.[1];
    if (next !== undefined && !isPersonVerb(next.toLowerCase())) continue;
    const person = people.findIndex((known) => known.has(letters));
    if (person >= 0) findings.push({ start: match.index, end, type: 'PERSON', source: 'known', tier: 'review', recognizer: 'known-initials', why: 'initials-of-record', person });
  }
  return findings;
}

const initialOf = (word: string): string => foldCyrillic(/[a-z]/i.test(word.charAt(0)) ? latinToCyrillic(word.toLowerCase()) : word).charAt(0);

/** The ways a person's names are shortened, folded letters in order: «ок», «ко», «ор», «орк», «кор». */
function initialsInOrder({ first, last, patronymic }: ScreeningPerson): ReadonlySet<string> {
  const [f, l, p] = [first, last, patronymic].map((name) => (name === undefined ? '' : initialOf(name.trim())));
  const ways = [[f, l], [l, f], [f, p], [f, p, l], [l, f, p]];
  return new Set(ways.filter((way) => way.every((letter) => letter !== '' && letter !== undefined)).map((way) => way.join('')));
}
