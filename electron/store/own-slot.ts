/**
 * The key pair of the slot that opened a register. SECURITY: what is sealed to the public half opens for the person whose
 * secret opened the slot, and for nobody else who holds the register's data key.
 */
export interface OwnSlot {
  /** 32 bytes of X25519 */
  readonly publicKey: Buffer;
  /** Null where the slot was made and not opened. */
  readonly privateKey: Buffer | null;
}

const slots = new WeakMap<object, OwnSlot>();

/** Remembers the slot of opened keys and takes its private half over. */
export function rememberOwnSlot(keys: object, slot: OwnSlot): void {
  slots.set(keys, slot);
}

/** The slot that opened these keys; null when it has been forgotten. The halves are lent. */
export function ownSlotOf(keys: object): OwnSlot | null {
  return slots.get(keys) ?? null;
}

/** Opened keys that take the place of others are opened by the same slot. */
export function passOwnSlot(from: object, to: object): void {
  const slot = slots.get(from);
  if (slot !== undefined) slots.set(to, { publicKey: Buffer.from(slot.publicKey), privateKey: slot.privateKey === null ? null : Buffer.from(slot.privateKey) });
}

/** Zeroes the private half: it is needed once, at the beginning. */
export function forgetPrivateHalf(keys: object): void {
  const slot = slots.get(keys);
  slot?.privateKey?.fill(0);
  if (slot !== undefined) slots.set(keys, { ...slot, privateKey: null });
}
