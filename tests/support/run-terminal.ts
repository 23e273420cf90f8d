import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

/** The same without blocking this process; standard input stays open until `end` is called. */
export function startOberih(args: readonly string[]): { readonly child: ReturnType<typeof spawn>; readonly done: Promise<number | null> } {
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
  return { child, done: new Promise((resolve) => { child.on('close', resolve); }) };
}

function jsonLines(text: string): TerminalRun['lines'] {
  return text.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { readonly [key: string]: unknown });
}
