/** Signs entries of the log for whoever is signed in. The secret half stays with whoever made it. */
export interface AuditSigner {
  readonly personId: string;
  /** The entry of the log that introduced the key. */
  readonly keyEntry: number;
  /** Ed25519, 64 bytes */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** A key that its owner has not used before. `paper`: of the printed key or shares; whoever holds those acts for the focal point. */
export interface NewSigningKey extends Omit<AuditSigner, 'keyEntry'> {
  /** 32 bytes of Ed25519 */
  readonly publicKey: Uint8Array;
  readonly holder: 'person' | 'paper';
  /** The secret half sealed to the owner's slot, and the public half of that slot. */
  readonly seal: KeySeal;
}

/** A secret half that only the owner of a slot can open. */
export interface KeySeal {
  readonly slotKey: Uint8Array;
  readonly sealed: Uint8Array;
}
