import { compileRecord, type CompiledRecord } from '../../shared/screening/compile-record.ts';
import { screen } from '../../shared/screening/screen.ts';
import type { ScreeningRecord } from '../../shared/screening/types.ts';

/** Where results go: the part of a writable stream that is used. */
export interface LineWriter {
  write(text: string): unknown;
}

interface ScreenRequest {
  readonly id: unknown;
  readonly record: ScreeningRecord;
  readonly text: string;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseRequest(line: string): ScreenRequest | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value) || typeof value['text'] !== 'string') return undefined;
    return { id: value['id'], record: isObject(value['record']) ? value['record'] : {}, text: value['text'] };
  } catch {
    return undefined;
  }
}

async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const pieces = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  yield rest + decoder.decode();
}

/**
 * Screens notes, one JSON object `{id, record, text}` a line, and writes `{id, spans:[{start, end, type, source, tier}]}` a line.
 * A line that is no such object yields `{"error":{"code":"input/malformed"}}` in its place.
 * @returns exit status: 0 when every line was screened, 1 when at least one was malformed
 */
export async function runScreen(input: AsyncIterable<string | Uint8Array>, output: LineWriter): Promise<number> {
  let status = 0;
  let lastRecord = '';
  let compiled: CompiledRecord | undefined;
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    const request = parseRequest(line);
    if (request === undefined) {
      status = 1;
      output.write(`${JSON.stringify({ error: { code: 'input/malformed' } })}\n`);
      continue;
    }
    const key = JSON.stringify(request.record);
    if (compiled === undefined || key !== lastRecord) compiled = compileRecord(request.record);
    lastRecord = key;
    const spans = screen(compiled, request.text).map(({ start, end, type, source, tier }) => ({ start, end, type, source, tier }));
    output.write(`${JSON.stringify({ id: request.id, spans })}\n`);
  }
  return status;
}
