// Runs every check and test, and ends with one line that sums them all. `npm test` starts it with the project's own Node.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`Node.js 24 is needed and this is ${process.versions.node}. It comes with the project: npm ci && npm test\n`);
  process.exit(1);
}
const results = path.join(root, 'build/tmp/results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** A check that looked at fewer than this many files or modules has looked at nothing: a wrong path is green otherwise. */
const FEWEST = { linted: 250, modules: 250 };
const ROOMS = ['shared', 'electron', 'renderer', 'tests'];

const CHECKS = [
  ['types', 'typescript/bin/tsc', ['-b']],
  ['lint', '@biomejs/biome/bin/biome', ['lint', '--config-path=build/lint-rules.json', '--diagnostic-level=error', ...ROOMS, 'build'], atLeast(/Checked (\d+) files/u, FEWEST.linted)],
  ['rooms', 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', 'build/dependency-cruiser.cjs', ...ROOMS], atLeast(/(\d+) modules/u, FEWEST.modules)],
  ['unused code', 'knip/bin/knip.js', ['--config', 'build/knip.json', '--no-config-hints']],
  ['mutations of changed rules', '../build/mutate.mjs', ['--check'], atLeast(/(\d+) files/u, 50)],
  ['build', 'vite/bin/vite.js', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'warn']],
];
/** Takes as long as all the others together: it has one of the two cores to itself. */
const LONGEST_CHECK = ['strict lint', 'eslint/bin/eslint.js', ['--config', 'build/eslint.config.js', ...ROOMS]];

const total = { passed: 0, failed: 0 };
await Promise.all([check(LONGEST_CHECK), inTurn(CHECKS)]);
// The browser tests come last and one at a time: side by side on two cores they would only wait for each other.
await tests('tests', ['--project', '!e2e']);
await tests('page tests', ['--project', 'e2e']);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function inTurn(checks) {
  for (const each of checks) await check(each);
}

async function check([name, entry, args, proof = () => true]) {
  const begun = Date.now();
  const { status, output } = await run(entry, args);
  const held = status === 0 && proof(output);
  total[held ? 'passed' : 'failed'] += 1;
  if (!held) process.stdout.write(`${output}\n`);
  report(name, held ? 'passed' : 'FAILED', begun);
}

async function tests(name, args) {
  const begun = Date.now();
  const file = path.join(results, `${name.replace(' ', '-')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await run('vitest/vitest.mjs', ['run', '--config', 'build/vitest.config.ts', ...args, ...reporters], 'shown');
  const outcome = readOutcome(file);
  total.passed += outcome.passed;
  // INVARIANT: a run that ended badly, or ran nothing, is never green
  const failed = Math.max(outcome.failed, status !== 0 || outcome.passed === 0 ? 1 : 0);
  total.failed += failed;
  for (const title of outcome.skipped) process.stdout.write(`SKIPPED: ${title}\n`);
  report(name, `${outcome.passed} passed, ${failed} failed`, begun);
}

function readOutcome(file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const titles = (state) => all.filter(({ status }) => state.includes(status)).map(({ fullName }) => fullName);
    const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'));
    return { passed: titles(['passed']).length, failed: titles(['failed']).length + brokenFiles.length, skipped: titles(['skipped', 'pending', 'todo']) };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

function run(entry, args, output = 'kept') {
  const stream = output === 'shown' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', entry), ...args], {
      cwd: root, stdio: ['ignore', stream, stream],
      env: { ...process.env, OBERIH_PAGE_BUILT: '1', PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}` },
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', () => resolve({ status: 1, output: `${entry} could not be started` }));
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

function atLeast(pattern, fewest) {
  return (output) => Number(pattern.exec(output)?.[1] ?? 0) >= fewest;
}

function report(name, outcome, begun) {
  process.stdout.write(`${name}: ${outcome} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}
