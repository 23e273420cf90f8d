import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { insertCase, loadCase } from '../../electron/store/case-repository.ts';
import { createKeyFile, repairKeyFile, unlockWithPassphrase } from '../../electron/store/key-file.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { migrations, type Migration } from '../../electron/store/migrations/index.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { CHEAP } from '../support/cheap-key-cost.ts';
import { reportHeld, trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { killAtRandom, startWorker, type Worker } from './killed-process.ts';
import { laterMigrations } from './later-migrations.ts';

const LONGEST = 60;
const CHECK_EVERY = 10;

interface Place { readonly directory: string; readonly keys: { readonly database: Buffer; readonly audit: Buffer } }

function makePlace(cases: number): Place {
  const place = { directory: mkdtempSync(join(tmpdir(), 'kill-')), keys: { database: randomBytes(32), audit: randomBytes(32) } };
  const register = openAt(place, migrations, true);
  writeTransaction(register, (db) => {
    for (let index = 0; index < cases; index += 1) {
      insertCase(db, { at: '2026-03-01T00:00:00.000Z', by: null }, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
    }
  });
  closeRegister(register);
  return place;
}

function openAt(place: Place, list: readonly Migration[] = migrations, create = false): Register {
  return openRegister({ path: join(place.directory, 'register.db'), keys: place.keys, clock: createSystemClock(), applicationVersion: '0.0.0-fault', create, migrations: list });
}

function start(mode: string, place: Place, from = 0): Worker {
  return startWorker([mode, place.directory, place.keys.database.toString('hex'), place.keys.audit.toString('hex'), String(from)]);
}

/** What is wrong with a register after a kill: an acknowledged case missing or half stored, a gap, a broken chain or page. */
function findings(place: Place, acknowledged: readonly number[], thorough: boolean): readonly string[] {
  const register = openAt(place);
  const found: string[] = [];
  readTransaction(register, (db) => {
    for (const index of acknowledged) {
      const stored = loadCase(db, inventCaseId(index));
      if (stored?.revision !== 2 || stored.record.plan?.goals !== `номер ${String(index)}`) found.push('lost');
    }
    const cases = Number(db.column('SELECT count(*) FROM cases')[0]);
    const last = Number(db.column('SELECT coalesce(max(number), 0) FROM cases')[0]);
    if (last !== cases || Number(db.column('SELECT count(*) FROM audit_events')[0]) !== cases * 3) found.push('gap');
    if (thorough && !verifyAudit(db).ok) found.push('chain');
  });
  if (thorough) found.push(...checkIntegrity(register));
  closeRegister(register);
  return found;
}

/** Kills `kills` workers in turn, the next one starting while the last is examined; answers how many trials went wrong. */
async function killSaves(mode: string, kills: number): Promise<{ readonly failed: number; readonly acknowledged: number }> {
  const lanes = 2;
  const perLane = Math.ceil(kills / lanes);
  const results = await Promise.all(Array.from({ length: lanes }, async () => {
    let [failed, total] = [0, 0];
    for (let trial = 0, place = makePlace(0), from = 0; trial < perLane; trial += 1) {
      const acknowledged = await killAtRandom(start(mode, place, from), LONGEST, trial % 2 === 0 ? 'ready' : `ack ${String(from)}`);
      total += acknowledged.length;
      if (findings(place, acknowledged, trial % CHECK_EVERY === 0).length > 0) failed += 1;
      const register = openAt(place);
      from = readTransaction(register, (db) => Number(db.column('SELECT count(*) FROM cases')[0]));
      closeRegister(register);
      if (trial === perLane - 1) rmSync(place.directory, { recursive: true, force: true });
    }
    return { failed, total };
  }));
  return { failed: results.reduce((sum, lane) => sum + lane.failed, 0), acknowledged: results.reduce((sum, lane) => sum + lane.total, 0) };
}

describe('kill -9', () => {
  it('during saves loses nothing that was acknowledged', async () => {
    const kills = trials('OBERIH_KILLS', 100);
    const { failed, acknowledged } = await killSaves('save', kills);
    process.stdout.write(`${acknowledged.toLocaleString('en')} saves were acknowledged before the kills\n`);
    expect(reportHeld('kills during acknowledged saves', kills, failed)).toBe(true);
    expect(acknowledged).toBeGreaterThanOrEqual(Math.floor(kills / 2)); // every second kill comes after an acknowledgement
  });

  it('shows a store that acknowledges too early (control)', async () => {
    let failed = 0;
    for (let batch = 0; failed === 0 && batch < 10; batch += 1) failed = (await killSaves('early', 6)).failed;
    expect(failed).toBeGreaterThan(0);
  });

  it('during changes of the passphrase leaves the old or the new one, never neither', async () => {
    const kills = trials('OBERIH_KEY_KILLS', 40);
    const place = { directory: mkdtempSync(join(tmpdir(), 'kill-')), keys: { database: randomBytes(32), audit: randomBytes(32) } };
    const created = await createKeyFile(place.directory, 'one', CHEAP);
    let failed = 0;
    for (let trial = 0; trial < kills; trial += 1) {
      await killAtRandom(start('passphrase', place), LONGEST);
      const keys = await unlockWithPassphrase(place.directory, 'one', CHEAP).catch(() => unlockWithPassphrase(place.directory, 'two', CHEAP)).catch(() => null);
      if (keys === null || keys.fingerprint !== created.keys.fingerprint) failed += 1;
      else if (keys.needsRepair) repairKeyFile(place.directory, keys, CHEAP);
    }
    rmSync(place.directory, { recursive: true, force: true });
    expect(reportHeld('kills during passphrase changes', kills, failed)).toBe(true);
  });

  it('during a migration leaves the old schema or the new one, with every case', async () => {
    const kills = trials('OBERIH_MIGRATION_KILLS', 20);
    const cases = 400;
    const origin = makePlace(cases);
    let failed = 0;
    for (let trial = 0; trial < kills; trial += 1) {
      const place = { ...origin, directory: mkdtempSync(join(tmpdir(), 'kill-')) };
      copyFileSync(join(origin.directory, 'register.db'), join(place.directory, 'register.db'));
      await killAtRandom(start('migrate', place), LONGEST * 2);
      const register = openAt(place, laterMigrations); // goes on from wherever it stopped
      const counts = readTransaction(register, (db) => [Number(db.column('SELECT count(*) FROM trial')[0]), Number(db.column('SELECT count(*) FROM case_records')[0])]);
      if (counts.some((count) => count !== cases) || checkIntegrity(register).length > 0 || !existsSync(join(place.directory, 'register.db'))) failed += 1;
      closeRegister(register);
      rmSync(place.directory, { recursive: true, force: true });
    }
    rmSync(origin.directory, { recursive: true, force: true });
    expect(reportHeld('kills during a migration', kills, failed)).toBe(true);
  });
});
