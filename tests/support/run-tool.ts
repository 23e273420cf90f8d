import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from './browser.ts';

export interface ToolResult { readonly status: number | null; readonly output: string }

/** Runs one of the project's own tools with this Node in `folder`, and returns what it printed. */
export function runTool(entry: string, args: readonly string[], folder: string = PROJECT): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(PROJECT, 'node_modules', entry), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => { resolve({ status, output: Buffer.concat(chunks).toString('utf8') }); });
  });
}
