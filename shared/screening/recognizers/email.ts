import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?: ?@ ?|\(at\)|\[at\]|(?<=\p{L}) at (?=[\w-]+ dot ))[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}(?:\.|\(dot\)|\[dot\]| dot )){1,4}\p{L}{2,24}/gu;
const finding = findingOf('email', 'EMAIL', 'pattern');

/** E-mail addresses, also with «(at)» and blanks round the sign. */
export function recognizeEmails(context: ScreenContext): RawFinding[] {
  if (!/@|\bat\b/.test(context.text)) return [];
  const findings: RawFinding[] = [];
  for (const match of context.text.matchAll(EMAIL)) findings.push(finding(match.index, match.index + match[0].length, 'email'));
  return findings;
}
