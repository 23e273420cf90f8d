// A test runner for Stryker that does one thing: the tests of shared/policy, many times over and quickly. Vitest starts a
// worker and reads a hundred modules for each of some thousand mutants; here the modules and tests are one function, built
// once, and called anew for each mutant, so that nothing a module kept of the last mutant is left.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'vite';

/** What Stryker's instrumented code and its runner agree on. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

class PolicyTestRunner {
  capabilities() { return { reloadEnvironment: true }; }

  async init() {
    const root = process.cwd();
    const outDir = path.join(root, '.policy-tests');
    await build(buildOptions(root, outDir));
    const file = path.join(outDir, 'policy-tests.cjs');
    this.program = compileFunction(readFileSync(file, 'utf8'), ['require', 'exports', 'module'], { filename: file });
    this.require = createRequire(file);
  }

  /** Every test, once, with the mutants that each of them passes by. */
  async dryRun() {
    const tests = [];
    try {
      for (const test of this.load()) {
        shared.currentTestId = test.id;
        const begun = performance.now();
        const failure = await failureOf(test);
        tests.push({ id: test.id, name: test.name, timeSpentMs: performance.now() - begun, ...(failure === null ? { status: 0 } : { status: 1, failureMessage: failure }) });
      }
    } catch (error) {
      return { status: 'error', errorMessage: String(error?.stack) };
    } finally {
      shared.currentTestId = undefined;
    }
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  /** The tests that pass by a mutant, until the first that fails. Modules that cannot even be loaded fail every test. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(shared, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let nrOfTests = 0;
    const isDone = () => hitLimit !== undefined && shared.hitCount > hitLimit;
    const killed = (id, failureMessage) => isDone() ? { status: 'timeout', reason: 'hit limit' } : { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    try {
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      for (const test of this.load()) {
        if (wanted?.has(test.id) === false) continue;
        nrOfTests += 1;
        const failure = await failureOf(test);
        if (failure !== null) return killed(test.id, failure);
      }
      return isDone() ? { status: 'timeout', reason: 'hit limit' } : { status: 'survived', nrOfTests };
    } catch (error) {
      return killed('0', String(error));
    } finally {
      shared.activeMutant = undefined;
    }
  }

  async dispose() { rmSync(path.join(process.cwd(), '.policy-tests'), { recursive: true, force: true }); }

  load() {
    globalThis.oberihTests = [];
    const module = { exports: {} };
    this.program(this.require, module.exports, module);
    return globalThis.oberihTests.map((test, index) => ({ ...test, id: String(index) }));
  }
}

async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

function buildOptions(root, outDir) {
  return {
    root, configFile: false, logLevel: 'error', publicDir: false,
    plugins: [{
      name: 'policy-tests', enforce: 'pre',
      resolveId: (source) => source === 'vitest' ? path.join(root, 'build/mutation-test-words.mjs') : null,
      // the tests read their vectors from where they stand
      transform: (code, id) => code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null,
    }],
    build: {
      outDir, emptyOutDir: true, minify: false, target: 'node24', ssr: path.join(root, 'build/policy-tests.mjs'),
      rollupOptions: { external: [/^node:/u, /^zod/u], output: { format: 'cjs', entryFileNames: 'policy-tests.cjs' } },
    },
  };
}

function createRunner() { return new PolicyTestRunner(); }
createRunner.inject = [];

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'policy', factory: createRunner }];
