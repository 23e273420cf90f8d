import { createHmac, hkdfSync } from 'node:crypto';
import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';

/** Cost of guessing one passphrase: memory in KiB, passes over it, lanes. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

const MEBIBYTE = 1024;
/** Nothing cheaper is ever made or accepted (measured: half a second on one slow core; security review, section 2.2). */
export const COST_FLOOR: DerivationCost = { memoryKiB: 128 * MEBIBYTE, iterations: 3, parallelism: 1 };
/** Nothing dearer is accepted, and that is checked before a byte is allocated: a planted file must not stop the computer. */
export const COST_CAP: DerivationCost = { memoryKiB: 1024 * MEBIBYTE, iterations: 20, parallelism: 8 };

const KEY_BYTES = 32;
const TARGET_MILLISECONDS = 1000;
const LONGEST_MILLISECONDS = 1600;
const AMPLE_MEMORY_BYTES = 8 * 1024 ** 3;
const MOST_CALIBRATED_ITERATIONS = 12;

/** Whether a cost lies within the cap and is nowhere below `floor`. */
export function isAcceptableCost(cost: DerivationCost, floor: DerivationCost): boolean {
  return cost.memoryKiB <= COST_CAP.memoryKiB && cost.iterations <= COST_CAP.iterations && cost.parallelism <= COST_CAP.parallelism
    && cost.memoryKiB >= floor.memoryKiB && cost.iterations >= floor.iterations && cost.parallelism >= floor.parallelism;
}

/**
 * The bytes of a passphrase. NFKC first: the same letters typed on another keyboard or pasted from a document must give
 * the same key. The caller zeroes the buffer.
 */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8');
}

/** Beside this module, as source and as built. */
const DERIVATION_WORKER = new URL('./derivation-worker.ts', import.meta.url);
/** KiB times passes: below it, a few milliseconds' work that a thread would only make longer (no product cost is). */
const SHORT_WORK = 4 * MEBIBYTE;

/**
 * Argon2id, version 0x13, 32 bytes, computed in WebAssembly: Electron's own crypto library has none. Takes about a second
 * in a thread of its own; the caller's thread goes on. The caller zeroes `secret` and the result.
 *
 * @throws Error when the thread ends without a key: no memory left for it
 */
export function deriveFromPassphrase(secret: Uint8Array, salt: Uint8Array, cost: DerivationCost): Promise<Uint8Array> {
  if (cost.memoryKiB * cost.iterations >= SHORT_WORK) return deriveInThread(secret, salt, cost);
  return argon2id({
    password: secret, salt, parallelism: cost.parallelism, iterations: cost.iterations, memorySize: cost.memoryKiB,
    hashLength: KEY_BYTES, outputType: 'binary',
  });
}

function deriveInThread(secret: Uint8Array, salt: Uint8Array, cost: DerivationCost): Promise<Uint8Array> {
  // SECURITY: a buffer of its own moves to the thread whole; from a shared pool it would be copied and stay
  const moved = new Uint8Array(secret.length);
  moved.set(secret);
  const { memoryKiB, iterations, parallelism } = cost;
  return new Promise((resolve, reject) => {
    const worker = new Worker(DERIVATION_WORKER, {
      workerData: { secret: moved, salt: Uint8Array.from(salt), memoryKiB, iterations, parallelism, keyBytes: KEY_BYTES },
      transferList: [moved.buffer], execArgv: [],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => { reject(new Error('keys/derivation')); }); // after a message this changes nothing
  });
}

/** HKDF-SHA256, 32 bytes: one key for one purpose, named by `label`. The caller zeroes the result. */
export function deriveSubkey(key: Uint8Array, salt: Uint8Array, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(label, 'utf8'), KEY_BYTES));
}

/** HMAC-SHA256 of a text. */
export function sealText(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

/**
 * Finds the cost that takes this computer about a second, never below the floor: 256 MiB where memory is ample and the
 * processor keeps up, otherwise 128 MiB, and as many passes as fit. Takes one derivation at the floor to measure.
 */
export async function calibrateCost(): Promise<DerivationCost> {
  const begun = performance.now();
  await deriveFromPassphrase(Buffer.from('calibration'), Buffer.alloc(16), COST_FLOOR);
  return costFor(performance.now() - begun, totalmem());
}

/** The cost for a computer that takes `floorMilliseconds` at the floor and has `memoryBytes`. Pure, for `calibrateCost`. */
export function costFor(floorMilliseconds: number, memoryBytes: number): DerivationCost {
  const doubled = memoryBytes >= AMPLE_MEMORY_BYTES && floorMilliseconds * 2 <= LONGEST_MILLISECONDS;
  const perPass = (floorMilliseconds * (doubled ? 2 : 1)) / COST_FLOOR.iterations;
  const passes = Math.floor(TARGET_MILLISECONDS / perPass);
  return {
    memoryKiB: COST_FLOOR.memoryKiB * (doubled ? 2 : 1), parallelism: 1,
    iterations: Math.min(MOST_CALIBRATED_ITERATIONS, Math.max(COST_FLOOR.iterations, passes)),
  };
}
