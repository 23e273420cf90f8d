import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareRecord, entryOf, isStrong, LOWEST_SCORE, sourceDigest } from '../../../build/mutation-record.mjs';

const entry = (text: string, killed = 100, mutants = 100) => ({ source: sourceDigest(text), mutants, killed });
const sources = new Map([['shared/policy/a.ts', 'a'], ['shared/policy/b.ts', 'b']]);
const record = (files: object) => ({ files });
const CURRENT = { 'shared/policy/a.ts': entry('a'), 'shared/policy/b.ts': entry('b') };

describe('the record of the mutation tests', () => {
  it('asks for nothing when every file is as it was measured', () => {
    expect(compareRecord(record(CURRENT), sources)).toEqual({ changed: [], weak: [], gone: [] });
  });

  it('notices a file whose text changed by one character', () => {
    const edited = new Map([...sources, ['shared/policy/a.ts', 'a ']]);
    expect(compareRecord(record(CURRENT), edited)).toEqual({ changed: ['shared/policy/a.ts'], weak: [], gone: [] });
  });

  it('notices a new file and one that is gone', () => {
    const moved = new Map([['shared/policy/a.ts', 'a'], ['shared/policy/c.ts', 'b']]);
    expect(compareRecord(record(CURRENT), moved)).toEqual({ changed: ['shared/policy/c.ts'], weak: [], gone: ['shared/policy/b.ts'] });
  });

  it.each([
    ['too few killed', { mutants: 100, killed: 94 }],
    ['more killed than there are', { mutants: 10, killed: 11 }],
    ['no count', { mutants: 10, killed: Number.NaN }],
    ['less than nothing', { mutants: -1, killed: -1 }],
    ['a score instead of counts', { mutants: 100, killed: 10, score: 100 }],
  ])('is refused with %s', (_, counts) => {
    const weakened = record({ ...CURRENT, 'shared/policy/b.ts': { source: sourceDigest('b'), ...counts } });
    expect(compareRecord(weakened, sources)).toEqual({ changed: [], weak: ['shared/policy/b.ts'], gone: [] });
  });

  it.each([[null], [{}], [{ files: {} }]])('holds nothing when it is %j', (empty) => {
    expect(compareRecord(empty, sources).changed).toEqual([...sources.keys()]);
  });

  it('counts as killed only what a test killed', () => {
    const statuses = ['Killed', 'Killed', 'Survived', 'NoCoverage', 'Timeout', 'Ignored', 'RuntimeError', 'CompileError'];
    expect(entryOf('a', statuses.map((status) => ({ status })))).toEqual({ source: sourceDigest('a'), mutants: 8, killed: 2 });
  });

  it('is strong from 95 in a hundred on', () => {
    expect(LOWEST_SCORE).toBe(95);
    expect([isStrong(entry('a', 95)), isStrong(entry('a', 189, 200)), isStrong(entry('a', 0, 0))]).toEqual([true, false, true]);
  });

  it('uses the digest that node:crypto gives', () => {
    expect(sourceDigest('їжак')).toBe(`sha256:${createHash('sha256').update('їжак').digest('hex')}`);
  });
});

describe('the committed record', () => {
  it('names every file of the policy module', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const committed: unknown = JSON.parse(readFileSync(`${root}/build/mutation-record.json`, 'utf8'));
    const files = new Map(globSync('shared/policy/**/*.ts', { cwd: root }).map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]));
    expect(files.size).toBeGreaterThanOrEqual(50);
    const { weak, gone } = compareRecord(committed, files);
    expect([weak, gone]).toEqual([[], []]);
  });
});
