import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileRecord } from '../../../shared/screening/compile-record.ts';
import { screen } from '../../../shared/screening/screen.ts';
import type { CorpusNote } from '../../vectors/screening/corpus.ts';
import { buildParts, HELD_OUT_PARTS, TUNING_PARTS } from '../../vectors/screening/generate.ts';
import { scoreCorpus } from './score.ts';

const predict = (note: CorpusNote) => screen(compileRecord(note.record), note.text);

function readHalf(name: string): CorpusNote[] {
  const text = readFileSync(new URL(`../../vectors/screening/${name}.jsonl`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as CorpusNote);
}

describe.each([['tuning', TUNING_PARTS], ['held-out', HELD_OUT_PARTS]] as const)('the %s half', (name, parts) => {
  const notes = readHalf(name);

  test('is what the generator makes', () => {
    expect(notes).toEqual(buildParts(parts));
  });

  test('has exact offsets', () => {
    for (const note of notes) for (const span of note.spans) expect(note.text.slice(span.start, span.end)).toBe(span.value);
  });

  test('meets the targets', () => {
    const score = scoreCorpus(notes, predict);
    expect(score.known).toBeGreaterThanOrEqual(0.995);
    expect(score.pattern).toBeGreaterThanOrEqual(0.985);
    expect(score.unlisted).toBeGreaterThanOrEqual(0.9);
    expect(score.precision).toBeGreaterThanOrEqual(0.96);
    expect(score.ordinaryWordsHit).toBeLessThanOrEqual(0.01);
    expect(score.notesWithoutLeak).toBeGreaterThanOrEqual(0.95);
  });

  test('fails the targets when one recognizer in three is deaf', () => {
    const score = scoreCorpus(notes, (note) => predict(note).filter((_span, index) => index % 3 !== 0));
    expect(Math.max(score.known, score.notesWithoutLeak)).toBeLessThan(0.95);
  });

  test('fails the targets when every word is marked', () => {
    const score = scoreCorpus(notes, (note) => [...note.text.matchAll(/\p{L}+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length })));
    expect(score.precision).toBeLessThan(0.9);
    expect(score.ordinaryWordsHit).toBeGreaterThan(0.5);
  });
});

test('the corpus has at least 400 notes and 80 without identifiers', () => {
  const notes = [...readHalf('tuning'), ...readHalf('held-out')];
  expect(notes.length).toBeGreaterThanOrEqual(400);
  expect(notes.filter((note) => note.spans.length === 0).length).toBeGreaterThanOrEqual(80);
});
