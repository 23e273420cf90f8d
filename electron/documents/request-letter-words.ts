import type { PostponementReason, RefusalReason, RequestKind } from '../../shared/requests/request-codes.ts';
import type { LetterKind } from '../../shared/requests/letter-model.ts';

/** Fixed words of the letters that answer a request. `{until}` stands for a day. */
export interface RequestLetterWords {
  readonly titles: Readonly<Record<'answer' | 'postponement', string>>;
  readonly number: string; readonly numberSign: string; readonly date: string; readonly inReplyTo: string; readonly theirReference: string;
  readonly to: string; readonly name: string; readonly organisation: string; readonly address: string; readonly about: string;
  readonly answer: string; readonly reasonsTitle: string; readonly partReasonsTitle: string; readonly whatElseTitle: string; readonly enclosureTitle: string; readonly enclosure: string; readonly packet: string;
  readonly complainTitle: string; readonly complain: string; readonly complainPostponed: string;
  /** what is done, by what was asked */ readonly granted: Readonly<Record<RequestKind, string>>;
  readonly partlyGranted: Readonly<Record<RequestKind, string>>;
  readonly fixed: Readonly<Record<Exclude<LetterKind, 'grant' | 'part-grant'>, string>>;
  /** who may ask and how, for the letter that neither confirms nor denies */ readonly whoMayAsk: readonly string[];
  readonly refusal: Readonly<Record<RefusalReason, string>>;
  readonly postponement: Readonly<Record<PostponementReason, string>>;
  readonly kinds: Readonly<Record<RequestKind, string>>;
  readonly signature: string; readonly signatureHint: string; readonly dateHint: string; readonly nameHint: string;
}
