import { Worker } from 'node:worker_threads';
import { workWithPassphrase, type PassphraseOutcome, type PassphraseWork } from './passphrase-file.ts';

/** Beside this module, as source and as built. */
const PASSPHRASE_WORKER = new URL('./passphrase-worker.ts', import.meta.url);
/** log2 of a cost below which the work takes milliseconds and a thread would only make it longer (no product cost is). */
const SHORT_WORK = 14;
/** The last work begun: one at a time, for each may fill as much memory as the cap on the cost lets it. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Seals or opens with a passphrase in a thread of its own; the caller's thread goes on. One after another, never two at
 * once.
 *
 * @throws Error when the thread ends without an answer: no memory left for it
 */
export function inThread(work: PassphraseWork): Promise<PassphraseOutcome> {
  if (work.workFactor < SHORT_WORK) return workWithPassphrase(work);
  const outcome = previous.then(() => startThread(work));
  previous = outcome.catch(() => undefined);
  return outcome;
}

function startThread({ kind, bytes, passphrase, workFactor }: PassphraseWork): Promise<PassphraseOutcome> {
  // SECURITY: a buffer of its own moves to the thread whole; from a shared pool it would be copied and stay
  const moved = Uint8Array.from(passphrase);
  passphrase.fill(0);
  return new Promise((resolve, reject) => {
    const worker = new Worker(PASSPHRASE_WORKER, {
      workerData: { kind, bytes: Uint8Array.from(bytes), passphrase: moved, workFactor } satisfies PassphraseWork, transferList: [moved.buffer], execArgv: [],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('hand-over/passphrase-thread')); }); // after a message this changes nothing
  });
}
