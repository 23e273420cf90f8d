import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { KeyFileOptions } from '../store/key-file.ts';

/** The terminal a command talks to; tests hand in their own. */
export interface TerminalStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly diagnostics: Writable;
  /** SECURITY: for tests that cannot wait for the key derivation; `processStreams` never gives it. */
  readonly keyOptions?: KeyFileOptions;
}

/** The streams of this process. A reader that went away (`| head`) ends the command quietly. */
export function processStreams(): TerminalStreams {
  process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code === 'EPIPE') process.exit(0);
    throw failure;
  });
  return { input: process.stdin, output: process.stdout, diagnostics: process.stderr };
}

/** Writes text and waits while the reader is behind, so that memory does not grow with the input. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes one JSON line. */
export async function printJson(stream: Writable, value: unknown): Promise<void> {
  await print(stream, `${JSON.stringify(value)}\n`);
}
