import { AppError } from '../../shared/errors/app-error.ts';
import { readKeyCard } from '../../shared/hand-over/key-card.ts';
import { isSealKey } from '../hand-over/age-file.ts';
import { signatureTools } from '../hand-over/signature-tools.ts';
import { insertPartnerKey, listPartnerKeys, loadPartnerKey, notePartnerKey } from '../store/partner-key-repository.ts';
import { loadRecipient } from '../store/recipient-repository.ts';
import type { Stamp, WritableRegister } from '../store/register-handle.ts';
import type { Handlers } from './handlers.ts';
import { keyRow } from './hand-over-partners.ts';
import type { Session } from './session.ts';

type PartnerKeyHandlers = Pick<Handlers, 'partnerKey.list' | 'partnerKey.add' | 'partnerKey.confirm' | 'partnerKey.retire'>;

/** The keys of partners: taken from a card, confirmed by words read over the telephone. */
export function createPartnerKeyHandlers(session: Session): PartnerKeyHandlers {
  return {
    'partnerKey.list': ({ recipientId }) => ({ keys: session.read((db) => listPartnerKeys(db, recipientId).map((key) => keyRow(db, key))) }),
    'partnerKey.add': ({ recipientId, text, source }) => {
      const card = readKeyCard(text, signatureTools, isSealKey);
      if (card === null) throw new AppError('key-card/invalid');
      const id = session.createIdentifier();
      return session.write((db, stamp) => {
        if (loadRecipient(db, recipientId) === null) throw new AppError('recipient/not-found');
        const { sealKey, signingKey, person, agency } = card;
        const keyId = insertPartnerKey(db, stamp, { id, recipientId, sealKey, signingKey, person, source });
        return { key: keyRow(db, loadPartnerKey(db, keyId)), agency };
      });
    },
    'partnerKey.confirm': ({ id, retireOthers }) => session.write((db, stamp) => {
      confirmKey(db, stamp, { id, retireOthers });
      return { key: keyRow(db, loadPartnerKey(db, id)) };
    }),
    'partnerKey.retire': ({ id }) => {
      session.write((db, stamp) => { notePartnerKey(db, stamp, { id, kind: 'retired' }); });
      return {};
    },
  };
}

/** Confirms a key after a call; the other keys of the partner may be given up with it. @throws {AppError} partner-key/not-found */
export function confirmKey(db: WritableRegister, stamp: Stamp, { id, retireOthers }: { readonly id: string; readonly retireOthers: boolean }): void {
  const key = loadPartnerKey(db, id);
  if (key.state !== 'confirmed') notePartnerKey(db, stamp, { id, kind: 'confirmed' });
  const others = listPartnerKeys(db, key.recipientId).filter((other) => other.id !== id && other.state === 'confirmed');
  for (const other of retireOthers ? others : []) notePartnerKey(db, stamp, { id: other.id, kind: 'retired' });
}
