import type { ActsFor, IdentityMethod, Outcome, PostponementReason, RefusalReason, RequestChannel, RequestDocument, Requester, RequestKind, RequestState } from './request-codes.ts';
import type { DueRule } from './due-date.ts';

/** Words for every code of a request, as they stand after a label. */
export interface RequestWords {
  readonly requester: Readonly<Record<Requester, string>>;
  readonly actsFor: Readonly<Record<ActsFor, string>>;
  readonly kind: Readonly<Record<RequestKind, string>>;
  readonly channel: Readonly<Record<RequestChannel, string>>;
  readonly document: Readonly<Record<RequestDocument, string>>;
  readonly identity: Readonly<Record<IdentityMethod, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly refusal: Readonly<Record<RefusalReason, string>>;
  readonly postponement: Readonly<Record<PostponementReason, string>>;
  readonly state: Readonly<Record<RequestState, string>>;
  readonly dueRule: Readonly<Record<DueRule, string>>;
  /** heads of the table for oversight, in the order of its columns */ readonly columns: readonly string[];
  readonly yes: string; readonly no: string;
}
