import type { HandOverSigner } from '../documents/hand-over.ts';
import { createSealKeys } from '../hand-over/age-file.ts';
import { createSigningSecret, signerOver } from '../hand-over/signing.ts';
import { insertAgencyKeys, insertSigningKey, listAgencyKeys, loadSigningSecret, type AgencyKeys } from '../store/signing-key-repository.ts';
import type { Session } from './session.ts';

/** Whoever is in, ready to sign, and the agency's keys that open what partners seal for it, newest first. */
export interface OwnKeys { readonly signer: HandOverSigner; readonly agencyKeys: readonly AgencyKeys[] }

/**
 * The keys of this register, made at the first need. SECURITY: the secret halves exist in the encrypted register and, for
 * the length of a call, in memory.
 *
 * @throws {AppError} register/locked
 */
export async function ownKeys(session: Session): Promise<OwnKeys> {
  const person = session.person();
  const known = session.read((db) => ({ secret: loadSigningSecret(db, person.id), agencyKeys: listAgencyKeys(db) }));
  const made = known.agencyKeys.length > 0 ? null : await createSealKeys();
  const { secret, agencyKeys } = known.secret !== null && made === null ? { ...known, secret: known.secret } : keepMissing(session, made);
  const [newest] = agencyKeys;
  if (newest === undefined) throw new Error('hand-over/no-agency-key');
  const signer = signerOver(secret);
  secret.fill(0);
  return { signer: { signer, sealKey: newest.recipient, agency: session.agency().name, person: person.name }, agencyKeys };
}

function keepMissing(session: Session, made: AgencyKeys | null): { readonly secret: Uint8Array; readonly agencyKeys: readonly AgencyKeys[] } {
  const personId = session.person().id;
  return session.write((db, stamp) => {
    const known = loadSigningSecret(db, personId);
    const secret = known ?? createSigningSecret();
    if (known === null) insertSigningKey(db, stamp, { personId, secret, publicKey: signerOver(secret).key.key });
    if (made !== null && listAgencyKeys(db).length === 0) insertAgencyKeys(db, stamp, made);
    return { secret, agencyKeys: listAgencyKeys(db) };
  });
}
