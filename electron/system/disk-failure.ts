import { AppError, type ErrorCode } from '../../shared/errors/app-error.ts';

const CODES: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'register/disk-full'], ['EDQUOT', 'register/disk-full'], ['EIO', 'file/not-written'],
  ['EROFS', 'register/read-only'], ['EACCES', 'register/read-only'], ['EPERM', 'register/read-only'],
]);

/** What a failure of the file system means to a person; null when it means nothing to them. SECURITY: its message holds a path. */
export function explainDiskFailure(failure: unknown): AppError | null {
  if (!(failure instanceof Error) || !('code' in failure)) return null;
  const code = CODES.get(String(failure.code));
  return code === undefined ? null : new AppError(code);
}
