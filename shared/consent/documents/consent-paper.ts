import type { ConsentRecord, Restriction } from '../../domain/consent-record.ts';
import type { AuditPoint, PacketAgency } from '../../packet/packet-schema.ts';
import type { ConsentParties } from '../consent-document.ts';
import type { ConsentGuide } from '../guide/guide-schema.ts';
import type { NoticeContent } from '../notice.ts';
import type { ConsentDocumentKind } from './document-kinds.ts';

/** What was withdrawn, or is about to be. Recipients by id. */
export interface PaperWithdrawal {
  readonly on: string;
  readonly services: ConsentRecord['withdrawals'][number]['services'];
  readonly recipients: readonly string[] | 'all';
}

/** One who has received something on this consent. */
export interface PaperReceiver { readonly name: string; readonly on: string }

/** What a filled paper is filled with. */
export interface ConsentFacts {
  readonly caseCode: string;
  readonly consent: ConsentRecord;
  /** those in force on the day of printing */ readonly restrictions: readonly Restriction[];
  readonly parties: ConsentParties;
  /** name of the worker who had the conversation */ readonly worker: string | null;
  readonly recipientNames: Readonly<Record<string, string>>;
  /** printed for a signature that is still to come: no answer is ticked */ readonly toSign: boolean;
  /** the one a withdrawal form is about */ readonly withdrawal: PaperWithdrawal | null;
  /** everything withdrawn so far */ readonly withdrawals: readonly PaperWithdrawal[];
  readonly receivers: readonly PaperReceiver[];
  readonly audit: AuditPoint | null;
}

/** A notice to a recipient, and who signs it. */
export interface PaperNotice { readonly content: NoticeContent; readonly recipientName: string; readonly recipientAddress: string | null; readonly worker: string | null }

/** One paper to print. Without facts (for the letter to a recipient: without a notice) it is a blank one. */
export interface ConsentPaper {
  readonly kind: ConsentDocumentKind;
  readonly agency: PacketAgency | null;
  readonly guide: ConsentGuide;
  /** number of the blank sheet, typed in later */ readonly reference: string | null;
  /** moment of printing, ISO */ readonly printedAt: string;
  readonly facts: ConsentFacts | null;
  readonly notice: PaperNotice | null;
}

const UNANSWERED: readonly ConsentRecord['state'][] = ['requested', 'deferred', 'unknown'];

/** Whether answers stand in the record, so that they may be printed as ticks. A paper to be signed carries none. */
export function isAnswered(facts: ConsentFacts): boolean {
  return !facts.toSign && !UNANSWERED.includes(facts.consent.state);
}

/**
 * The answer of one person as a paper shows it; null leaves both boxes empty.
 *
 * INVARIANT: agreement never arrives ticked on a paper that somebody is still to sign.
 */
export function printedAnswer(facts: ConsentFacts | null, who: 'representative' | 'child'): 'given' | 'refused' | null {
  if (facts === null || !isAnswered(facts)) return null;
  const { expressed } = facts.consent[who];
  return expressed === 'not-asked' ? null : expressed;
}

/**
 * Whether the guide's words are those of the conversation. A recorded consent whose guide was another edition names the
 * points alone: words that were never said must not stand above a signature.
 */
export function saysWhatWasSaid({ facts, guide }: ConsentPaper): boolean {
  return facts === null || !isAnswered(facts) || facts.consent.noticeVersion === guide.version;
}

/** Whom a paper is given to: the caregiver may read less of the child's wishes than the child. */
export type PaperReader = 'caregiver' | 'child';

const TELLING: readonly string[] = ['SEXUAL', 'ARMED', 'INCIDENT', 'PERP', 'NOTES', 'PROT', 'REPORTER'];
const TELLING_FIELDS = /^(?:sexual|armed|trafficking|incident|perpetrators|notes|protection|reporter)\b/u;

/**
 * The restrictions a paper may name. The child's paper names the child's wishes. A caregiver's paper names the caregiver's,
 * and of the child's only those that give nothing away: a wish against relatives, one the child wants to tell
 * themselves, one for everything, or one about what happened would betray what the child keeps back.
 */
export function printedRestrictions(restrictions: readonly Restriction[], reader: PaperReader): readonly Restriction[] {
  if (reader === 'child') return restrictions.filter(({ by }) => by === 'child');
  return restrictions.filter((restriction) => restriction.by === 'caregiver' || !betrays(restriction));
}

function betrays({ what, recipient, reason }: Restriction): boolean {
  if (reason === 'self-tell' || what === 'all') return true;
  if (recipient !== 'any' && (recipient.type === 'relative' || recipient.type === 'data-subject')) return true;
  return 'category' in what ? TELLING.includes(what.category) : TELLING_FIELDS.test(what.field);
}
