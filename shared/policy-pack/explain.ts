import type { Reason } from '../policy/codes.ts';
import { describeRule } from '../policy/describe-rule.ts';
import type { Provenance } from '../policy/pack-schema.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { precedenceStep, remedyFor } from './explanation.ts';
import type { PrecedenceStep, Remedy } from './explanation.ts';

/** What is asked about one line of a decision, or about the whole packet. */
export interface ExplainQuestion {
  readonly rule: string;
  readonly reason: Reason;
  /** Whether the packet as a whole was refused. */
  readonly whole: boolean;
  /** Whether a stated need would open the line. */
  readonly openable: boolean;
}

/** Which rule spoke, at which step, where it comes from, and where a person could change what led to it. */
export interface RuleExplanation {
  readonly step: PrecedenceStep | null;
  readonly remedy: Remedy;
  /** Null for an id that names no rule of this pack, such as a consent record. */
  readonly rule: { readonly id: string; readonly scope: 'packet' | 'field'; readonly step: number; readonly provenance: Provenance; readonly row: string | null } | null;
}

/** Explains a decision by the pack that made it. Every reason code has a step or says that the request could not be read. */
export const explainRule = ({ rule, reason, whole, openable }: ExplainQuestion, pack: PolicyPack): RuleExplanation => ({
  step: precedenceStep(reason, whole), remedy: remedyFor(reason, { whole, openable }), rule: describeRule(rule, pack),
});
