import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { localDay } from '../../electron/system/clock.ts';
import { prepareFile, temporaryPathOf, writeFileDurably } from '../../electron/system/durable-file.ts';
import { COST_CAP, COST_FLOOR, costFor, deriveFromPassphrase, isAcceptableCost } from '../../electron/system/key-derivation.ts';
import { assessPassphrase, suggestPassphrase, wordList } from '../../electron/system/passphrase.ts';
import { createRecoverySecret, parseRecoveryKey, recoveryGroups } from '../../electron/system/recovery-key.ts';
import { createLog, redactValue } from '../../electron/system/redacting-log.ts';
import { lockRegister } from '../../electron/system/register-lock.ts';
import { explainFailure } from '../../electron/store/sqlite-failure.ts';
import { reportHeld, trials } from '../support/held.ts';

let directory: string;
beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'system-')); });
afterEach(() => { rmSync(directory, { recursive: true, force: true }); });

describe('key derivation', () => {
  it('agrees with the published vectors of Argon2id', async () => {
    const vectors = [
      // from the reference implementation's own test programme (version 0x13): memory as a power of two KiB
      { t: 2, m: 16, p: 1, hash: '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7' },
      { t: 2, m: 8, p: 1, hash: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' },
      { t: 2, m: 8, p: 2, hash: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037' },
    ];
    for (const { t, m, p, hash } of vectors) {
      const derived = await deriveFromPassphrase(Buffer.from('password'), Buffer.from('somesalt'), { memoryKiB: 2 ** m, iterations: t, parallelism: p });
      expect(Buffer.from(derived).toString('hex'), `${String(t)} ${String(m)} ${String(p)}`).toBe(hash);
    }
  });

  it('leaves the caller free meanwhile, and its secret untouched', async () => {
    let turns = 0;
    const turning = setInterval(() => { turns += 1; }, 1);
    const secret = Buffer.from('password');
    await deriveFromPassphrase(secret, Buffer.from('somesalt'), { memoryKiB: 65_536, iterations: 3, parallelism: 1 });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5); // one turn, had it been done here
    expect(secret.toString()).toBe('password');
  });

  it('ends with a failure, not with silence, when the thread cannot do it', async () => {
    await expect(deriveFromPassphrase(Buffer.from('password'), Buffer.alloc(1), { memoryKiB: 65_536, iterations: 1, parallelism: 1 })).rejects.toThrow();
  });

  it.each([
    [400, 16, 262_144, 3], [460, 16, 262_144, 3], [900, 16, 131_072, 3], [400, 4, 131_072, 7], [5000, 16, 131_072, 3], [60, 16, 262_144, 12], [100, 2, 131_072, 12],
  ])('is calibrated: %i ms at the floor and %i GiB give %i KiB and %i passes', (milliseconds, gibibytes, memoryKiB, iterations) => {
    const cost = costFor(milliseconds, gibibytes * 1024 ** 3);
    expect(cost).toEqual({ memoryKiB, iterations, parallelism: 1 });
    expect(isAcceptableCost(cost, COST_FLOOR)).toBe(true);
  });

  it('knows its floor and its cap', () => {
    expect([isAcceptableCost(COST_FLOOR, COST_FLOOR), isAcceptableCost(COST_CAP, COST_FLOOR)]).toEqual([true, true]);
    expect(isAcceptableCost({ ...COST_FLOOR, iterations: 2 }, COST_FLOOR)).toBe(false);
    expect(isAcceptableCost({ ...COST_CAP, memoryKiB: COST_CAP.memoryKiB + 1 }, COST_FLOOR)).toBe(false);
  });
});

describe('word lists', () => {
  it.each(['uk', 'en'] as const)('of %s are long enough, plain, and name each word once', (language) => {
    const words = wordList(language);
    expect(words.length).toBeGreaterThanOrEqual(2048);
    expect(new Set(words).size).toBe(words.length);
    const pattern = language === 'uk' ? /^[абвгдеєжзиіїйклмнопрстуфхцчшщьюя]{4,8}$/u : /^[a-z]{3,8}$/u;
    expect(words.filter((word) => !pattern.test(word))).toEqual([]);
    expect(words.toSorted()).toEqual(words);
  });

  it.each(['uk', 'en'] as const)('make passphrases of %s with at least 66 bits that are always accepted, never twice', (language) => {
    const made = Array.from({ length: trials('OBERIH_PASSPHRASES', 500) }, () => suggestPassphrase(language));
    expect(made.every(({ bits }) => bits >= 66)).toBe(true);
    expect(new Set(made.map(({ passphrase }) => passphrase)).size).toBe(made.length);
    const refused = made.filter(({ passphrase }) => !assessPassphrase(passphrase).acceptable).length;
    expect(reportHeld(`suggested passphrases accepted (${language})`, made.length, refused)).toBe(true);
  });
});

describe('assessPassphrase', () => {
  it.each([
    ['', 'too-short'], ['калина', 'too-short'], ['password', 'too-short'], ['Password123456', 'common'], ['ukraine2024!!', 'common'], ['пароль пароль', 'common'],
    ['qwertyuiop123', 'common'], ['asdfghjkl123', 'sequence'], ['йцукенгшщзхї', 'common'], ['1234567890123456', 'sequence'], ['zxcvbnm asdfgh', 'sequence'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeats'], ['abcabcabcabcabc', 'repeats'], ['яблуко яблуко яблуко яблуко яблуко', 'repeats'], ['калина дощ міст', 'add-words'],
    ['20.05.1990 20.05.1990', 'repeats'],
  ])('refuses %j: %s', (typed, advice) => {
    const answer = assessPassphrase(typed);
    expect([answer.acceptable, answer.score < 3]).toEqual([false, true]);
    expect(answer.advice).toBe(advice);
  });

  it.each(['Зелена корова літає над містом уночі', 'моя бабуся любить каву з молоком', 'kX9#vQ2!mZ7$pL4w', 'correct horse battery staple'])('accepts %j', (typed) => {
    expect(assessPassphrase(typed)).toMatchObject({ acceptable: true, advice: 'none' });
  });
});

describe('recovery key', () => {
  it('is nine groups of four and reads back', () => {
    for (let trial = 0; trial < 200; trial += 1) {
      const secret = createRecoverySecret();
      const groups = recoveryGroups(secret);
      expect(groups.map((group) => group.length)).toEqual(new Array(9).fill(4));
      expect(parseRecoveryKey(groups.join(' '))?.equals(secret)).toBe(true);
    }
  });

  it('shows nearly every mistake: one symbol in a thousand tries', () => {
    const groups = recoveryGroups(createRecoverySecret()).join('');
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let failed = 0;
    const tried = 1000;
    for (let trial = 0; trial < tried; trial += 1) {
      const place = trial % groups.length;
      const other = symbols.charAt((symbols.indexOf(groups.charAt(place)) + 1 + (trial % 31)) % 32);
      if (parseRecoveryKey(groups.slice(0, place) + other + groups.slice(place + 1)) !== null) failed += 1;
    }
    expect(reportHeld('mistyped recovery keys seen', tried, failed)).toBe(true);
  });
});

describe('durable files', () => {
  it('appear whole, replace the old, belong to the owner, leave nothing else', () => {
    const path = join(directory, 'file');
    writeFileDurably(path, Buffer.from('one'));
    writeFileDurably(path, Buffer.from('two'));
    expect([readFileSync(path, 'utf8'), readdirSync(directory)]).toEqual(['two', ['file']]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('stay invisible until committed and vanish when discarded', () => {
    const path = join(directory, 'file');
    const prepared = prepareFile(path, Buffer.from('x'));
    expect([existsSync(path), existsSync(temporaryPathOf(path))]).toEqual([false, true]);
    prepared.discard();
    expect(readdirSync(directory)).toEqual([]);
    const again = prepareFile(path, Buffer.from('y'));
    again.commit();
    again.discard();
    expect(readFileSync(path, 'utf8')).toBe('y');
  });

  it('say file/not-written where there is no place, and leave no part behind', () => {
    expect(() => { writeFileDurably(join(directory, 'missing', 'file'), Buffer.from('x')); }).toThrow('file/not-written');
    mkdirSync(join(directory, 'taken'));
    writeFileSync(join(directory, 'taken', 'inside'), '');
    expect(() => { writeFileDurably(join(directory, 'taken'), Buffer.from('x')); }).toThrow('file/not-written');
    expect(readdirSync(directory)).toEqual(['taken']);
  });
});

describe('the lock of a register folder', () => {
  it('is held by one and free after release', () => {
    const lock = lockRegister(directory);
    expect(() => lockRegister(directory)).toThrow('register/in-use');
    lock.release();
    lock.release();
    lockRegister(directory).release();
  });

  it('of a process that died is taken over; of one that lives it is not', async () => {
    const script = `import { lockRegister } from ${JSON.stringify(new URL('../../electron/system/register-lock.ts', import.meta.url).href)}; lockRegister(${JSON.stringify(directory)}); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(() => lockRegister(directory)).toThrow('register/in-use');
    child.kill('SIGKILL');
    await once(child, 'close');
    lockRegister(directory).release();
  });

  it('left half-written or by a number given away since is taken over', () => {
    for (const left of ['', 'x', '999999999 1', process.platform === 'linux' ? `${String(process.ppid)} 1` : '999999999']) {
      writeFileSync(join(directory, 'register.lock'), left);
      lockRegister(directory).release();
    }
  });

  it('answers register/read-only where nothing can be written', () => {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      expect(() => lockRegister(join(directory, 'missing'))).toThrow('register/read-only');
      return;
    }
    chmodSync(directory, 0o500);
    expect(() => lockRegister(directory)).toThrow('register/read-only');
    chmodSync(directory, 0o700);
  });
});

describe('the log', () => {
  it('carries codes, ids, case codes, moments and numbers and nothing else', () => {
    for (const kept of ['case.viewed', 'register/locked', '20000000-0000-4000-8000-000000000001', 'OBR-LV-26-0001', '2026-03-01T09:30:00.000Z', 7, true, null]) expect(redactValue(kept)).toBe(kept);
    for (const cut of ['Марія', 'Maria Kovalchuk', '/home/olena/register', 'x'.repeat(81), "SELECT 'a'", '+380670000001', '2012-05-01', 'Kovalchuk']) {
      expect(redactValue(cut)).toBe(`[${String(cut.length)}]`);
    }
  });

  it('tells of a failure where it passed and never what it said', () => {
    const lines: string[] = [];
    const log = createLog((line) => { lines.push(line); }, () => '2026-03-01T09:30:00.000Z');
    const incident = log.incident(new Error('near "Ковальчук": syntax error in /home/olena/x.db'));
    log.incident(new AppError('register/locked'));
    log.incident('Ковальчук');
    log.note('case.viewed', { name: 'Ковальчук', count: 3 });
    const text = lines.join('\n');
    expect(text).not.toMatch(/Ковальчук|olena|syntax/u);
    expect(lines[0]).toContain(incident);
    expect(lines[0]).toContain('system.test.ts:');
    expect(lines[1]).toContain('register/locked');
    expect(JSON.parse(lines[3] ?? '{}')).toEqual({ at: '2026-03-01T09:30:00.000Z', code: 'case.viewed', name: '[9]', count: 3 });
  });
});

describe('days and failures', () => {
  it('counts days where people live', () => { expect(localDay('2026-03-01T12:00:00.000Z')).toBe('2026-03-01'); });

  it.each([
    ['SQLITE_FULL', 'register/disk-full'], ['SQLITE_IOERR_FSYNC', 'file/not-written'], ['SQLITE_IOERR_SHORT_READ', 'file/not-written'], ['SQLITE_IOERR_READ', 'register/damaged'],
    ['SQLITE_CORRUPT_VTAB', 'register/damaged'], ['SQLITE_NOTADB', 'register/damaged'], ['SQLITE_READONLY_DIRECTORY', 'register/read-only'], ['SQLITE_BUSY_SNAPSHOT', 'register/in-use'],
  ])('%s is %s to a person', (code, expected) => {
    expect(explainFailure(Object.assign(new Error('x'), { code }))).toMatchObject({ code: expected });
  });

  it('leaves a bug a bug', () => {
    const bug = Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' });
    expect(explainFailure(bug)).toBe(bug);
  });
});
