/**
 * One derivation in a thread of its own, so that the window stays alive meanwhile; `key-derivation.ts` starts it. The
 * memory that Argon2id filled goes back to the system when the thread ends, which is at once.
 *
 * SECURITY: the secret arrives by transfer, not as a copy, and is zeroed here; the key leaves by transfer.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';

const { secret, salt, memoryKiB, iterations, parallelism, keyBytes } = workerData as {
  readonly secret: Uint8Array; readonly salt: Uint8Array; readonly memoryKiB: number; readonly iterations: number;
  readonly parallelism: number; readonly keyBytes: number;
}; // INVARIANT: `deriveInThread` is the only sender
try {
  const derived = await argon2id({
    password: secret, salt, parallelism, iterations, memorySize: memoryKiB, hashLength: keyBytes, outputType: 'binary',
  });
  const key = Uint8Array.from(derived); // a buffer of its own: only such a one can be transferred
  derived.fill(0);
  parentPort?.postMessage(key, [key.buffer]);
} finally {
  secret.fill(0);
}
