import type { Readable } from 'node:stream';

/** One line of input without its end; `tooLong` says that its text was dropped because it exceeds the cap. */
export interface InputLine {
  readonly text: string;
  readonly tooLong: boolean;
}

/** The longest line kept, in UTF-16 code units. */
const LONGEST_LINE = 32_000_000;

/**
 * Reads UTF-8 lines as they arrive. A line ends at LF (a CR before it is dropped) and nowhere else: U+2028 is an
 * ordinary character of JSON text. The last line needs no end; nothing after the last LF is no line. A byte order mark at
 * the start is dropped.
 */
export async function* readLines(input: Readable, longest: number = LONGEST_LINE): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let dropping = false;
  for await (const chunk of input) {
    const parts = decoder.decode(bytesOf(chunk), { stream: true }).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield lineOf(rest + part, dropping || rest.length + part.length > longest);
      rest = '';
      dropping = false;
    }
    dropping ||= rest.length + last.length > longest;
    rest = dropping ? '' : rest + last;
  }
  rest += decoder.decode();
  if (rest !== '' || dropping) yield lineOf(rest, dropping);
}

function lineOf(text: string, tooLong: boolean): InputLine {
  return tooLong ? { text: '', tooLong } : { text: text.endsWith('\r') ? text.slice(0, -1) : text, tooLong };
}

function bytesOf(chunk: unknown): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk as Uint8Array; // a byte stream gives nothing else
}
