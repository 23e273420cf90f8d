import { readFileSync } from 'node:fs';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { OpenRedaction } from 'openredaction';
import { compileRecord } from '../../shared/screening/compile-record.ts';
import { screen } from '../../shared/screening/screen.ts';
import type { ScreeningPerson } from '../../shared/screening/types.ts';
import { scoreCorpus, type Span } from '../unit/screening/score.ts';
import type { CorpusNote } from '../vectors/screening/corpus.ts';

/** Recall and speed of the screener beside exact matching with phone detection and the best general redactor of npm. */
function readNotes(name: string): CorpusNote[] {
  const text = readFileSync(new URL(`../vectors/screening/${name}.jsonl`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as CorpusNote);
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [];
}

function exactMatches(note: CorpusNote): Span[] {
  const spans: Span[] = findPhoneNumbersInText(note.text, 'UA').map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
  for (const value of valuesOf(note.record)) {
    for (let at = note.text.indexOf(value); at >= 0; at = note.text.indexOf(value, at + value.length)) spans.push({ start: at, end: at + value.length });
  }
  return spans;
}

async function generalRedactor(notes: readonly CorpusNote[]): Promise<Map<string, Span[]>> {
  const redactor = new OpenRedaction();
  const found = new Map<string, Span[]>();
  for (const note of notes) {
    const { detections } = await redactor.detect(note.text);
    found.set(note.id, detections.map(({ position }) => ({ start: position[0], end: position[1] })));
  }
  return found;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function report(name: string, notes: readonly CorpusNote[], predict: (note: CorpusNote) => readonly Span[]): void {
  const bytes = Buffer.byteLength(notes.map((note) => note.text).join(''));
  const before = performance.now();
  const found = new Map(notes.map((note) => [note.id, predict(note)]));
  const milliseconds = performance.now() - before;
  const score = scoreCorpus(notes, (note) => found.get(note.id) ?? []);
  process.stdout.write(`${name.padEnd(28)} known ${percent(score.known)}  pattern ${percent(score.pattern)}  unlisted ${percent(score.unlisted)}  precision ${percent(score.precision)}  ` +
    `ordinary words hit ${percent(score.ordinaryWordsHit)}  notes without leak ${percent(score.notesWithoutLeak)}  ${(bytes / milliseconds / 1000).toFixed(2)} MB/s\n`);
}

function reportSpeed(notes: readonly CorpusNote[]): void {
  const record = notes[0]?.record ?? {};
  const people = notes.slice(0, 3).flatMap(({ record: { people: listed } }) => (Array.isArray(listed) ? listed as ScreeningPerson[] : [])).slice(0, 11);
  let text = '';
  while (text.length < 1_000_000) text += `${notes.map((note) => note.text).join('\n')}\n`;
  for (let warm = 0; warm < 5; warm += 1) screen(compileRecord({ ...record, people }), text.slice(0, 300_000));
  const before = performance.now();
  const compiled = compileRecord({ ...record, people });
  const between = performance.now();
  const work = process.cpuUsage();
  screen(compiled, text);
  const { user, system } = process.cpuUsage(work);
  const after = performance.now();
  const megabytes = Buffer.byteLength(text) / 1_000_000;
  process.stdout.write(`compile 12 people ${(between - before).toFixed(1)} ms · one text of ${megabytes.toFixed(1)} MB in ${(after - between).toFixed(0)} ms = ${(megabytes / (after - between) * 1000).toFixed(2)} MB/s (${(megabytes / (user + system) * 1_000_000).toFixed(2)} MB per second of processor time)\n`);
}

for (const half of ['tuning', 'held-out']) {
  const notes = readNotes(half);
  process.stdout.write(`\n${half} half, ${String(notes.length)} notes\n`);
  const compiled = new Map(notes.map((note) => [note.id, compileRecord(note.record)]));
  const screened = (note: CorpusNote): readonly Span[] => screen(compiled.get(note.id) ?? compileRecord({}), note.text);
  notes.forEach(screened);
  report('oberih', notes, screened);
  report('exact values + phones', notes, exactMatches);
  const before = performance.now();
  const general = await generalRedactor(notes);
  const seconds = (performance.now() - before) / 1000;
  report('openredaction (scored)', notes, (note) => general.get(note.id) ?? []);
  process.stdout.write(`openredaction needed ${seconds.toFixed(1)} s for these notes = ${(Buffer.byteLength(notes.map((note) => note.text).join('')) / seconds / 1_000_000).toFixed(3)} MB/s\n`);
}
reportSpeed(readNotes('tuning'));
