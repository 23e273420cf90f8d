import * as crypto from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRIMITIVES, selfTest } from '../../build/electron-self-test.mjs';
import { FUSES, SENTINEL } from '../../build/fuses.mjs';
import { CHECKS } from '../../build/real-electron-checks.mjs';
import { PROJECT } from '../support/browser.ts';
import { runTool, type ToolResult } from '../support/run-tool.ts';

const SCRIPT = '../build/real-electron-check.mjs';
/** A packed program can be pretended by a script of the shell. */
const hasShell = process.platform === 'linux';
let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'oberih-real-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('the list of what only a real Electron shows', () => {
  it('has an entry for each line of the release checklist, in its order, and each with what has to be seen', () => {
    const document = readFileSync(path.join(PROJECT, 'build/release-checklist.md'), 'utf8');
    expect(CHECKS.map(({ id }) => id)).toEqual([...document.matchAll(/^\| (?<id>R-\d+) \|/gmu)].map((match) => match.groups?.['id']));
    expect(CHECKS.filter(({ asks, expects }) => asks.length < 10 || expects.length < 4)).toEqual([]);
  });

  it('names only trials that exist', () => {
    const source = readFileSync(path.join(PROJECT, 'build/real-electron-check.mjs'), 'utf8');
    expect(CHECKS.flatMap(({ automatic }) => (automatic === undefined || new RegExp(`^  ${automatic}: `, 'mu').test(source) ? [] : [automatic]))).toEqual([]);
  });
});

describe('the self-test of the runtime', () => {
  it('is right here', async () => { expect([await selfTest(), Object.keys(PRIMITIVES).length]).toEqual([[], 14]); });

  it.each<[string, Partial<typeof crypto>]>([
    ['SHA-256 (FIPS 180-4)', { createHash: () => crypto.createHash('sha1') }],
    ['AES-256-GCM (NIST)', { createCipheriv: (() => { throw new Error('unknown cipher'); }) }],
    ['Ed25519 (RFC 8032)', { verify: (() => true) }],
    ['random bytes', { randomBytes: (() => Buffer.alloc(32)) }],
  ])('would find a runtime wrong in %s', async (name, broken) => { expect(await selfTest({ ...crypto, ...broken })).toContain(name); });

  it('would find a driver missing', async () => {
    expect(await selfTest(crypto, () => { throw new Error('not for this system'); })).toEqual(['the register’s driver, with its cipher', 'the typesetter’s native part']);
  });
});

async function check(...args: readonly string[]): Promise<ToolResult> {
  const before = process.env['ELECTRON_BIN'];
  delete process.env['ELECTRON_BIN'];
  try {
    return await runTool(SCRIPT, args);
  } finally {
    if (before !== undefined) process.env['ELECTRON_BIN'] = before;
  }
}

/** A folder like a packed program: a script that starts, with the wire of the fuses behind it. */
function pretendProgram(name: string, lines: readonly string[], fuses = FUSES.map(([, on]) => (on ? '1' : '0')).join('')): string {
  const program = path.join(folder, name);
  mkdirSync(program);
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(fuses)]);
  writeFileSync(path.join(program, 'oberih'), Buffer.concat([Buffer.from(`#!/bin/bash\n${lines.join('\n')}\nexit 0\n`), wire]), { mode: 0o755 });
  return program;
}

const STANDS = ['mkdir -p "$OBERIH_DATA/chromium"', 'exec sleep 20'];
const GOOD = ['[ $# -gt 0 ] && exit 1', '[ -n "$ELECTRON_RUN_AS_NODE" ] && exit 1', ...STANDS];

describe('the script', () => {
  it('says plainly what it skips without a packed program, and ends well', async () => {
    const { status, output } = await check('--only', 'R-2,R-3,R-5,R-6,R-10');
    expect([status, output.match(/SKIPPED: /gu)?.length, /0 passed, 0 failed, 4 skipped, 1 by hand/u.test(output)]).toEqual([0, 4, true]);
  });

  it.skipIf(!hasShell)('passes a program that does as it should, and writes a report', async () => {
    const report = path.join(folder, 'report.md');
    const { status, output } = await check('--app', pretendProgram('good', GOOD), '--only', 'R-2,R-5,R-13', '--seconds', '1', '--report', report);
    expect([status, /3 passed, 0 failed/u.test(output)], output).toEqual([0, true]);
    expect(readFileSync(report, 'utf8')).toMatch(/\| R-5 \|.*\| passed \|/u);
  });

  it.skipIf(!hasShell)('fails a program with a fuse blown the wrong way, or that runs as Node', async () => {
    const wrong = FUSES.map(([name, on]) => (on === (name !== 'RunAsNode') ? '1' : '0')).join('');
    const fused = await check('--app', pretendProgram('fused', GOOD, wrong), '--only', 'R-2');
    const asNode = await check('--app', pretendProgram('as-node', ['[ -n "$ELECTRON_RUN_AS_NODE" ] && echo node && exit 0', ...GOOD]), '--only', 'R-5', '--seconds', '1');
    expect([fused.status, asNode.status, asNode.output.includes('ELECTRON_RUN_AS_NODE')]).toEqual([1, 1, true]);
  });

  it.skipIf(!hasShell)('fails a program that starts with a debugger’s door open', async () => {
    const { status, output } = await check('--app', pretendProgram('open', ['[ "$1" = --no-sandbox ] || [ $# -eq 0 ] || exit 1', ...STANDS]), '--only', 'R-5', '--seconds', '1');
    expect([status, output.includes('--no-sandbox')]).toEqual([1, true]);
  });

  it.skipIf(!hasShell)('tells a program that asks the network from one that does not, where it can be traced', async () => {
    const quiet = await check('--app', pretendProgram('quiet', ['sleep 1']), '--only', 'R-10', '--seconds', '3');
    const loud = await check('--app', pretendProgram('loud', ['exec 3<>/dev/tcp/127.0.0.1/9', 'sleep 1']), '--only', 'R-10', '--seconds', '3');
    const outcomes = [quiet, loud].map(({ output }) => /R-10 (?<outcome>\w+):/u.exec(output)?.groups?.['outcome']);
    expect(['SKIPPED,SKIPPED', 'passed,FAILED']).toContain(outcomes.join());
  });
});
