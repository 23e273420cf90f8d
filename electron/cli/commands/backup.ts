import { resolve } from 'node:path';
import { openBackup } from '../../backup/restore-backup.ts';
import { APPLICATION_VERSION } from '../../services/application-version.ts';
import { factsOf } from '../../services/backup-parts.ts';
import { createSystemClock } from '../../system/clock.ts';
import { readArguments, UsageError, type Command, type TypedArguments } from '../command.ts';
import { readPassphrase } from '../passphrase-input.ts';
import { terminalApplication, withRegister } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';
import type { UnlockSecret } from '../../store/unlock-secret.ts';

/** `backup create`: an encrypted copy into a folder, read back and verified; prints its name and counts. */
export const backupCreate: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'to', 'passphrase-file'], words: 0 });
  const folder = resolve(typed.required('to'));
  const made = await withRegister(typed, streams, ({ must }) => must('backup.create', {}));
  await printJson(streams.output, { created: true, verified: true, folder, ...made });
  return 0;
};

/** `backup verify`: opens a backup (or the newest in a folder), reads every page, digest and log entry; changes nothing. */
export const backupVerify: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['passphrase-file', 'recovery-key-file'], words: 1 });
  const opening = {
    clock: createSystemClock(), applicationVersion: APPLICATION_VERSION, keyOptions: streams.keyOptions ?? {}, secret: await secretOf(typed),
  };
  const opened = await openBackup(placeOf(typed), opening);
  await printJson(streams.output, { ok: true, ...factsOf(opened.name, opened), checkpoint: opened.content.checkpoint });
  return 0;
};

/** `backup restore`: a verified backup becomes the register of a folder that has none. */
export const backupRestore: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['to', 'passphrase-file', 'recovery-key-file'], words: 1 });
  const folder = placeOf(typed);
  const { application, must } = terminalApplication({ directory: typed.required('to'), outputFolder: () => folder }, streams);
  const secret = await secretOf(typed);
  try {
    await must('backup.restore', { secret });
    const page = await must('audit.verify', {});
    await printJson(streams.output, { restored: true, ok: page.ok, entries: page.entries, checkpoint: page.checkpoint });
    return page.ok ? 0 : 1;
  } finally {
    application.lock('exit');
  }
};

function placeOf(typed: TypedArguments): string {
  const [place] = typed.words;
  if (place === undefined) throw new UsageError('the folder of the backup is missing');
  return resolve(place);
}

async function secretOf(typed: TypedArguments): Promise<Exclude<UnlockSecret, { kind: 'shares' }>> {
  const file = typed.optional('recovery-key-file');
  return file === null
    ? { kind: 'passphrase', passphrase: await readPassphrase(typed.optional('passphrase-file'), 'Парольна фраза / Passphrase: ') }
    : { kind: 'recovery-key', recoveryKey: await readPassphrase(file, '') };
}
