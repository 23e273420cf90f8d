import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBroughtPoint } from '../../../shared/audit/checkpoint.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { readArguments, type Command, type ExitStatus } from '../command.ts';
import { withRegister } from '../terminal-application.ts';
import { print, printJson } from '../terminal-streams.ts';

/** `audit verify`: reads the whole log; with an earlier point (line, note, words) also says whether it has only grown since. */
export const auditVerify: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'checkpoint', 'passphrase-file'], words: 0 });
  const file = typed.optional('checkpoint');
  const point = file === null ? null : readPoint(file);
  return withRegister<ExitStatus>(typed, streams, async ({ must }) => {
    const shown = await must('audit.verify', point === null ? {} : { point });
    await printJson(streams.output, { ...shown, checkedAgainst: point === null ? 0 : 1 });
    return shown.ok ? 0 : 1;
  });
};

/** `audit note`: the state of the log as a signed note and a sheet, in a folder; without one, the line alone. */
export const auditNote: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'to', 'lang', 'passphrase-file'], words: 0 });
  const language = typed.optional('lang') === 'en' ? 'en' : 'uk';
  return withRegister<ExitStatus>(typed, streams, async ({ must }) => {
    if (typed.optional('to') === null) await print(streams.output, `${(await must('audit.verify', {})).checkpoint}\n`);
    else await printJson(streams.output, { ...await must('audit.saveNote', { language }), folder: resolve(typed.required('to')) });
    return 0;
  });
};

/** `audit export`: the whole log with its state and public keys, for whoever reviews it. */
export const auditExport: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'to', 'passphrase-file'], words: 0 });
  const folder = resolve(typed.required('to'));
  const made = await withRegister(typed, streams, ({ must }) => must('audit.export', {}));
  await printJson(streams.output, { ...made, folder });
  return 0;
};

/** A point from a file: a note, a line, words, or the JSON that `audit verify` printed. @throws {AppError} file/not-readable */
function readPoint(file: string): string {
  try {
    const text = readFileSync(file, 'utf8').trim();
    const point = /OBERIH-LOG:[0-9A-F/]+|oberih-audit\/1 \d{1,15} [0-9a-f]{64}/u.exec(text)?.[0] ?? text;
    if (readBroughtPoint(point) !== null) return point;
  } catch {
    // told below
  }
  throw new AppError('file/not-readable');
}
