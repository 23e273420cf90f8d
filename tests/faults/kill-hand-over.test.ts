import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createSealKeys } from '../../electron/hand-over/age-file.ts';
import { createSigningSecret, signerOver } from '../../electron/hand-over/signing.ts';
import { signatureTools } from '../../electron/hand-over/signature-tools.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { keyCardText } from '../../shared/hand-over/key-card.ts';
import { signingKeyText } from '../../shared/hand-over/minisign.ts';
import { createRegister, PASSPHRASE, testApplication } from '../support/cheap-application.ts';
import { prepareHandOver } from '../support/hand-over-register.ts';
import { reportHeld, trials } from '../support/held.ts';
import { killAtRandom, startWorker } from './killed-process.ts';

const WORKER = fileURLToPath(new URL('./hand-over-worker.ts', import.meta.url));
/** Longer than one packet takes to be issued and sealed, so that every moment of it is met. */
const LONGEST = 600;
const KILLS = trials('OBERIH_HAND_OVER_KILLS', 8);

interface Place { readonly directory: string; readonly folder: string }

async function makePlace(): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'kill-hand-over-'));
  const place = { directory: join(root, 'register'), folder: join(root, 'files') };
  mkdirSync(place.folder);
  const app = testApplication({ directory: place.directory });
  await createRegister(app);
  const { recipient } = await createSealKeys();
  const card = { agency: 'Центр', person: 'Богдан Зразковий', sealKey: recipient, signingKey: signingKeyText(signerOver(createSigningSecret()).key) };
  await prepareHandOver(app, keyCardText(card, signatureTools));
  app.application.lock('exit');
  return place;
}

/** Files that stand under their names, each with what the register says of them; and whether the register itself is whole. */
async function findings({ directory, folder }: Place): Promise<{ readonly hidden: readonly string[]; readonly files: number; readonly rows: number; readonly isWhole: boolean }> {
  const app = testApplication({ directory });
  await app.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
  const { session } = app.application;
  const [disclosed, handedOver] = session.read((db) => [
    db.column('SELECT packet_id FROM disclosures'),
    db.column("SELECT d.packet_id FROM referral_events e JOIN disclosures d ON d.number = e.disclosure_number WHERE e.kind = 'handed-over'"),
  ].map((ids) => new Set(ids.map((id) => String(id).slice(0, 8)))));
  const named = readdirSync(folder).filter((name) => !name.endsWith('.tmp'));
  const hidden = named.filter((name) => {
    const packet = /_([0-9a-f]{8})/u.exec(name)?.[1] ?? '';
    return !(name.endsWith('.age') ? handedOver : disclosed)?.has(packet);
  });
  const isWhole = session.read((db) => verifyAudit(db).ok);
  app.application.lock('exit');
  return { hidden, files: named.length, rows: disclosed?.size ?? 0, isWhole };
}

async function kill(mode: 'true' | 'reversed', place: Place, trial: number): Promise<void> {
  // every second kill comes after a packet was acknowledged, so that a slow computer too has something to hide
  await killAtRandom(startWorker([mode, place.directory, place.folder], WORKER), LONGEST, trial % 2 === 0 ? 'ready' : 'ack 0');
}

it('kills during hand-overs never leave a file of which the register does not know', async () => {
  const place = await makePlace();
  let failed = 0;
  let last = { files: 0, rows: 0 };
  for (let trial = 0; trial < KILLS; trial += 1) {
    await kill('true', place, trial);
    const found = await findings(place);
    if (found.hidden.length > 0 || !found.isWhole) failed += 1;
    last = found;
  }
  rmSync(join(place.directory, '..'), { recursive: true, force: true });
  process.stdout.write(`${last.files.toLocaleString('en')} files stood after the kills, ${last.rows.toLocaleString('en')} disclosures were written down\n`);
  expect(reportHeld('kills during hand-overs', KILLS, failed)).toBe(true);
  expect([last.files > 0, last.rows > 0]).toEqual([true, true]);
});

it('control: a file that gets its name before its row is caught', async () => {
  const place = await makePlace();
  let hidden = 0;
  for (let trial = 0; hidden === 0 && trial < 30; trial += 1) {
    await kill('reversed', place, trial);
    hidden = (await findings(place)).hidden.length;
  }
  rmSync(join(place.directory, '..'), { recursive: true, force: true });
  expect(hidden).toBeGreaterThan(0);
});
