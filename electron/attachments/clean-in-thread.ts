import { Worker } from 'node:worker_threads';
import type { Cleaned } from './clean-attachment.ts';

/** Beside this module, as source and as built. */
const CLEANING_WORKER = new URL('./cleaning-worker.ts', import.meta.url);
const LONGEST_MILLISECONDS = 30_000;
const MEMORY_MEBIBYTES = 512;

/**
 * `cleanAttachment` in a thread of its own that ends with it, after half a minute at the latest. A file over which the
 * parser ended counts as unknown. The bytes given are moved to the thread: the caller has them no more.
 */
export function cleanInThread(bytes: Uint8Array<ArrayBuffer>): Promise<Cleaned> {
  return new Promise((resolve) => {
    const worker = new Worker(CLEANING_WORKER, {
      workerData: { bytes }, transferList: [bytes.buffer], execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEBIBYTES },
    });
    const give = (answer: Cleaned): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => { give({ outcome: 'unknown' }); }, LONGEST_MILLISECONDS);
    worker.once('message', give);
    worker.once('error', () => { give({ outcome: 'unknown' }); });
    worker.once('exit', () => { give({ outcome: 'unknown' }); }); // after a message this changes nothing
  });
}
