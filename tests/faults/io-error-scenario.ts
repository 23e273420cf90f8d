import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Envelope } from '../../shared/ipc/channel.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { verifyBackup } from '../../electron/backup/verify-backup.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { unlockWithPassphrase } from '../../electron/store/key-file.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction } from '../../electron/store/open-register.ts';
import type { ReadableRegister } from '../../electron/store/register-handle.ts';
import { keyFor } from '../../electron/store/unlocked-keys.ts';
import { AGENCY, CHEAP, PASSPHRASE, PERSON, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { inventCase } from '../support/register-cases.ts';
import { laterMigrations } from './later-migrations.ts';
import { NEXT_PASSPHRASE } from './power-cut-passphrases.ts';

const THIRD_PASSPHRASE = 'дорога світанок полиця гончар місток яблуня сопілка';
const HOUR = 3_600_000;

/** What each step answered: `ok`, a code for the person, or a bug. */
export interface Outcome {
  readonly step: string;
  readonly answer: string;
}

/** A whole life of a register in a folder, as far as the disk lets it. */
export interface Life {
  readonly app: TestApplication;
  readonly outcomes: readonly Outcome[];
  /** Ids of the cases that were acknowledged, with the goal each was last acknowledged with. */
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly attachments: readonly string[];
  readonly backup: string | null;
}

const plainRecord = z.record(z.string(), z.json());
/** Large enough to need pages of its own. */
const textFile = Buffer.from('довідка про стан здоров’я, вигадана\n'.repeat(600), 'utf8').toString('base64');

/** Create, enter, edit, draft, attach, back up, change the passphrase, let a person in and out (exchange of the key), lock, migrate. */
export async function live(folder: string): Promise<Life> {
  const app = testApplication({ directory: join(folder, 'register'), chooseFolder: () => Promise.resolve(join(folder, 'stick')) });
  const outcomes: Outcome[] = [];
  const acknowledged = new Map<string, string>();
  const attachments: string[] = [];
  const tell = <Value>(step: string, envelope: Envelope<Value>): Value | null => {
    outcomes.push({ step, answer: envelope.ok ? 'ok' : envelope.error.code });
    return envelope.ok ? envelope.value : null;
  };
  const enter = async (number: number): Promise<void> => {
    const made = tell('enter', await app.call('case.create', { record: inventCase(number) }));
    if (made === null) return;
    acknowledged.set(made.id, inventCase(number).plan?.goals ?? '');
    tell('draft', await app.call('case.saveDraft', { id: made.id, revision: 1, draft: { notes: [{ text: 'нотатка' }] } }));
    const goals = `мета ${String(number)}`;
    const saved = tell('edit', await app.call('case.save', { id: made.id, revision: 1, record: plainRecord.parse({ ...inventCase(number), plan: { goals } }) }));
    if (saved !== null) acknowledged.set(made.id, goals);
    const transfer = crypto.randomUUID();
    await app.call('attachment.put', { transfer, piece: 0, of: 1, bytes: textFile });
    const attached = tell('attach', await app.call('attachment.add', { caseId: made.id, transfer, kind: 'document', title: 'довідка', dated: null, keepsNames: true }));
    if (attached?.outcome === 'added') attachments.push(attached.id);
  };
  tell('create', await app.call('register.create', { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' }));
  await enter(1);
  const backup = tell('backup', await app.call('backup.create', {}))?.name ?? null;
  tell('passphrase', await app.call('register.changePassphrase', { current: { kind: 'passphrase', passphrase: PASSPHRASE }, next: NEXT_PASSPHRASE }));
  const added = tell('add person', await app.call('people.add', { person: { name: 'Марко', position: 'фахівець', phone: null, email: null, role: 'case-worker' }, passphrase: THIRD_PASSPHRASE }));
  if (added !== null) tell('remove person', await app.call('people.remove', { id: added.id }));
  await enter(2);
  app.application.lock('person');
  outcomes.push({ step: 'migrate', answer: await migrate(app.directory) });
  return { app, outcomes, acknowledged, attachments, backup };
}

async function withKeys<Result>(directory: string, work: (path: string, keys: { readonly database: Buffer; readonly audit: Buffer }) => Result): Promise<Result> {
  const keys = await unlockWithPassphrase(directory, NEXT_PASSPHRASE, CHEAP).catch(() => unlockWithPassphrase(directory, PASSPHRASE, CHEAP));
  return work(join(directory, 'register.db'), { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') });
}

const CLOCK = { now: () => '2026-11-23T10:00:00.000Z', monotonicMilliseconds: () => 0, bootId: '00000000-0000-4000-8000-000000000000' };

async function migrate(directory: string): Promise<string> {
  try {
    return await withKeys(directory, (path, keys) => {
      closeRegister(openRegister({ path, keys, clock: CLOCK, applicationVersion: '0.0.0-fault', create: false, migrations: laterMigrations }));
      return 'ok';
    });
  } catch (failure) {
    return failure instanceof AppError ? failure.code : 'internal/unexpected';
  }
}

/** With the disk sound again: what was lost or is broken, in words. */
export async function examine(life: Life, folder: string): Promise<readonly string[]> {
  const { app, outcomes, backup } = life;
  app.application.lock('exit');
  const answerOf = (step: string): string => outcomes.find((outcome) => outcome.step === step)?.answer ?? 'not tried';
  const again = app.restart();
  app.clock.pass(HOUR); // past any wait after a refused try
  const { state } = await again.must('app.status', {});
  if (state === 'missing') return answerOf('create') === 'ok' ? ['the register is gone'] : retryCreating(again);
  if (answerOf('migrate') !== 'ok') return [...await inspectUnmigrated(again, life), ...backupFindings(again, folder, backup)];
  return inspectMigrated(again.directory, life);
}

async function retryCreating(app: TestApplication): Promise<readonly string[]> {
  const made = await app.call('register.create', { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' });
  app.application.lock('exit');
  return made.ok ? [] : [`cannot be created again: ${made.error.code}`];
}

async function inspectUnmigrated(app: TestApplication, life: Life): Promise<readonly string[]> {
  const version = await withKeys(app.directory, () => 0).catch(() => null);
  if (version === null) return ['opens with no passphrase'];
  for (const passphrase of [NEXT_PASSPHRASE, PASSPHRASE]) {
    const opened = await app.call('register.unlock', { secret: { kind: 'passphrase', passphrase } });
    if (!opened.ok && opened.error.code === 'register/newer-version') return inspectMigrated(app.directory, life); // stamped, then told otherwise
    if (!opened.ok && opened.error.code !== 'register/wrong-secret') return [`does not open: ${opened.error.code}`];
    app.clock.pass(HOUR);
    if (opened.ok) return soundness(app, life);
  }
  return ['opens with no passphrase'];
}

function soundness(app: TestApplication, life: Life): readonly string[] {
  return [...app.application.session.read((db) => contentFindings(db, life)), ...checkIntegrity(app.application.session.opened().register)];
}

function contentFindings(db: ReadableRegister, { acknowledged, attachments }: Life): readonly string[] {
  const goalsOf = (id: string): unknown => db.column("SELECT json_extract(r.record, '$.plan.goals') FROM cases c JOIN case_records r ON r.case_number = c.number WHERE c.id = $id", { id })[0];
  const kept = new Set(db.column('SELECT id FROM attachments'));
  return [
    ...[...acknowledged].filter(([id, goals]) => goals !== goalsOf(id)).map(() => 'lost'), ...attachments.filter((id) => !kept.has(id)).map(() => 'attachment lost'),
    ...(verifyAudit(db).ok ? [] : ['chain']),
  ];
}

function backupFindings(app: TestApplication, folder: string, backup: string | null): readonly string[] {
  const stick = join(folder, 'stick');
  const names = existsSync(stick) ? readdirSync(stick).filter((name) => !name.endsWith('.unfinished')) : [];
  if (backup !== null && !names.includes(backup)) return ['backup gone'];
  if (app.application.session.state() !== 'unlocked') return [];
  const { keys } = app.application.session.opened();
  const found = names.flatMap((name) => {
    try {
      verifyBackup(join(stick, name), { keys, clock: CLOCK, applicationVersion: '0.0.0-fault' });
      return [];
    } catch (failure) {
      return keys.generation > 2 ? [] : [`backup: ${String(failure)}`]; // after an exchange it opens with the slots of its day
    }
  });
  app.application.lock('exit');
  return found;
}

function inspectMigrated(directory: string, life: Life): Promise<readonly string[]> {
  return withKeys(directory, (path, keys) => {
    const register = openRegister({ path, keys, clock: CLOCK, applicationVersion: '0.0.0-fault', create: false, migrations: laterMigrations });
    try {
      return [...readTransaction(register, (db) => contentFindings(db, life)), ...checkIntegrity(register)];
    } finally {
      closeRegister(register);
    }
  });
}
