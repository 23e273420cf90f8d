import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that a mutant of the policy must fail: those that state what must come out. The laws only say what must hold. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/unit/policy/**/*.test.ts', 'tests/vectors/policy-*.test.ts'],
    testTimeout: 60_000,
  },
});
