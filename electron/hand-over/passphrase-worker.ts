/**
 * One file sealed or opened in a thread of its own, so that the window stays alive meanwhile; `passphrase-thread.ts`
 * starts it. The memory that scrypt filled goes back to the system when the thread ends, which is at once.
 *
 * SECURITY: the passphrase arrives by transfer, not as a copy, and is zeroed here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { workWithPassphrase, type PassphraseWork } from './passphrase-file.ts';

const work = workerData as PassphraseWork; // INVARIANT: `inThread` is the only sender
try {
  const outcome = await workWithPassphrase(work);
  if (outcome.ok) {
    const bytes = Uint8Array.from(outcome.bytes); // a buffer of its own: only such a one can be transferred
    parentPort?.postMessage({ ok: true, bytes }, [bytes.buffer]);
  } else {
    parentPort?.postMessage(outcome);
  }
} finally {
  work.passphrase.fill(0);
}
