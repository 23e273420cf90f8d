import { readFileSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import type { Decision } from '../../../shared/policy/decision.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { packetFromRequest, type PacketFileOptions } from '../../services/packet-files.ts';
import { makeFolder } from '../../system/make-folder.ts';
import { languageOf, readArguments, type Command, type ExitStatus } from '../command.ts';
import { failureSentence } from '../failure-sentences.ts';
import { readPassphrase } from '../passphrase-input.ts';
import { print, printJson, type TerminalStreams } from '../terminal-streams.ts';
import { packetMany } from './packet-many.ts';

/**
 * `packet`: one policy request (or a `.jsonl` file of many) → `packet.pdf`, `packet.json`, `ledger.json` (and `packet.age` for a recipient's key). A
 * decision other than permit makes nothing, not even the folder, and gives the reasons.
 */
export const packet: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['in', 'out', 'lang', 'password-file', 'recipient'], words: 0 });
  const directory = resolve(typed.required('out'));
  const language = languageOf(typed.optional('lang'));
  const passwordFile = typed.optional('password-file');
  const recipient = typed.optional('recipient');
  const file = typed.required('in');
  const optionsOf = async (): Promise<PacketFileOptions> => ({
    directory, language, ...(passwordFile === null ? {} : { password: await readPassphrase(passwordFile, '') }),
    ...(recipient === null ? {} : { ageRecipient: recipient }),
  });
  if (file.endsWith('.jsonl')) return packetMany(file, await optionsOf(), streams);
  const request = readRequest(file);
  const decision = evaluate(request, defaultPack);
  return decision.effect === 'permit' ? write(request, await optionsOf(), streams) : refuse(decision, streams);
};

/** The password locks the paper alone: the other files of the contract stay readable. */
const READABLE = 'packet.json and ledger.json are not locked by the password: hand over packet.pdf alone, and keep or delete the others\n';

/** @throws {AppError} file/not-readable, input/invalid when it is no JSON */
function readRequest(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file/not-readable');
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new AppError('input/invalid');
  }
}

async function refuse({ effect, reasons, errors, policy }: Decision, { output, diagnostics }: TerminalStreams): Promise<ExitStatus> {
  const code = effect === 'needs-approval' ? 'referral/needs-approval' : 'referral/not-permitted';
  await print(diagnostics, failureSentence(code));
  await printJson(output, { error: { code, effect, reasons, errors, policy } });
  return 1;
}

async function write(request: unknown, options: PacketFileOptions, streams: TerminalStreams): Promise<ExitStatus> {
  const made = makeFolder(options.directory);
  try {
    const outcome = await packetFromRequest(request, options);
    if (!outcome.written) return await refuse(outcome.decision, streams);
    const { packetId } = outcome.packet;
    if (options.password !== undefined) await print(streams.diagnostics, READABLE);
    await printJson(streams.output, { written: outcome.files, packetId, counts: outcome.ledger.counts, policy: outcome.decision.policy, reasonMarksReplaced: outcome.marksReplaced });
    return 0;
  } catch (failure) {
    if (made !== null) removeEmpty(options.directory, made);
    throw failure;
  }
}

/** Takes away the folders that were made for nothing, from the innermost to the topmost. */
function removeEmpty(innermost: string, topmost: string): void {
  try {
    for (let level = innermost; level.length >= topmost.length; level = dirname(level)) rmdirSync(level);
  } catch {
    // something is in it: not ours to remove
  }
}
