import type { Recipient } from '../../../shared/domain/consent-record.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { Asking, Question } from './purpose-questions.ts';
import type { CaseFacts } from './use-case-facts.ts';
import type { PreviewState } from './use-preview.ts';
import type { KeptDraft } from './use-referral-draft.ts';

/** What the register answers when a packet has been issued. */
export type Issued = ChannelOutput<'referral.issue'>;

/** What every step of the wizard is given. */
export interface StepProps {
  readonly caseId: string;
  readonly facts: CaseFacts;
  readonly kept: KeptDraft;
  readonly recipients: readonly Recipient[];
  readonly recipient: Recipient | null;
  /** the rules in force, for the chosen recipient: they say what has to be asked */
  readonly asking: Asking;
  readonly state: PreviewState;
  /** the sentence for a question that still waits, once the person has tried to go on */
  readonly errorOf: (question: Question) => string | null;
}
