import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput, ChannelName } from '../../shared/ipc/contract.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { recordShares, type RecordedShares } from '../support/recorded-shares.ts';

const NEXT = 'шафран коріандр базилік розмарин чебрець меліса';

let recorded: RecordedShares;
let test: TestApplication;
beforeEach(async () => {
  recorded = recordShares();
  test = testApplication({ tools: recorded.tools });
  await createRegister(test);
});
afterEach(() => { test.dispose(); });

async function codeOf<Name extends ChannelName>(name: Name, input: ChannelInput<Name>): Promise<string> {
  const answer = await test.call(name, input);
  return answer.ok ? 'done' : answer.error.code;
}

async function linesOf(number: number): Promise<string[]> {
  await test.must('shares.sheet', { number, language: 'uk' });
  return [...recorded.lastLines()];
}

/** Makes papers, types every one back and answers their lines. */
async function makeShares(threshold: number, total: number): Promise<string[][]> {
  await test.must('shares.begin', { threshold, total });
  const papers: string[][] = [];
  for (let number = 1; number <= total; number += 1) {
    const lines = await linesOf(number);
    papers.push(lines);
    expect(await test.must('shares.confirm', { number, lines })).toEqual({ wrongLine: null, isDone: number === total });
  }
  return papers;
}

async function unlockWith(papers: readonly (string[] | undefined)[]): Promise<string> {
  return codeOf('register.unlock', { secret: { kind: 'shares', shares: papers.map((paper) => paper ?? []) } });
}

describe('printed shares', () => {
  it('open together, for the focal point, who then chooses a new passphrase', async () => {
    const papers = await makeShares(2, 3);
    expect(papers.map((lines) => lines.length)).toEqual([5, 5, 5]);
    expect((await test.must('shares.status', {})).inForce).toMatchObject({ threshold: 2, total: 3 });
    for (const pair of [[0, 1], [2, 0], [1, 2]] as const) {
      await test.must('register.lock', {});
      expect(await unlockWith(pair.map((index) => papers[index]))).toBe('done');
    }
    const shares = [papers[0] ?? [], papers[2] ?? []];
    await test.must('register.changePassphrase', { current: { kind: 'shares', shares }, next: NEXT });
    await test.must('register.lock', {});
    expect(await codeOf('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } })).toBe('register/wrong-secret');
    test.clock.pass(60_000);
    expect(await codeOf('register.unlock', { secret: { kind: 'passphrase', passphrase: NEXT } })).toBe('done');
    const actions = (await test.must('audit.list', { caseId: null, offset: 0, limit: 50 })).entries.map(({ action }) => action);
    expect(actions.filter((action) => action === 'shares.made')).toHaveLength(1);
  });

  it('say what is wrong: too few, one twice, of two sets, a mistyped line, another register', async () => {
    const old = await makeShares(2, 3);
    const papers = await makeShares(2, 3);
    const [first, second] = papers;
    const mistyped = (second ?? []).map((line, index) => (index === 2 ? line.replace(/^./u, (symbol) => (symbol === '7' ? '8' : '7')) : line));
    await test.must('register.lock', {});
    expect(await unlockWith([first])).toBe('shares/too-few');
    expect(await unlockWith([first, first])).toBe('shares/repeated');
    expect(await unlockWith([first, old[1]])).toBe('shares/mixed');
    expect(await unlockWith([first, mistyped])).toBe('shares/line');
    expect(await unlockWith([first, (second ?? []).slice(0, 4)])).toBe('shares/not-a-share');
    expect(await unlockWith([old[0], old[1]])).toBe('shares/do-not-open');
    test.clock.pass(60_000);
    expect(await unlockWith([first, second])).toBe('done');
  });

  it('open nothing before every paper was typed back, and are forgotten by a lock', async () => {
    await test.must('shares.begin', { threshold: 2, total: 3 });
    const papers = [await linesOf(1), await linesOf(2)];
    expect(await test.must('shares.confirm', { number: 1, lines: papers[0] ?? [] })).toEqual({ wrongLine: null, isDone: false });
    const wrong = (papers[1] ?? []).map((line, index) => (index === 3 ? '0000 0000 0000' : line));
    expect(await test.must('shares.confirm', { number: 2, lines: wrong })).toEqual({ wrongLine: 4, isDone: false });
    expect(await test.must('shares.status', {})).toEqual({ inForce: null, pending: { threshold: 2, total: 3, confirmed: [1] } });
    await test.must('register.lock', {});
    expect(await unlockWith(papers)).toBe('shares/do-not-open');
    await turn(); // whoever is told of a lock is told in the next turn
    test.clock.pass(60_000);
    await test.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
    expect(await test.must('shares.status', {})).toEqual({ inForce: null, pending: null });
    expect(await codeOf('shares.sheet', { number: 1, language: 'uk' })).toBe('shares/not-made');
    expect(await codeOf('shares.begin', { threshold: 3, total: 2 })).toBe('input/invalid');
  });

  it('open nothing after they were revoked, and wrong ones slow the next try down', async () => {
    const papers = await makeShares(3, 4);
    await test.must('shares.revoke', {});
    expect((await test.must('shares.status', {})).inForce).toBe(null);
    await test.must('register.lock', {});
    expect(await unlockWith(papers.slice(0, 3))).toBe('shares/do-not-open');
    const later: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) later.push(await unlockWith(papers.slice(1, 4)));
    expect(later).toContain('register/too-many-tries');
  });
});
