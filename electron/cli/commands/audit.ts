import { readFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors/app-error.ts';
import { withWords } from '../../services/audit-service.ts';
import { verifyAudit } from '../../store/audit-verification.ts';
import { readArguments, type Command, type ExitStatus } from '../command.ts';
import { withRegister } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';

/** `audit verify`: reads the whole log; with an earlier checkpoint also proves that nothing before it was changed since. */
export const auditVerify: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'checkpoint', 'passphrase-file'], words: 0 });
  const file = typed.optional('checkpoint');
  const checkpoints = file === null ? [] : [readCheckpoint(file)];
  return withRegister<ExitStatus>(typed, streams, async ({ application }) => {
    const audit = application.session.read((db) => verifyAudit(db, checkpoints));
    await printJson(streams.output, { ...withWords(audit, application.session.opened().language), checkedAgainst: checkpoints.length });
    return audit.ok ? 0 : 1;
  });
};

/** The checkpoint line of a file, or of the JSON that `audit verify` printed. @throws {AppError} file/not-readable */
function readCheckpoint(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    const found = /oberih-audit\/1 \d{1,15} [0-9a-f]{64}/u.exec(text)?.[0];
    if (found !== undefined) return found;
  } catch {
    // told below
  }
  throw new AppError('file/not-readable');
}
