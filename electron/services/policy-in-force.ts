import { AppError } from '../../shared/errors/app-error.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { loadPack as readPack, type PolicyPack } from '../../shared/policy/pack.ts';
import { keepPack, loadDigestInForce, loadPack, type KeptPack, type PackOrigin } from '../store/policy-pack-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';

/** A pack with where it came from. */
export interface KnownPack { readonly pack: PolicyPack; readonly origin: PackOrigin; readonly parent: string | null }

/**
 * Packs that have been read and checked, by digest: a pack is public data and the same for every register. Kept because
 * the look-ups made for a pack are kept with the very object.
 */
const checked = new Map<string, PolicyPack>([[defaultPack.digest, defaultPack]]);
const MOST_CHECKED = 16;

/**
 * The pack that decides now. Every decision made from a register takes it from here.
 *
 * @throws {AppError} register/damaged when the kept pack is not what its digest says: no rules are better than other rules
 */
export function policyInForce(db: ReadableRegister): PolicyPack {
  return knownInForce(db).pack;
}

/** The pack in force and its origin. @throws {AppError} register/damaged */
export function knownInForce(db: ReadableRegister): KnownPack {
  const digest = loadDigestInForce(db);
  if (digest === null) return { pack: defaultPack, origin: 'shipped', parent: null };
  const known = knownPack(db, digest);
  if (known === null) throw new AppError('register/damaged');
  return known;
}

/** A pack the register keeps, or the shipped one; null for any other digest. @throws {AppError} register/damaged */
export function knownPack(db: ReadableRegister, digest: string): KnownPack | null {
  const kept = loadPack(db, digest);
  if (kept !== null) return { pack: read(kept), origin: kept.origin, parent: kept.parent };
  return digest === defaultPack.digest ? { pack: defaultPack, origin: 'shipped', parent: null } : null;
}

/** The pack in force and those it was made from, nearest first. */
export function lineageInForce(db: ReadableRegister): readonly PolicyPack[] {
  const lineage: PolicyPack[] = [];
  let next: KnownPack | null = knownInForce(db);
  while (next !== null && !lineage.includes(next.pack)) {
    lineage.push(next.pack);
    next = next.parent === null ? null : knownPack(db, next.parent);
  }
  return lineage;
}

/** Keeps the shipped pack in the register, so that what it decided can be explained by a later edition of the app. */
export function keepShippedPack(db: WritableRegister, stamp: Stamp): void {
  const { digest, ...data } = defaultPack;
  keepPack(db, stamp, { digest, id: data.id, version: data.version, origin: 'shipped', parent: null, data, source: null });
}

/** INVARIANT: a pack that was kept is checked as if it came from outside, and must have the digest it is kept under. */
function read(kept: KeptPack): PolicyPack {
  const known = checked.get(kept.digest);
  if (known !== undefined) return known;
  const loaded = readPack(JSON.parse(kept.data));
  if (!loaded.ok || loaded.pack.digest !== kept.digest) throw new AppError('register/damaged');
  if (checked.size >= MOST_CHECKED) checked.delete([...checked.keys()].find((digest) => digest !== defaultPack.digest) ?? '');
  checked.set(kept.digest, loaded.pack);
  return loaded.pack;
}
