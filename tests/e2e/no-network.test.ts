import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsOf, CANARY_STEMS } from '../faults/canaries.ts';
import { PROJECT } from '../support/browser.ts';
import { reportHeld } from '../support/held.ts';

const ENTRY = path.join(PROJECT, 'electron/cli/oberih.mjs');
const WORKER = path.join(PROJECT, 'tests/support/page-run-worker.ts');
/** Tracing and a space without a network are not allowed everywhere; then these tests say that they were skipped. */
const canTrace = process.platform === 'linux' && spawnSync('strace', ['-f', '-qq', '-e', 'trace=%network', '-o', '/dev/null', 'true']).status === 0;
const canUnshare = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0;

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'oberih-network-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Traced { readonly run: SpawnSyncReturns<string>; /** calls that reach for another computer or wait for one */ readonly outward: readonly string[]; readonly calls: number }

/** Where the system allows it, what is traced runs where there is no network at all: it has to do its work there too. */
const ALONE = canUnshare ? ['unshare', '-rn'] : [];

/** Runs something with every call of the network family written down, children and threads included. */
function traced(name: string, command: readonly string[]): Traced {
  const trace = path.join(folder, `${name}.trace`);
  const [file = '', ...args] = [...ALONE, 'strace', '-f', '-qq', '-e', 'trace=%network', '-o', trace, ...command];
  const run = spawnSync(file, args, { encoding: 'utf8', cwd: PROJECT });
  const lines = readFileSync(trace, 'utf8').split('\n').filter((line) => line !== '');
  const outward = lines.filter((line) => /\b(?:connect|sendto|sendmsg|sendmmsg|bind|listen|accept4?)\(/u.test(line) && /sa_family=AF_INET6?\b/u.test(line));
  return { run, outward, calls: lines.length };
}

/** Files below a folder that hold a canary in any form. */
function filesWithCanary(below: string): readonly string[] {
  const forms = CANARY_STEMS.flatMap((stem) => formsOf(stem));
  return readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => { const bytes = readFileSync(file); return forms.some((form) => bytes.includes(form)); });
}

describe('nothing asks a network', () => {
  it.skipIf(!canTrace)('the whole job at the terminal: register, decision, packet (needs strace)', () => {
    const { run, outward } = traced('terminal', [process.execPath, ENTRY, 'demo', '--out', path.join(folder, 'demo')]);
    expect(run.status, run.stderr).toBe(0);
    expect(reportHeld('calls to a network, terminal', 1, outward.length), outward.slice(0, 3).join(' | ')).toBe(true);
    expect(readdirSync(path.join(folder, 'demo')).length).toBeGreaterThan(3);
  });

  it.skipIf(!canTrace)('the page in its browser, which keeps nothing of it on the disk either (needs strace)', () => {
    const profile = path.join(folder, 'profile');
    const { run, outward, calls } = traced('page', [process.execPath, WORKER, profile]);
    expect(run.stdout, run.stderr).toContain('{"shown":true,"stray":0,"violations":0}');
    expect(reportHeld('calls to a network, page', 1, outward.length), outward.slice(0, 3).join(' | ')).toBe(true);
    expect(calls).toBeGreaterThan(0);
    const files = readdirSync(profile, { recursive: true }).length;
    const found = filesWithCanary(profile);
    expect(reportHeld('canaries in the files of the browser’s profile', files, found.length), found.join('; ')).toBe(true);
    expect(files).toBeGreaterThan(5);
  });

  it('a canary in the profile would be found: the control', () => {
    const profile = path.join(folder, 'leaking');
    const run = spawnSync(process.execPath, [WORKER, profile, 'leak'], { encoding: 'utf8', cwd: PROJECT });
    expect(run.stdout, run.stderr).toContain('"shown":true');
    expect(filesWithCanary(profile).length).toBeGreaterThan(0);
  });

  it.skipIf(!canTrace)('a call to a network would be seen: the control (needs strace)', () => {
    const { outward } = traced('planted', [process.execPath, '-e', "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)"]);
    expect(outward.length).toBeGreaterThan(0);
  });
});
