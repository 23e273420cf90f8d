import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import type { Decision } from '../../../shared/policy/decision.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { packetFromRequest, type PacketFileOptions } from '../../services/packet-files.ts';
import { languageOf, readArguments, type Command, type ExitStatus } from '../command.ts';
import { readPassphrase } from '../passphrase-input.ts';
import { printJson, type TerminalStreams } from '../terminal-streams.ts';

/**
 * `packet`: one policy request → `packet.pdf`, `packet.json`, `ledger.json` (and `packet.age` for a recipient's key). A
 * decision other than permit makes nothing, not even the folder, and gives the reasons.
 */
export const packet: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['in', 'out', 'lang', 'password-file', 'recipient'], words: 0 });
  const directory = resolve(typed.required('out'));
  const language = languageOf(typed.optional('lang'));
  const request = readRequest(typed.required('in'));
  const decision = evaluate(request, defaultPack);
  if (decision.effect !== 'permit') return refuse(decision, streams);
  const passwordFile = typed.optional('password-file');
  const recipient = typed.optional('recipient');
  return write(request, {
    directory, language, ...(passwordFile === null ? {} : { password: await readPassphrase(passwordFile, '') }),
    ...(recipient === null ? {} : { ageRecipient: recipient }),
  }, streams);
};

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

async function refuse({ effect, reasons, errors, policy }: Decision, { output }: TerminalStreams): Promise<ExitStatus> {
  const code = effect === 'needs-approval' ? 'referral/needs-approval' : 'referral/not-permitted';
  await printJson(output, { error: { code, effect, reasons, errors, policy } });
  return 1;
}

async function write(request: unknown, options: PacketFileOptions, streams: TerminalStreams): Promise<ExitStatus> {
  const isNew = !existsSync(options.directory);
  try {
    mkdirSync(options.directory, { recursive: true });
  } catch {
    throw new AppError('file/not-written');
  }
  try {
    const outcome = await packetFromRequest(request, options);
    if (!outcome.written) return await refuse(outcome.decision, streams);
    const { packetId } = outcome.packet;
    await printJson(streams.output, { written: outcome.files, packetId, counts: outcome.ledger.counts, policy: outcome.decision.policy });
    return 0;
  } catch (failure) {
    if (isNew) removeEmpty(options.directory);
    throw failure;
  }
}

function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // something is in it: not ours to remove
  }
}
