import type { KeyFileOptions } from '../../electron/store/key-file.ts';

/** Key derivation in a millisecond, for tests alone: the product neither makes nor opens such slots. */
export const CHEAP: Required<Pick<KeyFileOptions, 'testCost'>> = { testCost: { memoryKiB: 64, iterations: 1, parallelism: 1 } };
