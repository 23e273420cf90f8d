/**
 * Schema 10: the secret halves of signing keys that stood readable for everyone who holds the register's key go. Whoever
 * comes in next gets a new key, sealed to their own slot; the public halves stay, so that what was signed can be checked.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
export const signingSecretsSealed = {
  version: 10,
  name: '0010-signing-secrets-sealed',
  up: (execute: (sql: string) => void): void => {
    execute('ALTER TABLE person_keys DROP COLUMN secret');
  },
} as const;
