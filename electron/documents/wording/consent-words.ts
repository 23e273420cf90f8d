import type { ConsentDocumentKind } from '../../../shared/consent/documents/document-kinds.ts';
import type { NoticeKind } from '../../../shared/consent/notice.ts';
import type { ExplainedPoint } from '../../../shared/domain/consent-record.ts';
import type { Category } from '../../../shared/policy/codes.ts';

/** Which tier of child a paper speaks to. */
export type AssentTier = 'assent-6-11' | 'assent-12-14' | 'assent-15-17';

/** Words of one child's paper. Sentences have at most ten words. */
export interface AssentWords {
  readonly intro: string; readonly pointsTitle: string; readonly scopeTitle: string; readonly scopeLead: string; readonly wishesTitle: string; readonly wishesLead: string;
  readonly daysTitle: string; readonly answerTitle: string; readonly agree: string; readonly refuse: string; readonly ask: string;
  readonly caregiver: string | null; readonly ownName: string; readonly workerTitle: string;
}

/** Fixed words of the papers of a consent. What is explained comes from the guide of the conversation. `{…}` is filled in. */
export interface ConsentPaperWords {
  readonly titles: Readonly<Record<ConsentDocumentKind, string>>;
  readonly toSign: string; readonly reference: string; readonly typeIn: string; readonly recordNumber: string; readonly noName: string; readonly ownName: string;
  readonly points: Readonly<Record<ExplainedPoint, string>>;
  readonly methods: { readonly label: string; readonly written: string; readonly oral: string; readonly fingerprint: string };
  readonly language: string; readonly interpreter: string; readonly notice: string;
  readonly askedBy: { readonly child: string; readonly caregiver: string };
  readonly categories: Readonly<Record<Category, string>>; readonly everything: string;
  readonly keptFrom: string; readonly nothingKept: string;
  readonly roles: { readonly child: string; readonly youngPerson: string; readonly representative: string; readonly adult: string; readonly worker: string; readonly witness: string; readonly interpreter: string };
  readonly audit: { readonly label: string; readonly hint: string; readonly description: string };
  readonly responsible: {
    readonly title: string; readonly storage: readonly [label: string, text: string]; readonly retention: readonly [label: string, text: string];
    readonly law: readonly [label: string, text: string]; readonly complaint: readonly [label: string, text: string];
  };
  readonly consent: {
    readonly intro: string; readonly explainedTitle: string; readonly explainedLead: string; readonly partiesTitle: string; readonly relation: string; readonly authority: string;
    readonly scopeTitle: string; readonly scopeLead: string; readonly scopeLeadAdult: string; readonly keptTitle: string;
    readonly daysTitle: string; readonly validUntil: string; readonly oneOff: string; readonly openEnded: string; readonly reviewDue: string; readonly withdrawal: string;
    readonly decisionTitle: string; readonly decisionLead: string; readonly agree: string; readonly refuse: string; readonly recorded: string; readonly waived: string; readonly childApart: string;
  };
  readonly assent: Readonly<Record<AssentTier, AssentWords>>;
  readonly witness: {
    readonly intro: string; readonly whoTitle: string; readonly who: string; readonly heardTitle: string; readonly heardLead: string; readonly heard: readonly string[];
    readonly answerTitle: string; readonly answerLead: string; readonly print: string; readonly signaturesTitle: string;
  };
  readonly withdrawal: {
    readonly intro: string; readonly whichTitle: string; readonly given: string; readonly who: string; readonly whatTitle: string;
    readonly whole: string; readonly part: string; readonly partServices: string; readonly partRecipients: string; readonly partWhich: string; readonly from: string;
    readonly nextTitle: string; readonly nextWhole: readonly string[]; readonly nextPart: readonly string[]; readonly next: readonly string[];
    readonly receiversTitle: string; readonly receivers: string; readonly noReceivers: string; readonly receiver: string; readonly signaturesTitle: string;
  };
  readonly letter: {
    readonly titles: Readonly<Record<NoticeKind, string>>; readonly to: string; readonly on: string; readonly onByKind: Readonly<Record<NoticeKind, string>>; readonly services: string; readonly allServices: string; readonly packets: string;
    readonly askTitle: string; readonly factsTitle: string; readonly ask: Readonly<Record<NoticeKind, readonly string[]>>; readonly onlyThese: string; readonly call: string;
    readonly slipTitle: string; readonly slipOptions: readonly string[]; readonly slipHint: string; readonly slipLine: string; readonly signaturesTitle: string;
  };
  readonly receipt: {
    readonly intro: string; readonly title: string; readonly phone: string; readonly number: string; readonly talked: string; readonly until: string; readonly untilOpen: string; readonly untilOnce: string; readonly askFor: string;
    readonly points: readonly string[];
  };
  readonly full: {
    readonly intro: string; readonly decisionTitle: string; readonly state: string; readonly withdrawnTitle: string; readonly withdrawnAll: string; readonly rightsTitle: string; readonly rights: readonly string[];
    readonly howTitle: string; readonly how: string;
  };
  readonly pack: {
    readonly title: string; readonly intro: string; readonly number: string; readonly listTitle: string; readonly ages: Readonly<Record<AssentTier, string>>;
    readonly beforeTitle: string; readonly before: readonly string[]; readonly afterTitle: string; readonly after: readonly string[];
  };
}
