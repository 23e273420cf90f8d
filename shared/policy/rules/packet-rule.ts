import type { Reason } from '../codes.ts';
import type { Facts } from '../facts.ts';

/** Why a packet does not go: the deciding reason stands first. */
export type PacketFinding = {
  readonly effect: 'deny' | 'needs-approval';
  readonly reasons: readonly [Reason, ...Reason[]];
};

/**
 * One rule about the whole packet. `order` is its place in the precedence: the hundreds are the step, and the first
 * rule in this order that finds something decides, however the list of rules is arranged.
 */
export type PacketRule = {
  readonly id: string;
  readonly order: number;
  /** A finding, or null where the rule has nothing against the packet. May throw: that denies the packet. */
  readonly check: (facts: Facts) => PacketFinding | null;
};

/** A denial. */
export const deny = (...reasons: readonly [Reason, ...Reason[]]): PacketFinding => ({ effect: 'deny', reasons });

/** A denial with a reason where a condition does not hold. */
export const unless = (condition: boolean, reason: Reason): PacketFinding | null => condition ? null : deny(reason);

/** The packet waits for a supervisor. */
export const PENDING: PacketFinding = { effect: 'needs-approval', reasons: ['WH_PENDING_APPROVAL'] };
