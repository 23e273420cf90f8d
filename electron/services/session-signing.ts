import type { Signer } from '../../shared/hand-over/bundle.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { createSigningSecret, signerOver } from '../hand-over/signing.ts';
import { signEntriesAs } from '../store/audit-log.ts';
import type { AuditSigner, KeySeal } from '../store/audit-signer.ts';
import { ownSlotOf, type OwnSlot } from '../store/own-slot.ts';
import type { StoredPerson } from '../store/people-repository.ts';
import type { Stamp, WritableRegister } from '../store/register-handle.ts';
import { insertSigningKey, loadSealedKey, type SealedSigningKey } from '../store/signing-key-repository.ts';
import type { UnlockedKeys } from '../store/unlocked-keys.ts';
import { openBox, sealTo } from '../system/sealed-box.ts';

/** The signing key of whoever is in, for as long as they are. */
export interface SessionSigning {
  readonly audit: AuditSigner;
  /** Signs what is handed over with the same key. */
  readonly signer: Signer;
  /** 64 hexadecimal digits */
  readonly publicKey: string;
  /** `paper` when somebody came in with the printed key or shares instead of a passphrase of their own. */
  readonly holder: 'person' | 'paper';
  /** The secret half sealed to another slot of the same person. @throws {AppError} register/locked */
  readonly sealFor: (slotKey: Uint8Array) => KeySeal;
  /** Zeroes the secret half. */
  readonly end: () => void;
}

/** Who came in, and how. */
export interface Entrant { readonly keys: UnlockedKeys; readonly person: StoredPerson }

/**
 * Opens the signing key of whoever came in, or makes one where there is none that their secret opens, and lets it sign
 * every entry from here on.
 *
 * SECURITY: this is the only moment at which the private half of a person's slot is there. Nobody else's secret opens it.
 *
 * @throws {AppError} register/keys-damaged when the slot that opened is not known: a bug
 */
export function beginSigning(db: WritableRegister, stamp: Stamp, { keys, person }: Entrant): SessionSigning {
  const slot = ownSlotOf(keys);
  if (slot === null) throw new AppError('register/keys-damaged');
  const holder = keys.slotId === person.keySlot ? 'person' : 'paper';
  const found = loadSealedKey(db, { personId: person.id, holder, slotKey: slot.publicKey });
  const known = found === null ? null : openSecret(found, slot, person.id);
  const secret = known ?? createSigningSecret();
  const signer = signerOver(secret);
  const sealFor = (slotKey: Uint8Array): KeySeal => ({ slotKey: Buffer.from(slotKey), sealed: sealTo(slotKey, secret, boundData(person.id, signer.key.key)) });
  const key = { personId: person.id, sign: signer.sign };
  const keyEntry = found === null || known === null
    ? insertSigningKey(db, stamp, { ...key, publicKey: signer.key.key, holder, seal: sealFor(slot.publicKey) }) : found.keyEntry;
  const audit = { ...key, keyEntry };
  signEntriesAs(db, audit);
  const life = { ended: false };
  return {
    audit, signer, holder, publicKey: Buffer.from(signer.key.key).toString('hex'),
    sealFor: (slotKey) => {
      if (life.ended) throw new AppError('register/locked');
      return sealFor(slotKey);
    },
    end: () => {
      life.ended = true;
      secret.fill(0);
    },
  };
}

/** The secret half, if this slot opens it and it is the half of the key that is named; else null. */
function openSecret(found: SealedSigningKey, slot: OwnSlot, personId: string): Uint8Array | null {
  if (slot.privateKey === null) return null;
  try {
    const secret = openBox({ publicKey: slot.publicKey, privateKey: slot.privateKey }, found.sealed, boundData(personId, found.publicKey));
    if (Buffer.from(signerOver(secret).key.key).equals(found.publicKey)) return secret;
    secret.fill(0);
    return null;
  } catch {
    return null;
  }
}

/** Binds a sealed half to its person and its public half. */
function boundData(personId: string, publicKey: Uint8Array): Buffer {
  return Buffer.from(`oberih/signing-key/v1 ${personId} ${Buffer.from(publicKey).toString('hex')}`, 'utf8');
}
