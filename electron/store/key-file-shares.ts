import { AppError } from '../../shared/errors/app-error.ts';
import { readShare, sharesFault, type PaperShare, type SharesFault } from '../../shared/recovery/paper-share.ts';
import { COST_FLOOR } from '../system/key-derivation.ts';
import { combineShares } from '../system/recovery-shares.ts';
import { changeKeyFile, genuineContent, unlockKeyFile, type KeyFileOptions, type SlotChange } from './key-file.ts';
import { openSlot, sealSlot } from './key-slots.ts';
import { lendRootKey, type UnlockedKeys } from './unlocked-keys.ts';

/**
 * Gives printed shares a slot, in place of the one earlier shares had: those open nothing from then on (except old copies
 * of the key file). Call it once every paper has been typed back.
 *
 * @throws {AppError} register/locked, register/keys-damaged, file/not-written, input/too-large at the seventeenth slot
 */
export async function replaceSharesSlot(directory: string, keys: UnlockedKeys, made: { readonly secret: Uint8Array } & KeyFileOptions): Promise<SlotChange> {
  const content = genuineContent(directory, keys, made);
  const slot = await sealSlot(lendRootKey(keys), { kind: 'shares', bytes: made.secret }, { registerId: keys.registerId, cost: COST_FLOOR });
  const slots = [...content.slots.filter(({ kind }) => kind !== 'shares'), slot];
  return { keys: changeKeyFile(directory, keys, { content, slots, slotId: keys.slotId }), slotId: slot.id };
}

/** The slot of printed shares; null where there are none. @throws {AppError} register/locked, register/keys-damaged */
export function sharesSlot(directory: string, keys: UnlockedKeys, options: KeyFileOptions): string | null {
  return genuineContent(directory, keys, options).slots.find(({ kind }) => kind === 'shares')?.id ?? null;
}

/**
 * Opens the register's keys with printed shares as they were typed, each as its lines.
 *
 * @throws {AppError} shares/line with the paper and the line that hold a mistake, shares/not-a-share, shares/mixed,
 * shares/repeated, shares/too-few, shares/do-not-open when they are of another register or were revoked,
 * register/missing, register/keys-damaged
 */
export async function unlockWithShares(directory: string, typed: readonly (readonly string[])[], options: KeyFileOptions = {}): Promise<UnlockedKeys> {
  const bytes = await combineShares(readShares(typed));
  try {
    return await unlockKeyFile(directory, { kind: 'shares', bytes }, options);
  } catch (failure) {
    throw failure instanceof AppError && failure.code === 'register/wrong-secret' ? new AppError('shares/do-not-open') : failure;
  } finally {
    bytes.fill(0);
  }
}

function readShares(typed: readonly (readonly string[])[]): readonly PaperShare[] {
  const shares = typed.map((lines, index) => {
    const read = readShare(lines);
    if (read.outcome === 'line') throw new AppError('shares/line', { share: index + 1, line: read.line });
    if (read.outcome === 'not-a-share') throw new AppError('shares/not-a-share', { share: index + 1 });
    return read.share;
  });
  const fault = sharesFault(shares);
  if (fault !== null) throw faultError(fault);
  return shares;
}

function faultError(fault: SharesFault): AppError {
  switch (fault.fault) {
    case 'mixed': return new AppError('shares/mixed');
    case 'repeated': return new AppError('shares/repeated', { number: fault.number });
    case 'too-few': return new AppError('shares/too-few', { given: fault.given, needed: fault.needed });
  }
}

/**
 * Whether a passphrase is that of one slot, without opening anything with it: for somebody who signs in over the shoulder
 * of whoever works.
 *
 * @throws {AppError} register/locked, register/keys-damaged also when the slot was tampered with
 */
export async function isPassphraseOf(directory: string, keys: UnlockedKeys, asked: { readonly slotId: string; readonly passphrase: string } & KeyFileOptions): Promise<boolean> {
  const slot = genuineContent(directory, keys, asked).slots.find(({ id, kind }) => id === asked.slotId && kind === 'passphrase');
  if (slot === undefined) return false;
  asked.onStep?.('deriving-key', null);
  const answer = await openSlot(keys.registerId, slot, { kind: 'passphrase', passphrase: asked.passphrase });
  if (answer.outcome === 'altered') throw new AppError('register/keys-damaged');
  if (answer.outcome === 'opened') for (const key of [answer.rootKey, answer.own.privateKey]) key.fill(0);
  return answer.outcome === 'opened';
}
