import { AppError } from '../../shared/errors/app-error.ts';
import type { PacketFilesOutcome } from './packet-files.ts';

/** One request of a batch, with where it came from. */
export interface BatchEntry { readonly request: unknown; readonly line: number }

/** What came of one request: packet or refusal, or the code of what went wrong. */
export type BatchResult = { readonly line: number } & (PacketFilesOutcome | { readonly failed: string });

/** How a batch is driven. */
export interface BatchControl {
  readonly make: (entry: BatchEntry) => Promise<PacketFilesOutcome>;
  /** told after each request: how many are done */ readonly progress: (done: number) => void;
  /** stops before the next request; what is written stays */ readonly signal?: AbortSignal;
}

/**
 * Makes many packets one after another; holds one at a time, so that memory does not grow with their number. A request
 * that fails does not stop the others.
 *
 * @throws {AppError} task/cancelled when it was stopped; every packet made before stands whole
 */
export async function* packetBatch(entries: AsyncIterable<BatchEntry> | Iterable<BatchEntry>, control: BatchControl): AsyncGenerator<BatchResult> {
  let done = 0;
  for await (const entry of entries) {
    if (control.signal?.aborted === true) throw new AppError('task/cancelled');
    yield { line: entry.line, ...await outcomeOf(entry, control) };
    done += 1;
    control.progress(done);
    // the cancelling hand gets its turn: everything above may run without a pause
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

async function outcomeOf(entry: BatchEntry, { make }: BatchControl): Promise<PacketFilesOutcome | { readonly failed: string }> {
  try {
    return await make(entry);
  } catch (failure) {
    if (failure instanceof AppError) return { failed: failure.code };
    throw failure;
  }
}
