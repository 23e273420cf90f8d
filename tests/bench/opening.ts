/**
 * What a person waits for in the morning: from the passphrase to the first list, key derivation included, and the check
 * that every start makes. Both over 5,000 cases and 100,000 entries of the log; `OBERIH_BENCH_ENTRIES` sets another number.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouter } from '../../electron/ipc/router.ts';
import { createApplication } from '../../electron/services/application.ts';
import { appendAuditEvent } from '../../electron/store/audit-log.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { AGENCY, ORIGIN, PASSPHRASE, PERSON } from '../support/cheap-application.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';

const CASES = 5000;
const ENTRIES = Number(process.env['OBERIH_BENCH_ENTRIES'] ?? 100_000);
const BATCH = 1000;
const LIMITS = { unlock: 1600, health: 2000 };
const ROUNDS = 3;

const room = mkdtempSync(join(tmpdir(), 'opening-bench-'));
const application = createApplication({ directory: join(room, 'register'), trustedOrigins: [ORIGIN], chooseFolder: () => Promise.resolve(null), writeLog: () => undefined });
const dispatch = createRouter(application);
const call = createClient((channel, payload) => dispatch(channel, payload, { frame: 'main', origin: ORIGIN }));

function fill(): void {
  const { session } = application;
  for (let begin = 0; begin < CASES; begin += BATCH) {
    session.write((db, stamp) => {
      for (let index = begin; index < begin + BATCH; index += 1) insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
    });
    session.touch();
  }
  for (let begin = CASES; begin < ENTRIES; begin += BATCH) {
    session.write((db, stamp) => {
      for (let index = begin; index < begin + BATCH; index += 1) appendAuditEvent(db, stamp, { action: 'case.viewed', caseId: inventCaseId(index % CASES) });
    });
    session.touch();
  }
}

async function unlockToList(): Promise<number> {
  const begun = performance.now();
  const opened = await call('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
  const listed = await call('case.list', { query: '', sort: 'updated', offset: 0, limit: 50 });
  if (!opened.ok || !listed.ok || listed.value.rows.length === 0) throw new Error('bench/not-opened');
  return performance.now() - begun;
}

async function health(): Promise<{ readonly milliseconds: number; readonly entries: number }> {
  const begun = performance.now();
  const answer = await call('health.check', {});
  if (!answer.ok) throw new Error('bench/no-health');
  return { milliseconds: performance.now() - begun, entries: answer.value.entries };
}

function line(name: string, times: readonly number[], limit: number): void {
  const best = Math.min(...times); // the quietest of a few, so that another program's burst is not taken for ours
  process.stdout.write(`${best <= limit ? 'held' : 'MISSED'}: ${name}: ${best.toFixed(0)} ms (limit ${String(limit)} ms; all: ${times.map((time) => time.toFixed(0)).join(', ')})\n`);
}

try {
  const made = await call('register.create', { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' });
  if (!made.ok) throw new Error('bench/not-created');
  fill();
  const [unlocks, checks]: [number[], number[]] = [[], []];
  let entries = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    application.lock('exit');
    unlocks.push(await unlockToList());
    const checked = await health();
    checks.push(checked.milliseconds);
    ({ entries } = checked);
  }
  process.stdout.write(`${String(CASES)} cases, ${String(entries)} entries of the log\n`);
  line('passphrase to first list', unlocks, LIMITS.unlock);
  line('check at the start', checks, LIMITS.health);
} finally {
  application.lock('exit');
  rmSync(room, { recursive: true, force: true });
}
