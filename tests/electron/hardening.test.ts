import { beforeAll, describe, expect, it } from 'vitest';
import { FUSES, readFuses, SENTINEL, setFuses } from '../../build/fuses.mjs';
import { ELECTRON_CHECKLIST, FUSES_AGREED } from '../support/electron-checklist.ts';
import { observeProgram, type Observed } from '../support/electron-observed.ts';
import { reportHeld } from '../support/held.ts';

let seen: Observed;
beforeAll(async () => { seen = await observeProgram(); });

describe('Electron’s own security checklist', () => {
  it('has its twenty items, each once', () => {
    expect(ELECTRON_CHECKLIST.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(ELECTRON_CHECKLIST.map(({ asks }) => asks)).size).toBe(20);
  });

  it.each([...ELECTRON_CHECKLIST])('$number. $asks: held, and its planted violation is caught', ({ holds, violated }) => {
    expect([holds(seen), holds(violated(seen))]).toEqual([true, false]);
  });

  it('is held as a whole', () => {
    expect(reportHeld('Electron checklist', ELECTRON_CHECKLIST.length, ELECTRON_CHECKLIST.filter(({ holds }) => !holds(seen)).length)).toBe(true);
  });

  it('speaks of what was really seen', () => {
    expect([seen.windows.length, seen.loaded, seen.stopped.length, seen.permissionAnswers.length, seen.exposed.length]).toEqual([1, ['app://bundle/index.html'], 4, 8, 1]);
  });
});

describe('the nine fuses', () => {
  it.each(Object.entries(FUSES_AGREED))('%s is %s after packing, whatever it was, and a binary where it is not is caught', (name, on) => {
    const binary = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from((on ? '0' : '1').repeat(FUSES.length))]);
    expect(readFuses(binary)[0]?.[name]).toBe(!on);
    setFuses(binary);
    expect(readFuses(binary)).toEqual([FUSES_AGREED]);
    const position = SENTINEL.length + 2 + FUSES.findIndex(([fuse]) => fuse === name);
    binary.writeUInt8(on ? 0x30 : 0x31, position);
    expect(readFuses(binary)).not.toEqual([FUSES_AGREED]);
  });

  it('are nine', () => { expect([FUSES.length, Object.keys(FUSES_AGREED).length]).toEqual([9, 9]); });
});
