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
  const key = new Uint8Array(new ArrayBuffer(keyBytes)); // memory of its own from the start: only such can be transferred, and it leaves no first copy in the heap
  key.set(derived);
  derived.fill(0);
  fillYoungHeap();
  parentPort?.postMessage(key, [key.buffer]);
} finally {
  secret.fill(0);
}

/** SECURITY: the library's short-lived copies of the key lie in the young heap of this thread, whose memory is not wiped when the thread ends: it is written over. */
function fillYoungHeap(): number {
  const [pieces, numbers] = [12_288, 1024]; // 96 MiB, three times what the young heap can hold
  let last: readonly number[] = [];
  for (let piece = 0; piece < pieces; piece += 1) last = new Array<number>(numbers).fill(0);
  return last.length;
}
