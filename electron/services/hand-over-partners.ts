import type { PartnerKeyRow } from '../../shared/ipc/channels/hand-over-channels.ts';
import type { HandOverSender } from '../../shared/hand-over/manifest.ts';
import { keyWords } from '../hand-over/key-words.ts';
import { listKeysOfSigner, listPartnerKeys, type PartnerKey } from '../store/partner-key-repository.ts';
import { listRecipients, loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';

/** The words of two keys in both languages. */
export function wordsOf(keys: { readonly sealKey: string; readonly signingKey: string }): PartnerKeyRow['words'] {
  return { uk: [...keyWords(keys, 'uk')], en: [...keyWords(keys, 'en')] };
}

/**
 * Where a key stands beside the others of its partner.
 *
 * SECURITY: a key that nobody has confirmed is an alarm as soon as another of the same partner was ever confirmed.
 */
function standingOf(key: PartnerKey, all: readonly PartnerKey[]): PartnerKeyRow['state'] {
  if (key.state !== 'new') return key.state;
  return all.some((other) => other.id !== key.id && (other.state === 'confirmed' || other.confirmedBy !== null)) ? 'changed' : 'new';
}

/** A key as the page is told of it. */
export function keyRow(db: ReadableRegister, key: PartnerKey): PartnerKeyRow {
  const { id, recipientId, person, source, addedAt, since, confirmedBy } = key;
  return {
    id, recipientId, person, source, addedAt, since, confirmedBy, recipientName: loadRecipient(db, recipientId)?.name ?? recipientId,
    state: standingOf(key, listPartnerKeys(db, recipientId)), words: wordsOf(key),
  };
}

/** What can be sealed for a partner: the newest confirmed key, and the key that waits for a call, if any. */
export interface PartnerKeys { readonly confirmed: PartnerKey | null; readonly alarm: PartnerKey | null }

/** The keys of one partner as far as sealing goes. */
export function keysOfPartner(db: ReadableRegister, recipientId: string): PartnerKeys {
  const all = listPartnerKeys(db, recipientId);
  return { confirmed: all.find(({ state }) => state === 'confirmed') ?? null, alarm: all.find((key) => standingOf(key, all) === 'changed') ?? null };
}

/** Who signed something, as far as this register knows. */
export interface KnownSender {
  readonly state: 'confirmed' | 'new' | 'changed' | 'unknown' | 'one-time'; readonly partnerId: string | null; readonly key: PartnerKey | null;
}

/**
 * Judges a signer by the partners' keys. A signer nobody knows who uses a partner's sealing key or name, while that partner
 * has a confirmed key, counts as a changed key.
 */
export function knownSender(db: ReadableRegister, sender: HandOverSender): KnownSender {
  if (sender.oneTime || sender.sealKey === null) return { state: 'one-time', partnerId: null, key: null };
  const same = listKeysOfSigner(db, sender.signingKey).filter(({ sealKey }) => sealKey === sender.sealKey);
  const key = same.find(({ state }) => state === 'confirmed') ?? same[0] ?? null;
  if (key !== null) {
    const standing = standingOf(key, listPartnerKeys(db, key.recipientId));
    return { state: standing === 'retired' ? 'changed' : standing, partnerId: key.recipientId, key };
  }
  const partner = claimedPartner(db, sender);
  return partner === null ? { state: 'unknown', partnerId: null, key: null } : { state: 'changed', partnerId: partner, key: null };
}

function claimedPartner(db: ReadableRegister, sender: HandOverSender): string | null {
  const known = listPartnerKeys(db, null).filter(({ confirmedBy }) => confirmedBy !== null);
  const bySeal = known.find(({ sealKey, signingKey }) => sealKey === sender.sealKey || signingKey === sender.signingKey);
  if (bySeal !== undefined) return bySeal.recipientId;
  const named = listRecipients(db).find(({ id, name }) => nameOf(name) === nameOf(sender.agency ?? '') && known.some(({ recipientId }) => recipientId === id));
  return named?.id ?? null;
}

const nameOf = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
