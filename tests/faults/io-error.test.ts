import { mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportHeld } from '../support/held.ts';
import { compileDiskShim, createControlFile, quickFolder } from './disk-shim.ts';
import { startWorker } from './killed-process.ts';

const WORKER = fileURLToPath(new URL('./io-error-worker.ts', import.meta.url));
const room = quickFolder('io-error-');
const shim = compileDiskShim(room);
afterAll(() => { rmSync(room, { recursive: true, force: true }); });

const trialSchema = z.strictObject({
  fault: z.strictObject({ at: z.int(), error: z.int(), lasting: z.boolean() }), asked: z.int(), failed: z.int(),
  outcomes: z.array(z.strictObject({ step: z.string(), answer: z.string() })), findings: z.array(z.string()),
});
type Trial = z.infer<typeof trialSchema>;

/** One in so many points in the test run; every point on demand. */
const SHARE = process.env['OBERIH_IO_SHARE'] ?? '0.003';

async function tryAll(): Promise<readonly Trial[]> {
  if ('missing' in shim) throw new Error(shim.missing);
  const [disk, control] = [join(room, 'disk'), join(room, 'control')];
  mkdirSync(disk);
  createControlFile(control);
  const worker = startWorker([disk, control, SHARE], WORKER, { LD_PRELOAD: shim.path, OBERIH_SHIM_FOLDER: disk, OBERIH_SHIM_CONTROL: control });
  worker.child.stdin.end();
  await worker.ended;
  expect(worker.child.exitCode).toBe(0);
  return worker.lines.map((line) => trialSchema.parse(JSON.parse(line)));
}

/** What a person can be told of a disk that fails. Anything else would say nothing to them, or the wrong thing. */
const TOLD = ['ok', 'register/disk-full', 'file/not-written', 'register/read-only'];
/** What a person is told of the steps after one that failed. */
const AFTER = ['register/locked', 'register/missing', 'register/wrong-secret', 'person/not-found'];

function misled({ outcomes, fault }: Trial): readonly string[] {
  const first = outcomes.findIndex(({ answer }) => answer !== 'ok');
  return outcomes.flatMap(({ step, answer }, index) => (TOLD.includes(answer) || (index > first && first >= 0 && AFTER.includes(answer))
    ? [] : [`${step}: ${answer} with ${fault.error === constants.errno.EIO ? 'EIO' : 'ENOSPC'}`]));
}

if ('missing' in shim) process.stdout.write(`SKIPPED: input and output errors: ${shim.missing}\n`);

describe.skipIf('missing' in shim)('a disk that fails', () => {
  it('at any change of a register’s life loses nothing acknowledged, damages nothing and is told by a code', async () => {
    const [clean, ...trials] = await tryAll();
    expect(clean?.outcomes.filter(({ answer }) => answer !== 'ok')).toEqual([]); // control: without a fault everything works
    expect(clean?.findings).toEqual([]);
    const reached = trials.filter(({ failed }) => failed > 0); // the fault did happen
    const noticed = reached.filter(({ outcomes }) => outcomes.some(({ answer }) => answer !== 'ok'));
    process.stdout.write(`${String(clean?.asked ?? 0)} changes of the disk in one life; ${String(noticed.length)} of ${String(reached.length)} faults stopped a step\n`);
    const bad = reached.flatMap((trial) => (trial.findings.length > 0 ? [[trial.fault, trial.findings, trial.outcomes]] : []));
    expect(bad.slice(0, 3)).toEqual([]);
    expect([...new Set(reached.flatMap(misled))].slice(0, 12)).toEqual([]);
    expect(reached.length).toBeGreaterThan(trials.length * 0.9);
    expect(noticed.length).toBeGreaterThan(reached.length * 0.5);
    expect(reportHeld('input and output errors and full disks', reached.length, bad.length + reached.filter((trial) => misled(trial).length > 0).length)).toBe(true);
  });
});
