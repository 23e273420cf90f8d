import { spawn, spawnSync } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runTerminal } from '../../electron/cli/terminal.ts';
import { CHEAP } from './cheap-key-cost.ts';

const ENTRY = fileURLToPath(new URL('../../electron/cli/oberih.mjs', import.meta.url));

/** What a command of the terminal host left behind. */
export interface TerminalRun {
  readonly status: number;
  readonly output: string;
  readonly diagnostics: string;
  /** the JSON lines of the output */
  readonly lines: readonly { readonly [key: string]: unknown }[];
}

/** Runs a command in a process of its own, in an unrelated folder unless another is given. */
export function runOberih(args: readonly string[], given: { readonly input?: string | Uint8Array; readonly cwd?: string } = {}): TerminalRun {
  const run = spawnSync(process.execPath, [ENTRY, ...args], { input: given.input ?? '', encoding: 'utf8', cwd: given.cwd ?? '/', maxBuffer: 1 << 28 });
  return { status: run.status ?? -1, output: run.stdout, diagnostics: run.stderr, lines: jsonLines(run.stdout) };
}

/** Runs a command in this process, with a cheap key derivation: everything but the start of a process and its exit. */
export async function runHere(args: readonly string[], given: { readonly input?: string } = {}): Promise<TerminalRun> {
  const [output, diagnostics] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([output.toArray(), diagnostics.toArray()].map(async (chunks) => Buffer.concat(await chunks as Buffer[]).toString('utf8')));
  const status = await runTerminal(args, { input: Readable.from([Buffer.from(given.input ?? '')]), output, diagnostics, keyOptions: CHEAP });
  output.end();
  diagnostics.end();
  const [said = '', told = ''] = await texts;
  return { status, output: said, diagnostics: told, lines: jsonLines(said) };
}

/** In a process of its own without blocking this one; standard input stays open until `end` is called. */
export function startOberih(args: readonly string[]): { readonly child: ReturnType<typeof spawn>; readonly done: Promise<number | null> } {
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
  return { child, done: new Promise((resolve) => { child.on('close', resolve); }) };
}

function jsonLines(text: string): TerminalRun['lines'] {
  return text.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { readonly [key: string]: unknown });
}
