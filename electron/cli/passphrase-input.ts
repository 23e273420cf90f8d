import { closeSync, openSync, readFileSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import { AppError } from '../../shared/errors/app-error.ts';
import { UsageError } from './command.ts';

const LONGEST = 1024;

/**
 * The passphrase: the first line of the named file, or typed at the terminal without being shown. Never an argument:
 * arguments are visible to every process.
 *
 * @throws UsageError when there is neither a file nor a terminal, or the file begins with an empty line
 * @throws {AppError} file/not-readable, file/cancelled, input/too-large
 */
export async function readPassphrase(file: string | null, question: string): Promise<string> {
  return file === null ? askHidden(question) : passphraseFromFile(file);
}

/** The same, typed twice when it comes from the terminal. @throws UsageError when the two differ */
export async function readNewPassphrase(file: string | null, questions: readonly [string, string]): Promise<string> {
  const typed = await readPassphrase(file, questions[0]);
  if (file === null && typed !== await askHidden(questions[1])) throw new UsageError('the two passphrases differ');
  return typed;
}

function passphraseFromFile(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file/not-readable');
  }
  const line = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] ?? '';
  if (line === '') throw new UsageError('the first line of the passphrase file is empty');
  if (line.length > LONGEST) throw new AppError('input/too-large');
  return line;
}

/** The terminal itself, not standard input: that may carry the data of the command. */
function openTerminal(): { readonly input: ReadStream; readonly output: WriteStream; readonly close: () => void } {
  if (process.platform === 'win32') {
    if (!process.stdin.isTTY) throw new UsageError('--passphrase-file is missing and there is no terminal to ask at');
    return { input: process.stdin, output: process.stderr, close: () => { process.stdin.pause(); } };
  }
  let descriptor: number;
  try {
    descriptor = openSync('/dev/tty', 'r+');
  } catch {
    throw new UsageError('--passphrase-file is missing and there is no terminal to ask at');
  }
  const input = new ReadStream(descriptor);
  return { input, output: new WriteStream(descriptor), close: () => { input.destroy(); closeQuietly(descriptor); } };
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // the stream has closed it already
  }
}

async function askHidden(question: string): Promise<string> {
  const { input, output, close } = openTerminal();
  output.write(question);
  input.setRawMode(true);
  try {
    return await readHiddenLine(input);
  } finally {
    input.setRawMode(false);
    output.write('\n');
    close();
  }
}

const ENTER = /[\r\n]/u;
const ERASE = /[\b\u007f]/u;
const STOP = /[\u0003\u0004]/u;

/** Collects a line typed in raw mode: Enter ends it, Backspace erases, Ctrl-C and Ctrl-D give up. */
async function readHiddenLine(input: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  const typed: string[] = [];
  for await (const chunk of input) {
    for (const key of decoder.decode(chunk, { stream: true })) {
      if (ENTER.test(key)) return typed.join('');
      if (STOP.test(key)) throw new AppError('file/cancelled');
      if (ERASE.test(key)) typed.pop();
      else if (typed.length < LONGEST) typed.push(key);
    }
  }
  throw new AppError('file/cancelled');
}
