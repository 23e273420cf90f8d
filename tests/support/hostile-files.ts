import type { Dice } from './case-builder.ts';

/** One byte changed, a run cut out or put in, or the end cut off: never the same bytes. */
export function mutated(bytes: Uint8Array, roll: Dice): Uint8Array {
  const at = roll.whole(bytes.length);
  const kind = roll.whole(5);
  if (kind === 0) return bytes.subarray(0, at);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + roll.whole(64))]);
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), Buffer.from(roll.digits(1 + roll.whole(40))), bytes.subarray(at)]);
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << roll.whole(8));
  return changed;
}

/** Names and texts that trip a careless reader. */
export const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', '\u202e', '../../x', 'NaN', '1e999', '\u0000'];

/** A value of JSON as nobody would write it. */
export function hostileJson(roll: Dice, depth = 0): unknown {
  const kind = roll.whole(depth > 4 ? 5 : 8);
  if (kind === 0) return null;
  if (kind === 1) return roll.whole(2) === 0;
  if (kind === 2) return roll.whole(1_000_000) - 500_000;
  if (kind < 5) return roll.chance(0.5) ? roll.digits(roll.whole(50)) : HOSTILE[roll.whole(HOSTILE.length)];
  const members = Array.from({ length: roll.whole(5) }, () => hostileJson(roll, depth + 1));
  if (kind === 5) return members;
  // through text, so that a member may really be called __proto__
  return JSON.parse(`{${members.map((member, at) => `${JSON.stringify(roll.chance(0.4) ? HOSTILE[roll.whole(HOSTILE.length)] : `m${String(at)}`)}:${JSON.stringify(member)}`).join(',')}}`) as unknown;
}
