import { Decrypter, Encrypter } from 'age-encryption';

/** One file sealed with a passphrase or opened by one. */
export interface PassphraseWork {
  readonly kind: 'seal' | 'open';
  /** What is sealed, or the sealed file. */
  readonly bytes: Uint8Array;
  /** UTF-8 of the passphrase in its one form. */
  readonly passphrase: Uint8Array;
  /** log2 of what one guess costs. */
  readonly workFactor: number;
}

/** The outcome, and when there is none, why: another passphrase, or a file that is not whole. */
export type PassphraseOutcome = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: 'wrong-passphrase' | 'damaged' };

/**
 * Does the work where it is called: a second or more at the cost a hand-over file has, so it is called in a thread.
 *
 * SECURITY: `workFactor` of a file to open was held against the cap before (`inspectAgeHeader`).
 */
export async function workWithPassphrase({ kind, bytes, passphrase, workFactor }: PassphraseWork): Promise<PassphraseOutcome> {
  const text = Buffer.from(passphrase).toString('utf8');
  if (kind === 'seal') {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(text);
    encrypter.setScryptWorkFactor(workFactor);
    return { ok: true, bytes: await encrypter.encrypt(bytes) };
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(text);
  try {
    return { ok: true, bytes: await decrypter.decrypt(bytes) };
  } catch (failure) {
    return { ok: false, problem: isNoMatch(failure) ? 'wrong-passphrase' : 'damaged' };
  }
}

/** Whether nothing offered opens the file. The library tells it by its message alone, which quotes nothing of the file. */
export function isNoMatch(failure: unknown): boolean {
  return failure instanceof Error && failure.message.startsWith('no identity matched');
}
