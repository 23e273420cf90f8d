import { judgeOverlay, judgePack, overlayBase, type Candidate, type Measure } from '../../shared/policy-pack/candidate.ts';
import { readPackFile, signedBytes, type PackFile, type SignedPack } from '../../shared/policy-pack/pack-file.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { applyOverlay } from '../../shared/policy/overlay.ts';
import { loadPack, type PackLoad, type PolicyPack } from '../../shared/policy/pack.ts';
import { loadTrustedKey } from '../store/policy-pack-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { isSignedBy } from '../system/pack-signature.ts';
import { knownInForce, lineageInForce } from './policy-in-force.ts';

/** How the key of a signed pack stands to the one that is trusted. */
export type KeyState = 'trusted' | 'new' | 'changed';

/** A file that may be put in force once a person confirms it. */
export interface ReadyCandidate {
  readonly ok: true;
  readonly kind: 'imported' | 'overlay';
  readonly pack: PolicyPack;
  readonly base: PolicyPack | null;
  readonly inForce: PolicyPack;
  /** null for an overlay */ readonly key: { readonly state: KeyState; readonly publicKey: Uint8Array; readonly trusted: Uint8Array | null } | null;
  readonly endsOverlay: boolean;
  readonly source: unknown;
}
export type FileCandidate = ReadyCandidate | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads and judges a file: shape, signature, schema, strictness, version, dates, in this order; the first that fails
 * refuses it. Changes nothing. Whether its key may be trusted is for a person to say.
 */
export function judgeFile(db: ReadableRegister, text: string, today: string): FileCandidate {
  const file = readPackFile(text);
  const known = knownInForce(db);
  const measure: Measure = { floor: defaultPack, inForce: known.pack, lineage: lineageInForce(db), today };
  if (file.kind === 'refused') return refuse(file.problem);
  if (file.kind === 'bare') return refuse('file/unsigned');
  if (file.kind === 'overlay') {
    return ready(judgeOverlay(file.overlay, measure), { kind: 'overlay', inForce: known.pack, key: null, endsOverlay: false, source: file.overlay });
  }
  const key = decoded(file.signed);
  if (!isSignedBy(signedBytes(file.signed.pack), key.signature, key.publicKey)) return refuse('signature/broken');
  const trusted = loadTrustedKey(db)?.publicKey ?? null;
  const state = trusted === null ? 'new' : Buffer.from(trusted).equals(key.publicKey) ? 'trusted' : 'changed';
  return ready(judgePack(file.signed.pack, measure), {
    kind: 'imported', inForce: known.pack, key: { state, publicKey: key.publicKey, trusted }, endsOverlay: known.origin === 'overlay', source: file.signed,
  });
}

/**
 * The pack of a file as the self-check takes it, whatever its dates and strictness: signed (the signature must hold),
 * bare, or an overlay over one of `bases` (the first where it names none of them).
 */
export function packOfFile(file: PackFile, bases: readonly PolicyPack[]): PackLoad {
  if (file.kind === 'refused') return refuse(file.problem);
  if (file.kind === 'overlay') return applyOverlay(overlayBase(file.overlay, bases) ?? defaultPack, file.overlay);
  if (file.kind === 'bare') return loadPack(file.data);
  const { signature, publicKey } = decoded(file.signed);
  return isSignedBy(signedBytes(file.signed.pack), signature, publicKey) ? loadPack(file.signed.pack) : refuse('signature/broken');
}

function decoded(signed: SignedPack): { readonly signature: Buffer; readonly publicKey: Buffer } {
  return { signature: Buffer.from(signed.signature, 'base64'), publicKey: Buffer.from(signed.publicKey, 'base64') };
}

const refuse = (problem: string): { readonly ok: false; readonly problems: readonly string[] } => ({ ok: false, problems: [problem] });

function ready(judged: Candidate, rest: Omit<ReadyCandidate, 'ok' | 'pack' | 'base'>): FileCandidate {
  return judged.ok ? { ok: true, pack: judged.pack, base: judged.base, ...rest } : judged;
}
