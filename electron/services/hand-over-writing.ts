import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { makeBundle } from '../../shared/hand-over/bundle.ts';
import { MANIFEST_HEAD, type HandOverSender, type Message } from '../../shared/hand-over/manifest.ts';
import { signingKeyText } from '../../shared/hand-over/minisign.ts';
import type { HandOverSigner } from '../documents/hand-over.ts';
import { sealBytes } from '../hand-over/age-file.ts';
import { prepareFile, type PreparedFile } from '../system/durable-file.ts';
import type { CallContext, Handler } from './handlers.ts';

/** A file as the page is told of it. */
export type WrittenFile = Awaited<ReturnType<Handler<'handOver.make'>>>['files'][number];
/** A file to be written. */
export interface FileToWrite extends WrittenFile { readonly bytes: Uint8Array }

/** The folder a person chose. @throws {AppError} file/cancelled */
export async function chosenFolder(call: CallContext): Promise<string> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  return folder;
}

/**
 * Puts files on the disk under temporary names, writes down what they mean, and only then names them.
 *
 * INVARIANT: no file stands under its name without its row; a failure after the row can only report too much.
 *
 * @throws {AppError} file/not-written and what `writeDown` throws
 */
export function writeWithRecord(folder: string, files: readonly FileToWrite[], writeDown: () => void): WrittenFile[] {
  const prepared: PreparedFile[] = [];
  try {
    for (const { name, bytes } of files) prepared.push(prepareFile(join(folder, name), bytes));
    writeDown();
    for (const file of prepared) file.commit();
    return files.map(({ name, format }) => ({ name, format }));
  } finally {
    for (const file of prepared) file.discard();
  }
}

/** The members of a message that its author fills in. */
type Told<Kind extends Message> = Kind extends Message ? Omit<Kind, 'format' | 'formatVersion' | 'sender' | 'at' | 'sealedFor'> : never;

/** A message signed by whoever is in and sealed for one key. @throws {AppError} recipient/invalid */
export async function sealMessage(message: Told<Message>, sealedFor: string, from: { readonly signer: HandOverSigner; readonly at: string }): Promise<Uint8Array> {
  const { signer, sealKey, agency, person } = from.signer;
  const sender: HandOverSender = { agency, person, signingKey: signingKeyText(signer.key), sealKey, oneTime: false };
  const manifest: Message = { ...MANIFEST_HEAD, ...message, sender, at: from.at, sealedFor };
  return sealBytes(makeBundle(manifest, signer, null), { recipient: sealedFor });
}
