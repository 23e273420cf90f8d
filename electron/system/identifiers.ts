import { randomUUID } from 'node:crypto';

/** Makes identifiers that cannot be guessed: lower-case UUID version 4. */
export type CreateIdentifier = () => string;

/** A new random lower-case UUID. */
export const createIdentifier: CreateIdentifier = () => randomUUID();
