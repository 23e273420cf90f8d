/**
 * Every benchmark, one after another: `npm run bench`, `npm run bench -- register packet`, `npm run bench -- --full` for the
 * sizes of the targets. Ends with one line and fails when a bound is missed or a benchmark broke. Each benchmark is a file
 * beside this one that prints its figures; `MISSED:` before a figure, or an exit code, says that a bound was missed.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 24;
if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
  process.stderr.write(`Node.js ${LEAST_NODE} is needed and this is ${process.versions.node}. It comes with the project: npm ci && npm run bench\n`);
  process.exit(1);
}

/** Sizes that take a few minutes in all, and those the targets are stated for. */
const QUICK = { OBERIH_BENCH_CASES: '10000', OBERIH_BENCH_PACKETS: '10' };
const FULL = { OBERIH_BENCH_CASES: '100000', OBERIH_BENCH_PACKETS: '60' };

/** The packet must be quicker than what it is measured beside: every other maker's time is a multiple of ours above one. */
const JUDGES = { packet: (output) => [...output.matchAll(/(\d+\.\d+) × ours/gu)].slice(1).every(([, times]) => Number(times) > 1) };

const folder = fileURLToPath(new URL('.', import.meta.url));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const sizes = process.argv.includes('--full') ? FULL : QUICK;
const known = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length)).sort();
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no such benchmark; there are: ${known.join(', ')}\n`);
  process.exit(2);
}

const missed = [];
for (const name of asked.length > 0 ? asked : known) {
  const begun = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const { status, output } = await run(name);
  const held = status === 0 && output.trim() !== '' && !/^MISSED:/mu.test(output) && (JUDGES[name]?.(output) ?? true);
  if (!held) missed.push(name);
  process.stdout.write(`== ${name}: ${held ? 'held' : 'MISSED'} (${((Date.now() - begun) / 1000).toFixed(0)} s)\n`);
}
process.stdout.write(missed.length === 0 ? '\nevery bound held\n' : `\nbounds missed: ${missed.join(', ')}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', `${folder}${name}.ts`], { env: { ...sizes, ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.once('error', () => { resolve({ status: 1, output: '' }); });
    child.once('close', (status) => { resolve({ status, output: Buffer.concat(chunks).toString('utf8') }); });
  });
}
