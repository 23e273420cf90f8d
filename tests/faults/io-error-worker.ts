/**
 * Lives a register's life again and again while its disk fails at one change or from one change on, and examines each time
 * what is left once the disk is sound. Started under the disk shim with: folder watched, control file, and the share of
 * points to try (1 for every one). Says one JSON line a point, the first for the life without a fault.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { openShimControl, type Fault } from './disk-shim.ts';
import { examine, live } from './io-error-scenario.ts';
import { say } from './worker-lines.ts';

const [, , disk = '', controlPath = '', share = '1'] = process.argv;
const control = openShimControl(controlPath);
const { EIO, ENOSPC } = constants.errno;

async function tryOne(fault: Fault): Promise<number> {
  const folder = join(disk, 'trial');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'stick'), { recursive: true });
  control.arm(fault);
  const life = await live(folder).catch((failure: unknown) => failure as Error);
  const counted = control.disarm();
  if (life instanceof Error) {
    say(JSON.stringify({ fault, ...counted, outcomes: [{ step: 'life', answer: `threw ${life.message}` }], findings: [] }));
    return counted.asked;
  }
  const findings = await examine(life, folder).catch((failure: unknown) => [`examining threw: ${String(failure)}`]);
  say(JSON.stringify({ fault, ...counted, outcomes: life.outcomes, findings }));
  return counted.asked;
}

const asked = await tryOne({ at: 0, error: 0, lasting: false });
const kinds = [EIO, ENOSPC].flatMap((error) => [false, true].map((lasting) => ({ error, lasting })));
for (let at = 1, due = 0; at <= asked; at += 1) {
  for (const kind of kinds) {
    due += Number(share);
    if (due < 1) continue;
    due -= 1;
    await tryOne({ at, ...kind });
  }
}
