import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomInt } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

type Child = ChildProcessByStdio<Writable, Readable, null>;
const WORKER = fileURLToPath(new URL('./register-worker.ts', import.meta.url));

/** A worker that has opened its files and waits to begin. */
export interface Worker {
  readonly child: Child;
  /** Every line said so far. */
  readonly lines: readonly string[];
  /** Resolves when the line has been said; rejects when the worker ends without it. */
  readonly said: (line: string) => Promise<void>;
  readonly ended: Promise<void>;
}

/** Starts a worker; `environment` is added to ours. */
export function startWorker(parameters: readonly string[], script = WORKER, environment: Readonly<Record<string, string>> = {}): Worker {
  const child = spawn(process.execPath, ['--no-warnings', script, ...parameters], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...environment } });
  child.stdin.on('error', () => undefined); // a killed worker no longer listens
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      waiting.get(line)?.();
    }
  });
  const ended = new Promise<void>((resolve) => { child.on('close', () => { resolve(); }); });
  const said = (line: string): Promise<void> => lines.includes(line) ? Promise.resolve() : new Promise((resolve, reject) => {
    waiting.set(line, resolve);
    void ended.then(() => { reject(new Error(`the worker ended before it said ${line}`)); });
  });
  return { child, lines, said, ended };
}

/**
 * Lets a ready worker begin, kills it with SIGKILL at a random moment, and answers what it had acknowledged. The moment is
 * counted from the beginning, or from the line `after`, so that a slow computer too has something acknowledged to lose.
 */
export async function killAtRandom(worker: Worker, longestMilliseconds: number, after = 'ready'): Promise<readonly number[]> {
  await worker.said('ready');
  worker.child.stdin.write('\n');
  await worker.said(after);
  await new Promise((resolve) => { setTimeout(resolve, randomInt(0, longestMilliseconds * 1000) / 1000); });
  worker.child.kill('SIGKILL');
  await worker.ended;
  return worker.lines.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4)));
}
