import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportHeld } from '../support/held.ts';
import { CANARIES, CANARY_STEMS, formsOf, holdsCanary, scanForCanaries } from './canaries.ts';
import { startWorker } from './killed-process.ts';

const WORKER = fileURLToPath(new URL('./canary-worker.ts', import.meta.url));
const STEPS = ['entered', 'beside', 'searched', 'sorting', 'copied', 'closed', 'migrated', 'crashing'] as const;

interface Scan { readonly step: string; readonly hits: readonly string[]; readonly bytes: number }

/** Runs the worker step by step and searches the disk at each of `searched`; kills it at the last and searches once more. */
async function scanThrough(steps: readonly string[], temporary: string, searched = steps): Promise<readonly Scan[]> {
  const root = mkdtempSync(join(tmpdir(), 'canary-'));
  const [data, temporaries] = [join(root, 'data'), join(root, 'tmp')];
  for (const folder of [data, temporaries]) mkdirSync(folder);
  const keys = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const before = new Set(readdirSync('/var/tmp'));
  const worker = startWorker([data, ...keys, temporary], WORKER, { TMPDIR: temporaries, SQLITE_TMPDIR: temporaries });
  const newTemporaries = (): readonly string[] => readdirSync('/var/tmp').filter((name) => !before.has(name)).map((name) => join('/var/tmp', name));
  const look = (step: string, pid: number | null): Scan => ({ step, ...scanForCanaries([data, temporaries, ...newTemporaries()], pid) });
  const scans: Scan[] = [];
  try {
    for (const step of steps) {
      await worker.said(step);
      if (searched.includes(step)) scans.push(look(step, worker.child.pid ?? null));
      if (step !== steps.at(-1)) worker.child.stdin.write('\n');
    }
    worker.child.kill('SIGKILL');
    await worker.ended;
    if (searched === steps) scans.push(look('killed', null));
    return scans;
  } finally {
    worker.child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }
}

describe('the canary search', () => {
  it('finds a canary in every form it could lie in (control)', () => {
    const forms = CANARY_STEMS.flatMap((stem) => formsOf(stem));
    for (const form of forms) expect(holdsCanary(Buffer.concat([randomBytes(5000), form, randomBytes(500)]))).toBe(true);
    for (const shift of [0, 1, 2]) {
      for (const canary of CANARIES) expect(holdsCanary(Buffer.from(Buffer.concat([Buffer.alloc(shift, 65), Buffer.from(canary)]).toString('base64')))).toBe(true);
    }
    expect(holdsCanary(randomBytes(1_000_000))).toBe(false);
  });

  it('finds a canary in a file below a folder (control)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'canary-'));
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep', 'note'), `x${CANARIES[0] ?? ''}`);
    expect(scanForCanaries([folder], null).hits.length).toBe(1);
    rmSync(folder, { recursive: true });
  });
});

describe.runIf(process.platform === 'linux')('the disk beside a register', () => {
  it('holds no plaintext at any step, nor in open or deleted files during a sort larger than the cache', async () => {
    const scans = await scanThrough(STEPS, 'memory');
    expect(scans.map((scan) => scan.step)).toEqual([...STEPS, 'killed']);
    const bytes = scans.reduce((sum, scan) => sum + scan.bytes, 0);
    expect(scans.every((scan) => scan.bytes > 20_000_000)).toBe(true); // the searches did read the register
    process.stdout.write(`${CANARIES.length.toString()} canaries, ${(bytes / 2 ** 20).toFixed(0)} MiB searched in ${String(scans.length)} steps\n`);
    expect(scans.flatMap((scan) => scan.hits.map((hit) => `${scan.step}: ${hit}`))).toEqual([]);
    expect(reportHeld('canaries not found', CANARIES.length * scans.length, scans.flatMap((scan) => scan.hits).length)).toBe(true);
  });

  it('holds plaintext when SQLite may use temporary files (control)', async () => {
    const scans = await scanThrough(STEPS.slice(0, 4), 'file', ['sorting']);
    expect(scans.find((scan) => scan.step === 'sorting')?.hits.length).toBeGreaterThan(0);
  });
});
