/**
 * Builds the program's archive twice from two clean clones and compares: `node build/reproduce-archive.mjs [COMMIT]`. The archive is
 * packed around a made-up Electron, because nothing of Electron's own goes into it.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FUSES, SENTINEL } from './fuses.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Writes a folder that electron-builder takes for Electron, and returns it. */
export function madeUpElectron(target) {
  mkdirSync(path.join(target, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from('101100011')]);
  writeFileSync(path.join(target, 'electron'), Buffer.concat([Buffer.alloc(64, 'x'), wire, Buffer.alloc(64, 'x')]), { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/uk.pak', 'locales/de.pak']) writeFileSync(path.join(target, name), '45.4.1');
  return target;
}

/** The arguments with which electron-builder packs a built checkout into `output`. */
export function packingArguments(electron, output) {
  return ['--linux', 'dir', '--x64', `-c.electronDist=${electron}`, `-c.directories.output=${output}`];
}

/** Where the archive lies in what was packed. */
export const archiveIn = (output) => path.join(output, 'linux-unpacked', 'resources', 'app.asar');

/** SHA-256 of a file, in hexadecimal. */
export const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Clones a commit, builds and packs it, and answers the archive's digest. Packages come from here, by hard links. */
function buildClone(folder, commit) {
  const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' } });
  run('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], ROOT);
  run('git', ['checkout', '--quiet', commit]);
  run('cp', ['-al', path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules')]);
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'build/vite.config.ts', '--logLevel', 'error']);
  const output = path.join(folder, 'build', 'tmp', 'out');
  run(process.execPath, ['node_modules/electron-builder/cli.js', ...packingArguments(madeUpElectron(path.join(folder, 'build', 'tmp', 'electron')), output)]);
  return digestOf(archiveIn(output));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const temporary = path.join(ROOT, 'build', 'tmp');
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(path.join(temporary, 'reproduce-'));
  try {
    // names of different length, so that a path that got into the archive shows
    const [first, second] = ['a', 'a-much-longer-name'].map((name) => buildClone(path.join(folder, name), process.argv[2] ?? 'HEAD'));
    process.stdout.write(`${first}\n${second}\n${first === second ? 'held' : 'NOT HELD'}: the archive from two clean clones: 2 tried, ${first === second ? '0' : '1'} failed\n`);
    process.exitCode = first === second ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
