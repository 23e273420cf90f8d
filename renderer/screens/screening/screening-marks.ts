import type { ChannelOutput } from '../../../shared/ipc/contract.ts';

export type Finding = ChannelOutput<'screening.check'>['findings'][number];

/** A stretch of the text that may name somebody, with the words it covers. */
export interface Mark extends Finding { readonly words: string }
export interface Dismissal { readonly words: string; readonly reason: string }

/** One stretch of the text: plain, or under a mark. */
export interface Segment { /** how many stretches come before it */ readonly place: number; readonly from: number; readonly text: string; readonly mark: Mark | null }

interface Edit { readonly start: number; readonly oldEnd: number; readonly delta: number }

/** The one stretch in which two texts differ. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { start, oldEnd: before.length - tail, delta: after.length - before.length };
}

/** Moves findings along with an edit, so that marks stay on their words until the next check; one that was edited itself is dropped. */
export function shiftFindings<Place extends { readonly start: number; readonly end: number }>(
  findings: readonly Place[], before: string, after: string,
): readonly Place[] {
  if (before === after) return findings;
  const edit = editBetween(before, after);
  return findings.flatMap((finding) => {
    if (finding.end <= edit.start) return [finding];
    if (finding.start >= edit.oldEnd) return [{ ...finding, start: finding.start + edit.delta, end: finding.end + edit.delta }];
    return [];
  });
}

const fold = (words: string): string => words.normalize('NFC').toLocaleLowerCase('uk').replace(/['’ʼ`]/gu, '’');

/** The marks that still stand: what was found, less what a person dismissed, first to last, without overlaps. */
export function standingMarks(text: string, findings: readonly Finding[], dismissed: readonly Dismissal[]): readonly Mark[] {
  const spoken = new Set(dismissed.map((entry) => entry.words));
  const sorted = findings.toSorted((first, second) => first.start - second.start || second.end - first.end);
  const marks: Mark[] = [];
  let reached = 0;
  for (const finding of sorted) {
    if (finding.start < reached || finding.end > text.length || finding.end <= finding.start) continue;
    const words = text.slice(finding.start, finding.end);
    if (spoken.has(words)) continue;
    marks.push({ ...finding, words });
    reached = finding.end;
  }
  return marks;
}

/** The whole text cut at its marks; joined again it is the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) segments.push({ place: segments.length, from: at, text: text.slice(at, mark.start), mark: null });
    segments.push({ place: segments.length, from: mark.start, text: mark.words, mark });
    at = mark.end;
  }
  if (at < text.length) segments.push({ place: segments.length, from: at, text: text.slice(at), mark: null });
  return segments;
}

export type AlikeMarks = readonly [Mark, ...Mark[]];

/** Marks that speak of the same stand together: the same words, whatever the capitals and apostrophes, of the same type. Linear. */
export function groupAlike(marks: readonly Mark[]): readonly AlikeMarks[] {
  const groups = new Map<string, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const key = `${mark.type} ${fold(mark.words)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

/** The text with every given mark replaced by its token. */
export function replaceMarks(text: string, marks: readonly Mark[], tokenOf: (mark: Mark) => string): string {
  let result = text;
  for (const mark of marks.toSorted((first, second) => second.start - first.start)) {
    result = result.slice(0, mark.start) + tokenOf(mark) + result.slice(mark.end);
  }
  return result;
}

const WORD = /[\p{L}\p{N}]/u;

/** Every place where these very words stand as words of their own, as findings marked by hand. */
export function markByHand(text: string, words: string, type: string): readonly Finding[] {
  const sought = words.trim();
  if (sought === '') return [];
  const found: Finding[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    if (WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(end))) continue;
    found.push({ start: at, end, type, source: 'hand', tier: 'review', recognizer: 'hand', why: 'hand' });
  }
  return found;
}
