import { z } from 'zod';
import { canonicalJson } from '../digest/canonical-json.ts';
import { utf8Bytes } from '../digest/utf8.ts';

/** The most a pack file may hold, in UTF-16 code units: the shipped pack takes about a hundred thousand. */
const LARGEST_PACK_FILE = 2_000_000;

/** 64 bytes as 88 characters, 32 bytes as 44: anything else is no Ed25519 signature and no key. */
const signature = z.string().regex(/^[A-Za-z0-9+/]{86}==$/u);
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/u);

const signedPackSchema = z.strictObject({ pack: z.json(), signature, publicKey });

/** A signed pack as it lies in its file: the signature (base64) is Ed25519 over {@link signedBytes} of `pack`. */
export type SignedPack = z.infer<typeof signedPackSchema>;

/** What a file holds: a signed pack, an agency's overlay (which can only tighten and needs no signature), or neither. */
export type PackFile =
  | { readonly kind: 'pack'; readonly signed: SignedPack }
  | { readonly kind: 'overlay'; readonly overlay: unknown }
  | { readonly kind: 'bare'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly problem: 'file/too-large' | 'file/not-json' | 'file/not-a-pack' | 'file/unsigned' };

/** The bytes that are signed: the canonical JSON of the pack in UTF-8. @throws TypeError see `canonicalJson` */
export const signedBytes = (pack: unknown): Uint8Array => utf8Bytes(canonicalJson(pack));

/**
 * Reads the text of a pack file. Never throws. Nothing is verified yet: that needs a key. `bare` is a pack without a
 * signature, for the self-check alone; whoever would put it in force must refuse it as `file/unsigned`.
 */
export const readPackFile = (text: string): PackFile => {
  if (text.length > LARGEST_PACK_FILE) return { kind: 'refused', problem: 'file/too-large' };
  const data = jsonOf(text);
  if (data === undefined) return { kind: 'refused', problem: 'file/not-json' };
  const signed = signedPackSchema.safeParse(data);
  if (signed.success) return { kind: 'pack', signed: signed.data };
  const schema = schemaOf(data);
  if (schema.startsWith('oberih-policy-overlay/')) return { kind: 'overlay', overlay: data };
  if (schema.startsWith('oberih-policy-pack/')) return { kind: 'bare', data };
  return { kind: 'refused', problem: isHalfSigned(data) ? 'file/unsigned' : 'file/not-a-pack' };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
};

const schemaOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'schema' in data && typeof data.schema === 'string' ? data.schema : '';

/** A file with a pack whose signature or key is missing or has no such shape. */
const isHalfSigned = (data: unknown): boolean => typeof data === 'object' && data !== null && Object.hasOwn(data, 'pack');
