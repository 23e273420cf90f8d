// Mutation tests of shared/policy: `npm run mutate` measures the files that changed since build/mutation-record.json was
// written and writes it anew; `-- --all` measures every file; `-- FILE…` only these. `--check` is what `npm test` runs:
// it measures what changed, writes nothing, and fails where a file is below the lowest score. Where nothing changed it takes
// no time. The record says nothing about changed tests: after a change of those, `-- --all`.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareRecord, entryOf, isStrong, LOWEST_SCORE, scoreOf } from './mutation-record.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const recordFile = path.join(root, 'build/mutation-record.json');
/** A check that finds fewer files than this has looked in the wrong place. */
const FEWEST_FILES = 50;
/** More changed files than this are no small change: they are measured before a commit, not within the tests. */
const MOST_IN_CHECK = 6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, all: { type: 'boolean' }, concurrency: { type: 'string', default: '2' } },
});
process.chdir(root);
const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : { files: {} };
const sources = new Map(globSync('shared/policy/**/*.ts').sort().map((file) => [file, readFileSync(file, 'utf8')]));
const { changed, weak, gone } = compareRecord(record, sources);
process.exitCode = values.check ? await check() : await measureAndWrite();

async function check() {
  if (sources.size < FEWEST_FILES) return fail(`only ${String(sources.size)} files found`);
  for (const file of weak) fail(`${file}: recorded below ${String(LOWEST_SCORE)} %`);
  for (const file of gone) fail(`${file}: recorded, but no more: npm run mutate`);
  if (weak.length + gone.length > 0) return 1;
  if (changed.length > MOST_IN_CHECK) return fail(`${String(changed.length)} files were never measured: npm run mutate, and commit build/mutation-record.json`);
  const measured = await measure(changed);
  print(`${String(sources.size)} files in the record, ${String(changed.length)} measured now`);
  return judge(measured);
}

async function measureAndWrite() {
  const files = positionals.length > 0 ? positionals : values.all ? [...sources.keys()] : changed;
  const measured = await measure(files);
  const entries = new Map([...Object.entries(record.files).filter(([file]) => sources.has(file)), ...measured]);
  const sorted = Object.fromEntries([...entries].sort(([a], [b]) => a < b ? -1 : 1));
  writeFileSync(recordFile, `${JSON.stringify({ files: sorted }, null, 2)}\n`);
  return judge(measured);
}

async function measure(files) {
  if (files.length === 0) return new Map();
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker({
    configFile: path.join(root, 'build/stryker.config.json'), mutate: files, concurrency: Number(values.concurrency),
    testRunner: 'policy', plugins: [path.join(root, 'build/mutation-runner.mjs')],
    tempDirName: `.stryker-tmp/${String(process.pid)}`,
  }).runMutationTest();
  const of = (file) => results.filter(({ fileName }) => path.relative(root, fileName) === file);
  for (const file of files) for (const result of of(file)) describe(file, result);
  return new Map(files.map((file) => [file, entryOf(sources.get(file), of(file))]));
}

function judge(measured) {
  for (const [file, entry] of measured) {
    print(`${file}: ${scoreOf(entry).toFixed(1)} % of ${String(entry.mutants)}`);
    if (!isStrong(entry)) fail(`${file}: below ${String(LOWEST_SCORE)} %`);
  }
  return [...measured.values()].every(isStrong) ? 0 : 1;
}

/** A mutant that the tests did not kill, as one line for the list of survivors. */
function describe(file, { status, mutatorName, location: { start, end }, replacement }) {
  if (status === 'Killed') return;
  const lines = sources.get(file).split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const short = (text) => text.replaceAll(/\s+/gu, ' ').slice(0, 120);
  print(`${status} ${file}:${String(start.line)}:${String(start.column)} ${mutatorName}: ${short(lines.join('\n'))} → ${short(replacement ?? '')}`);
}

function print(line) { process.stdout.write(`${line}\n`); }
function fail(line) {
  print(`FAILED ${line}`);
  return 1;
}
