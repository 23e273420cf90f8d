import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { LARGEST_SEALED } from '../../../shared/hand-over/age-header.ts';
import type { OpenedBundle } from '../../../shared/hand-over/bundle.ts';
import type { HandOverSender } from '../../../shared/hand-over/manifest.ts';
import { readDay } from '../../../shared/policy/kyiv-day.ts';
import { lockOf, type AgeSecret } from '../../hand-over/age-file.ts';
import { keyWords } from '../../hand-over/key-words.ts';
import { openSealedBundle } from '../../hand-over/sealed-bundle.ts';
import { knownSender } from '../../services/hand-over-partners.ts';
import { listAgencyKeys } from '../../store/signing-key-repository.ts';
import { createSystemClock } from '../../system/clock.ts';
import { prepareFile } from '../../system/durable-file.ts';
import { makeFolder } from '../../system/make-folder.ts';
import { readArguments, UsageError, type Command, type TypedArguments } from '../command.ts';
import { readPassphrase } from '../passphrase-input.ts';
import { withRegister } from '../terminal-application.ts';
import { printJson, type TerminalStreams } from '../terminal-streams.ts';

const OPTIONS = ['passphrase-file', 'identity-file', 'dir', 'out'] as const;

/** What the register knows of the signer; `not-asked` where no register was named. */
type Trust = ReturnType<typeof knownSender>['state'] | 'not-asked';
interface Checked { readonly bundle: OpenedBundle; readonly trust: Trust }

/**
 * `packet open`: decrypts a hand-over file, checks its signature and digests, and prints what it holds; with `--out` also
 * writes `packet.json` and `packet.pdf`. Nothing is printed or written of a file that is not sound.
 */
export const packetOpen: Command = async (args, streams) => {
  const typed = readArguments(args, { options: OPTIONS, words: 1 });
  const { bundle, trust } = await checkedFile(typed, streams);
  const out = typed.optional('out');
  const files = out === null ? [] : writeContent(resolve(out), bundle);
  await printJson(streams.output, { ...summaryOf({ bundle, trust }), manifest: bundle.manifest, packet: bundle.content?.packet ?? null, ...(out === null ? {} : { written: files }) });
  return 0;
};

/** `packet verify`: the same checks, and nothing of the content. */
export const packetVerify: Command = async (args, streams) => {
  const typed = readArguments(args, { options: OPTIONS.filter((option) => option !== 'out'), words: 1 });
  await printJson(streams.output, summaryOf(await checkedFile(typed, streams)));
  return 0;
};

/** @throws UsageError, {AppError} file/not-readable, hand-over/* */
async function checkedFile(typed: TypedArguments, streams: TerminalStreams): Promise<Checked> {
  const [name] = typed.words;
  if (name === undefined) throw new UsageError('FILE is missing');
  const bytes = readSealed(name);
  if (typed.optional('dir') !== null) return openInRegister(bytes, typed, streams);
  return { bundle: await openSealedBundle(bytes, await secretFor(bytes, typed)), trust: 'not-asked' };
}

/** @throws {AppError} file/not-readable, hand-over/too-large before a byte is read */
function readSealed(name: string): Uint8Array {
  try {
    if (statSync(name).size <= 2 * LARGEST_SEALED) return readFileSync(name);
  } catch {
    throw new AppError('file/not-readable');
  }
  throw new AppError('hand-over/too-large');
}

async function secretFor(bytes: Uint8Array, typed: TypedArguments): Promise<AgeSecret> {
  if (lockOf(bytes) === 'passphrase') return { passphrase: await readPassphrase(typed.optional('passphrase-file'), 'Парольна фраза файлу / Passphrase of the file: ') };
  const identityFile = typed.optional('identity-file');
  if (identityFile === null) throw new UsageError('the file is sealed for a key: --identity-file or --dir is missing');
  return { identity: identityIn(identityFile) };
}

/** The first line of an age identity file that is neither empty nor a comment. */
function identityIn(file: string): string {
  try {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/u).map((line) => line.trim());
    return lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  } catch {
    throw new AppError('file/not-readable');
  }
}

/** With the register’s own keys, or, for a file under a passphrase, with that: `--passphrase-file` unlocks the register. */
async function openInRegister(bytes: Uint8Array, typed: TypedArguments, streams: TerminalStreams): Promise<Checked> {
  return withRegister(typed, streams, async ({ application: { session } }) => {
    const secrets: readonly AgeSecret[] = lockOf(bytes) === 'passphrase'
      ? [{ passphrase: await readPassphrase(null, 'Парольна фраза файлу / Passphrase of the file: ') }]
      : session.read((db) => listAgencyKeys(db)).map(({ identity }) => ({ identity }));
    const bundle = await openWithAny(bytes, secrets);
    return { bundle, trust: session.read((db) => knownSender(db, bundle.manifest.sender).state) };
  });
}

async function openWithAny(bytes: Uint8Array, secrets: readonly AgeSecret[]): Promise<OpenedBundle> {
  for (const secret of secrets) {
    try {
      return await openSealedBundle(bytes, secret);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== 'hand-over/wrong-key') throw failure;
    }
  }
  throw new AppError('hand-over/wrong-key');
}

/** What the checks found. `signature` is about the bytes; whether the signer is who they say, only words over the telephone tell. */
function summaryOf({ bundle, trust }: Checked): { readonly [key: string]: unknown } {
  const { manifest } = bundle;
  const today = readDay(createSystemClock().now()) ?? '';
  const expires = manifest.kind === 'packet' ? manifest.expires : null;
  return {
    verified: true, kind: manifest.kind, signature: 'sound', at: manifest.at,
    sender: { agency: manifest.sender.agency, person: manifest.sender.person, oneTimeKey: manifest.sender.oneTime, known: trust, words: wordsOf(manifest.sender) },
    ...(manifest.kind === 'packet' ? {
      packetId: manifest.packetId, packetDigest: manifest.packetDigest, purpose: manifest.purpose, recipient: manifest.recipient.name ?? manifest.recipient.id,
      consentId: manifest.consentId, auditCheckpoint: manifest.auditCheckpoint, expires, expired: expires !== null && today > expires,
    } : {}),
  };
}

function wordsOf({ sealKey, signingKey, oneTime }: HandOverSender): { readonly uk: string; readonly en: string } | null {
  return sealKey === null || oneTime ? null : { uk: keyWords({ sealKey, signingKey }, 'uk').join(' '), en: keyWords({ sealKey, signingKey }, 'en').join(' ') };
}

/** Both files are on the disk before the first gets its name. @throws {AppError} file/not-written */
function writeContent(directory: string, { content }: OpenedBundle): readonly string[] {
  if (content === null) return [];
  makeFolder(directory, 0o700);
  const prepared = [prepareFile(join(directory, 'packet.json'), content.packetBytes)];
  try {
    prepared.push(prepareFile(join(directory, 'packet.pdf'), content.pdf));
    for (const file of prepared) file.commit();
    return ['packet.json', 'packet.pdf'];
  } finally {
    for (const file of prepared) file.discard();
  }
}
