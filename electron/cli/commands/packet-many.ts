import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { createPlaceNames } from '../../documents/place-names.ts';
import { createTypesetter } from '../../documents/typesetter.ts';
import { packetBatch, type BatchEntry, type BatchResult } from '../../services/packet-batch.ts';
import { packetFromRequest, type PacketFileOptions } from '../../services/packet-files.ts';
import { makeFolder } from '../../system/make-folder.ts';
import type { ExitStatus } from '../command.ts';
import { readLines } from '../read-lines.ts';
import { print, printJson, type TerminalStreams } from '../terminal-streams.ts';

/** How often the other stream says how far it is. */
const EVERY = 50;

/**
 * `packet` for a file of many requests, one a line: each packet in a folder of its own, named by its line; one answer a
 * line. Ctrl-C ends it after the packet that is being made.
 *
 * @returns 1 when any request was refused or failed, or when it was stopped
 */
export async function packetMany(file: string, options: PacketFileOptions, streams: TerminalStreams): Promise<ExitStatus> {
  if (!existsSync(file)) throw new AppError('file/not-readable');
  const shared = { ...options, typesetter: createTypesetter(), placeName: createPlaceNames() };
  const stop = new AbortController();
  const abort = (): void => { stop.abort(); };
  process.once('SIGINT', abort);
  let status: ExitStatus = 0;
  try {
    const batch = packetBatch(entriesOf(file), {
      make: async ({ request, line }) => {
        const directory = folderOf(options.directory, line);
        makeFolder(directory);
        return packetFromRequest(request, { ...shared, directory });
      },
      progress: (done) => { if (done % EVERY === 0) void print(streams.diagnostics, `${String(done)} done\n`); },
      signal: stop.signal,
    });
    for await (const result of batch) {
      if (!('written' in result) || !result.written) status = 1;
      await printJson(streams.output, answerOf(result));
    }
    return status;
  } finally {
    process.removeListener('SIGINT', abort);
  }
}

const folderOf = (directory: string, line: number): string => join(directory, String(line).padStart(6, '0'));

async function* entriesOf(file: string): AsyncGenerator<BatchEntry> {
  let line = 0;
  for await (const { text, tooLong } of readLines(createReadStream(file))) {
    line += 1;
    if (text.trim() !== '') yield { line, request: tooLong ? null : parsed(text) };
  }
}

/** What is no JSON is refused by the rules like any other malformed request. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answerOf(result: BatchResult): unknown {
  const { line } = result;
  if ('failed' in result) return { line, error: { code: result.failed } };
  if (result.written) return { line, written: result.files, packetId: result.packet.packetId, counts: result.ledger.counts, reasonMarksReplaced: result.marksReplaced };
  const code = result.decision.effect === 'needs-approval' ? 'referral/needs-approval' : 'referral/not-permitted';
  return { line, error: { code, effect: result.decision.effect, reasons: result.decision.reasons } };
}
