import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors/app-error.ts';
import { loadPack } from '../../../shared/policy/pack.ts';
import { signedBytes } from '../../../shared/policy-pack/pack-file.ts';
import { writeFileDurably } from '../../system/durable-file.ts';
import { fingerprintWords, publicKeyBytes, signBytes } from '../../system/pack-signature.ts';
import { readArguments, UsageError, type Command } from '../command.ts';
import { printJson } from '../terminal-streams.ts';

/**
 * `policy key`: a new key for whoever issues packs, and the words to read out to agencies. The file is the secret: it is
 * never overwritten, readable by its owner alone, and no register needs it.
 */
export const policyKey: Command = async (args, { output }) => {
  const file = readArguments(args, { options: ['out'], words: 0 }).required('out');
  if (existsSync(file)) throw new UsageError('--out names a file that exists');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileDurably(file, Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  await printJson(output, { created: true, words: wordsOf(privateKey) });
  return 0;
};

/** `policy sign`: checks a pack and writes it with its signature, ready to be imported. */
export const policySign: Command = async (args, { output }) => {
  const typed = readArguments(args, { options: ['pack', 'key', 'out'], words: 0 });
  const data = jsonOf(readText(typed.required('pack')));
  const loaded = loadPack(data);
  if (!loaded.ok) {
    await printJson(output, { error: { code: 'input/invalid', problems: loaded.problems } });
    return 1;
  }
  const key = secretKey(readText(typed.required('key')));
  const signed = { pack: data, signature: signBytes(signedBytes(data), key).toString('base64'), publicKey: publicKeyBytes(key).toString('base64') };
  writeFileDurably(typed.required('out'), Buffer.from(`${JSON.stringify(signed, null, 1)}\n`));
  const { id, version, digest } = loaded.pack;
  await printJson(output, { signed: true, policy: { id, version, digest }, words: wordsOf(key) });
  return 0;
};

const wordsOf = (key: KeyObject): { readonly uk: string; readonly en: string } =>
  ({ uk: fingerprintWords(publicKeyBytes(key), 'uk').join(' '), en: fingerprintWords(publicKeyBytes(key), 'en').join(' ') });

/** @throws {AppError} file/not-readable */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file/not-readable');
  }
}

/** @throws {AppError} input/invalid */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    throw new AppError('input/invalid');
  }
}

/** @throws {AppError} input/invalid when it is no Ed25519 secret key */
function secretKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // told below: what is wrong with a secret is nobody's business
  }
  throw new AppError('input/invalid');
}
