import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** The log begins anew at this size; the one before it is kept. */
const LARGEST = 1_000_000;

/**
 * A writer of finished log lines into `folder`. The lines hold codes and incident ids only (the redacting log sees to it).
 * A log that cannot be written is silently left out: work goes on.
 */
export function logFile(folder: string): (line: string) => void {
  const file = path.join(folder, 'oberih.log');
  return (line) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // the disk is full or read-only; the register itself will say so where it matters
    }
  };
}
