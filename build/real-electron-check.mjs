/**
 * The checks that need a real Electron: `node build/real-electron-check.mjs [--app FOLDER] [--report FILE] [--only R-1,R-5]
 * [--seconds N]`.
 *
 * The runtime is `ELECTRON_BIN`, or the one unpacked in node_modules (`npx install-electron`); `--app` names a packed program
 * (`release/linux-unpacked`, `…/win-unpacked`, `….app`). What can be tried alone is tried; what needs hands is printed with what
 * has to be seen, and asked about when somebody sits at the terminal. Ends with 1 only when something failed.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FUSES, readFuses } from './fuses.mjs';
import { CHECKS } from './real-electron-checks.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SELF_TEST = fileURLToPath(new URL('electron-self-test.mjs', import.meta.url));
const { values } = parseArgs({ options: { app: { type: 'string' }, report: { type: 'string' }, only: { type: 'string' }, seconds: { type: 'string', default: '20' } } });

/** How long a start is watched (600 for ten minutes of R-10), and how long one may take to end by itself. */
const WATCHED = Number(values.seconds) * 1000;
const ENDS_WITHIN = Math.min(8000, WATCHED);

const passed = (seen = '') => ({ outcome: 'passed', seen });
const failed = (seen) => ({ outcome: 'FAILED', seen });
const skipped = (why) => ({ outcome: 'SKIPPED', seen: why });

function runtime() {
  const named = process.env['ELECTRON_BIN'];
  if (named !== undefined && named !== '') return named;
  const folder = path.join(ROOT, 'node_modules', 'electron');
  if (!existsSync(path.join(folder, 'path.txt'))) return null;
  const binary = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The binary that is started and the archive, in a packed program of any system; null without one. */
function packedParts(folder) {
  if (folder === undefined) return null;
  const isMac = folder.endsWith('.app');
  const resources = isMac ? path.join(folder, 'Contents', 'Resources') : path.join(folder, 'resources');
  const names = readdirSync(isMac ? path.join(folder, 'Contents', 'MacOS') : folder).filter((name) => /^oberih(?:\.exe)?$/iu.test(name));
  const start = path.join(isMac ? path.join(folder, 'Contents', 'MacOS') : folder, names[0] ?? 'missing');
  const wired = isMac ? path.join(folder, 'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework') : start;
  return { folder, start, wired, archive: path.join(resources, 'app.asar') };
}

const ELECTRON = runtime();
const PACKED = packedParts(values.app);
const NO_RUNTIME = 'no Electron runtime: set ELECTRON_BIN or run npx install-electron';
const NO_APP = 'no packed program: --app FOLDER';

/** Starts something and tells how it went; what is still there when the time is over is ended by its own id. */
async function watch(file, args, { environment = {}, milliseconds = ENDS_WITHIN } = {}) {
  const child = spawn(file, args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  let timer;
  const ended = new Promise((resolve) => { child.once('exit', (code) => { resolve({ ended: true, code }); }); child.once('error', () => { resolve({ ended: true, code: -1 }); }); });
  const outlived = new Promise((resolve) => { timer = setTimeout(() => { resolve({ ended: false, code: null }); }, milliseconds); });
  const answer = await Promise.race([ended, outlived]);
  clearTimeout(timer);
  if (!answer.ended) child.kill('SIGKILL');
  return answer;
}

const TRIALS = {
  selfTest: () => {
    if (ELECTRON === null) return skipped(NO_RUNTIME);
    const { stdout, status } = spawnSync(ELECTRON, [SELF_TEST], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
    const line = (stdout ?? '').split('\n').find((one) => one.startsWith('{"tried"'));
    if (line === undefined) return failed(`the self-test said nothing (${String(status)})`);
    const told = JSON.parse(line);
    const versions = Object.entries(told.versions).map(([name, version]) => `${name} ${String(version)}`).join(', ');
    return told.failed.length === 0 && told.tried > 0 && status === 0 ? passed(`${String(told.tried)} right; ${versions}`) : failed(`${told.failed.join(', ')}; ${versions}`);
  },
  fuses: () => {
    if (PACKED === null) return skipped(NO_APP);
    const wires = readFuses(readFileSync(PACKED.wired));
    const wanted = JSON.stringify(Object.fromEntries(FUSES));
    return wires.length > 0 && wires.every((wire) => JSON.stringify(wire) === wanted) ? passed(`${String(wires.length)} wire`) : failed(JSON.stringify(wires));
  },
  flippedArchive: () => {
    if (PACKED === null) return skipped(NO_APP);
    if (process.platform === 'linux') return skipped('Linux does not check the archive: known, stated in SECURITY.md');
    return withFolder(async (folder) => {
      const copy = path.join(folder, path.basename(PACKED.folder));
      cpSync(PACKED.folder, copy, { recursive: true, verbatimSymlinks: true });
      const parts = packedParts(copy);
      const bytes = readFileSync(parts.archive);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
      writeFileSync(parts.archive, bytes);
      const { ended, code } = await watch(parts.start, [], { environment: { OBERIH_DATA: path.join(folder, 'data') } });
      return ended && code !== 0 ? passed(`ended with ${String(code)}`) : failed('a changed archive was started');
    });
  },
  smoke: () => {
    if (ELECTRON === null) return skipped(NO_RUNTIME);
    const { stdout, status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--project', 'electron', 'smoke'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ELECTRON_BIN: ELECTRON } });
    return status === 0 && !/skipped/u.test(stdout) ? passed() : failed(stdout.split('\n').slice(-12).join(' | '));
  },
  arguments: async () => {
    if (PACKED === null) return skipped(NO_APP);
    const wrong = [];
    for (const argument of ['--inspect', '--inspect-brk=0', '--remote-debugging-port=9222', '--remote-debugging-pipe', '--no-sandbox', '--js-flags=--expose-gc', '--load-extension=x', '--user-data-dir=x', '--enable-logging', '--log-net-log=x']) {
      const { ended, code } = await withFolder((folder) => watch(PACKED.start, [argument], { environment: { OBERIH_DATA: folder } }));
      if (!ended || code === 0) wrong.push(argument);
    }
    const asNode = spawnSync(PACKED.start, ['-e', 'process.stdout.write("node")'], { encoding: 'utf8', timeout: ENDS_WITHIN, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    if ((asNode.stdout ?? '').includes('node')) wrong.push('ELECTRON_RUN_AS_NODE');
    return wrong.length === 0 ? passed() : failed(wrong.join(', '));
  },
  network: async () => {
    const start = PACKED?.start ?? null;
    if (start === null) return skipped(NO_APP);
    if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0) return skipped('needs Linux with strace; elsewhere capture ten minutes by hand');
    return withFolder(async (folder) => {
      const trace = path.join(folder, 'trace');
      await watch('strace', ['-f', '-qq', '-e', 'trace=%network', '-o', trace, start], { environment: { OBERIH_DATA: path.join(folder, 'data') }, milliseconds: WATCHED });
      const calls = existsSync(trace) ? readFileSync(trace, 'utf8').split('\n').filter((line) => /\b(?:connect|sendto|sendmsg|bind|listen)\(/u.test(line) && /AF_INET/u.test(line)) : null;
      return calls === null ? failed('nothing was traced') : calls.length === 0 ? passed() : failed(calls.slice(0, 3).join(' | '));
    });
  },
  cyrillicFolder: async () => {
    if (PACKED === null) return skipped(NO_APP);
    return withFolder(async (folder) => {
      const data = path.join(folder, 'Користувач Леся', 'Реєстр');
      mkdirSync(data, { recursive: true });
      const { ended } = await watch(PACKED.start, [], { environment: { OBERIH_DATA: data }, milliseconds: ENDS_WITHIN });
      return !ended && statSync(path.join(data, 'chromium'), { throwIfNoEntry: false }) !== undefined ? passed('started; the rest by hand') : failed('did not start in a folder with a Cyrillic name');
    });
  },
};

async function withFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'oberih-check-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks the person at the terminal; without one the check stays to be done. */
async function ask(check) {
  if (!process.stdin.isTTY) return { outcome: 'BY HAND', seen: '' };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${check.id} ${check.asks}\n  has to be seen: ${check.expects}\n  seen? yes / no / later, and a remark: `);
  terminal.close();
  const [word = '', ...remark] = answer.trim().split(/\s+/u);
  if (/^(?:y|yes|т|так)$/iu.test(word)) return passed(remark.join(' '));
  if (/^(?:n|no|н|ні)$/iu.test(word)) return failed(remark.join(' '));
  return { outcome: 'BY HAND', seen: remark.join(' ') };
}

const results = [];
const wanted = values.only?.split(',');
for (const check of CHECKS.filter(({ id }) => wanted === undefined || wanted.includes(id))) {
  const result = check.automatic === undefined ? await ask(check) : await TRIALS[check.automatic]();
  results.push({ ...check, ...result });
  process.stdout.write(`${check.id} ${result.outcome}: ${check.asks}${result.seen === '' ? '' : ` (${result.seen})`}\n${result.outcome === 'BY HAND' ? `    has to be seen: ${check.expects}\n` : ''}`);
}
const count = (outcome) => results.filter((one) => one.outcome === outcome).length;
if (values.report !== undefined) writeFileSync(values.report, report());
process.stdout.write(`${String(count('passed'))} passed, ${String(count('FAILED'))} failed, ${String(count('SKIPPED'))} skipped, ${String(count('BY HAND'))} by hand\n`);
process.exitCode = count('FAILED') === 0 ? 0 : 1;

function report() {
  const commit = (() => {
    try {
      return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
    } catch {
      return 'unknown';
    }
  })();
  const rows = results.map(({ id, asks, expects, outcome, seen }) => `| ${id} | ${asks} | ${expects} | ${outcome} | ${seen.replaceAll('|', '/')} |`);
  return [`# Checks on a real Electron`, '', `Commit ${commit}, ${process.platform} ${process.arch}, ${new Date().toISOString().slice(0, 10)}.`, '', '| id | asks | has to be seen | outcome | seen |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}
