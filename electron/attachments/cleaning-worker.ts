/**
 * One cleaning in a thread of its own; `clean-in-thread.ts` starts it. A file that keeps a parser busy for ever or fills
 * the memory ends with the thread, and the window stays alive.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { cleanAttachment } from './clean-attachment.ts';

const { bytes } = workerData as { readonly bytes: Uint8Array }; // INVARIANT: `cleanInThread` is the only sender
const cleaned = await cleanAttachment(bytes);
parentPort?.postMessage(cleaned);
