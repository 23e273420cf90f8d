import type { HandOverSigner } from '../documents/hand-over.ts';
import { createSealKeys } from '../hand-over/age-file.ts';
import { insertAgencyKeys, listAgencyKeys, type AgencyKeys } from '../store/signing-key-repository.ts';
import type { Session } from './session.ts';

/** Whoever is in, ready to sign, and the agency's keys that open what partners seal for it, newest first. */
export interface OwnKeys { readonly signer: HandOverSigner; readonly agencyKeys: readonly AgencyKeys[] }

/**
 * The keys of whoever is in, and those of the agency, made at the first need. SECURITY: the agency's secret halves exist in
 * the encrypted register alone; the person's is sealed to their own slot and in memory while they are in.
 *
 * @throws {AppError} register/locked
 */
export async function ownKeys(session: Session): Promise<OwnKeys> {
  const known = session.read(listAgencyKeys);
  const agencyKeys = known.length > 0 ? known : keepAgencyKeys(session, await createSealKeys());
  const [newest] = agencyKeys;
  if (newest === undefined) throw new Error('hand-over/no-agency-key');
  return { signer: { signer: session.signing().signer, sealKey: newest.recipient, agency: session.agency().name, person: session.person().name }, agencyKeys };
}

function keepAgencyKeys(session: Session, made: AgencyKeys): readonly AgencyKeys[] {
  return session.write((db, stamp) => {
    if (listAgencyKeys(db).length === 0) insertAgencyKeys(db, stamp, made);
    return listAgencyKeys(db);
  });
}
