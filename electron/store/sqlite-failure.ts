import { AppError, type ErrorCode } from '../../shared/errors/app-error.ts';
import { explainDiskFailure } from '../system/disk-failure.ts';

const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'register/disk-full'],
  ['SQLITE_IOERR_READ', 'register/damaged'],
  ['SQLITE_IOERR', 'file/not-written'],
  ['SQLITE_CORRUPT', 'register/damaged'],
  ['SQLITE_NOTADB', 'register/damaged'],
  ['SQLITE_READONLY', 'register/read-only'],
  ['SQLITE_CANTOPEN', 'register/read-only'],
  ['SQLITE_BUSY', 'register/in-use'],
  ['SQLITE_LOCKED', 'register/in-use'],
];

/**
 * What a failure of the driver or of the disk means to a person, or the failure itself when it means nothing to them (a bug).
 * SECURITY: the driver's message can quote SQL; it never leaves here.
 */
export function explainFailure(failure: unknown): unknown {
  if (failure instanceof AppError || !(failure instanceof Error) || !('code' in failure)) return failure;
  const code = String(failure.code);
  const known = CODES.find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? explainDiskFailure(failure) ?? failure : new AppError(known[1]);
}
