import { unlockWithPassphrase, unlockWithRecoveryKey, type KeyFileOptions } from './key-file.ts';
import { unlockWithShares } from './key-file-shares.ts';
import type { UnlockedKeys } from './unlocked-keys.ts';

/** What somebody gives to get in. */
export type UnlockSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-key'; readonly recoveryKey: string }
  | { readonly kind: 'shares'; /** each paper as its typed lines */ readonly shares: readonly (readonly string[])[] };

/** Opens the keys of a folder with whatever was given. @throws {AppError} what the way that was taken throws */
export function unlockWithSecret(directory: string, secret: UnlockSecret, options: KeyFileOptions): Promise<UnlockedKeys> {
  switch (secret.kind) {
    case 'passphrase': return unlockWithPassphrase(directory, secret.passphrase, options);
    case 'recovery-key': return unlockWithRecoveryKey(directory, secret.recoveryKey, options);
    case 'shares': return unlockWithShares(directory, secret.shares, options);
  }
}
