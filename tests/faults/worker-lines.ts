import { readSync, writeSync } from 'node:fs';

/** Says one line at once, without waiting for the event loop. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Stands still, event loop and all, until a line comes on standard input. */
export function waitForLine(): void {
  const byte = Buffer.alloc(1);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      if (readSync(0, byte) === 0 || byte[0] === 10) return;
    } catch (failure) {
      if (!(failure instanceof Error && 'code' in failure && failure.code === 'EAGAIN')) throw failure;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}
