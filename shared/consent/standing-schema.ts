import { z } from 'zod';
import { CONSENT_STATES } from '../policy/codes.ts';
import { day, line } from '../domain/values.ts';
import { withdrawnExtent } from './consent-event.ts';

/** Why a consent stands as it does, one word for each way. */
const STANDING_REASONS = [
  // valid
  'in-force', 'partly-withdrawn',
  // not valid: nobody has agreed (yet)
  'not-begun', 'waits-for-answer', 'deferred', 'assent-missing', 'representative-missing', 'refused', 'child-refused',
  // not valid: another record of the case says no, the same day or later
  'refused-beside',
  // not valid: agreed once
  'withdrawn', 'expired', 'used', 'renewed-by-later', 'superseded', 'terminated', 'invalidated', 'eighteen', 'unknown',
] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

/** How one consent stands on one day. `valid` says that it carries something that day; what, only the policy decides. */
export const standingSchema = z.strictObject({
  day,
  /** state in the words of ISO/IEC TS 27560 */ state: z.enum(CONSENT_STATES),
  valid: z.boolean(), reason: z.enum(STANDING_REASONS),
  /** what was withdrawn by that day, in the order told */ withdrawn: z.array(z.strictObject({ on: day, ...withdrawnExtent })),
  /** last day, whichever comes first: the consent's own or the day before the 18th birthday where the person's own part is missing */ lastDay: day.nullable(),
  /** days left to the last one, 0 on it; null where it is not valid or has no end */ daysLeft: z.int().nullable(),
  reviewDue: day.nullable(), reviewIsDue: z.boolean(),
  /** the 18th birthday, null where the birth date is unknown; estimated ones as they stand */ eighteenOn: day.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** A consent of a day by its id, for links between consents. */
export const consentLinkSchema = z.strictObject({ consentId: z.uuid(), how: z.enum(['renewal', 'change']), on: day });

/** What is wrong with a consent as typed. `block` cannot be recorded; `warn` can, and permits nothing until it is mended. */
export const captureProblemSchema = z.strictObject({ code: line, part: z.enum(['representative', 'child', 'dates', 'scope', 'capture']), level: z.enum(['block', 'warn']) });
export type CaptureProblem = z.infer<typeof captureProblemSchema>;
