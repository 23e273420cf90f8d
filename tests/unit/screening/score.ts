import type { CorpusNote, GoldSpan } from '../../vectors/screening/corpus.ts';

/**
 * The measure of the corpus. A gold span is safe when every letter and digit of it, generic words apart, is covered; a
 * prediction is right when at least half of its letters and digits lie in gold; optional spans are neutral.
 */
export interface Score {
  readonly known: number;
  readonly pattern: number;
  readonly unlisted: number;
  readonly precision: number;
  readonly ordinaryWordsHit: number;
  readonly notesWithoutLeak: number;
  readonly misses: readonly string[];
  readonly falsePositives: readonly string[];
}

export interface Span { readonly start: number; readonly end: number }

const GENERIC: Readonly<Record<string, RegExp>> = {
  ADDRESS: /^(?:м|с|смт|г|пгт|вул|вулиця|ул|просп|пр|т|пров|пер|б|бульв|буд|д|кв|street|st|avenue|lane|apt|flat)$/iu,
  SCHOOL: /^(?:школ\p{L}*|ліце\p{L}*|гімназі\p{L}*|здо|днз|дитсад\p{L}*|school|lyceum|gymnasium|kindergarten|no)$/iu,
  FACILITY: /^(?:лікарн\p{L}*|поліклін\p{L}*|міськ\p{L}*|обласн\p{L}*|центр\p{L}*|притул\p{L}*|кнп|соціально|психологічної|реабілітації|hospital)$/iu,
  DATE: /^(?:року|р|года|г)$/iu, DATE_OF_BIRTH: /^(?:року|р|года|г)$/iu, URL_HANDLE: /^(?:https?|www|com|org|example|t|me)$/iu, EMAIL: /^(?:com|org|example)$/iu,
  ID_NUMBER: /^no$/iu, PERSON: /^s$/iu,
};

function isSafe(text: string, span: GoldSpan, covered: Uint8Array): boolean {
  for (const word of span.value.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (GENERIC[span.type]?.test(word[0]) === true) continue;
    for (let index = 0; index < word[0].length; index += 1) {
      const at = span.start + word.index + index;
      if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && covered[at] !== 1) return false;
    }
  }
  return true;
}

function maskOf(length: number, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const span of spans) mask.fill(1, span.start, span.end);
  return mask;
}

function shareIn(text: string, span: Span, mask: Uint8Array): number {
  let all = 0;
  let inside = 0;
  for (let index = span.start; index < span.end; index += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(index))) continue;
    all += 1;
    inside += mask[index] ?? 0;
  }
  return all === 0 ? 1 : inside / all;
}

/** Scores predictions, one list of disjoint spans per note. */
export function scoreCorpus(notes: readonly CorpusNote[], predict: (note: CorpusNote) => readonly Span[]): Score {
  const total = { known: 0, pattern: 0, unlisted: 0, predicted: 0, words: 0, notes: 0 };
  const good = { known: 0, pattern: 0, unlisted: 0, predicted: 0, words: 0, notes: 0 };
  const misses: string[] = [];
  const falsePositives: string[] = [];
  for (const note of notes) {
    const spans = predict(note);
    const covered = maskOf(note.text.length, spans);
    const gold = maskOf(note.text.length, note.spans);
    const leaks = note.spans.filter((span) => span.optional !== true && !isSafe(note.text, span, covered));
    misses.push(...leaks.map((span) => `${note.id} ${span.type}/${span.class} «${span.value}»`));
    for (const span of note.spans) {
      if (span.optional === true || !(span.class === 'known' || span.class === 'pattern' || span.class === 'unlisted')) continue;
      total[span.class] += 1;
      if (!leaks.includes(span)) good[span.class] += 1;
    }
    if (note.spans.length > 0) {
      total.notes += 1;
      if (leaks.length === 0) good.notes += 1;
    }
    for (const span of spans) {
      total.predicted += 1;
      if (shareIn(note.text, span, gold) >= 0.5) good.predicted += 1;
      else falsePositives.push(`${note.id} «${note.text.slice(span.start, span.end)}»`);
    }
    for (const word of note.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (gold[word.index] === 1) continue;
      total.words += 1;
      if (covered[word.index] === 1 || covered[word.index + word[0].length - 1] === 1) good.words += 1;
    }
  }
  return {
    known: good.known / total.known, pattern: good.pattern / total.pattern, unlisted: good.unlisted / total.unlisted, precision: good.predicted / total.predicted,
    ordinaryWordsHit: good.words / total.words, notesWithoutLeak: good.notes / total.notes, misses, falsePositives,
  };
}
