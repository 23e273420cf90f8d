import type { Effect, Reason } from '../../../shared/policy/codes.ts';

/** Parts of a case in the order they are told; every path begins with one of their `roots`. */
export const PARTS = [
  { part: 'case', roots: ['caseCode', 'registeredOn', 'status', 'externalIds'] }, { part: 'child', roots: ['child'] },
  { part: 'contact', roots: ['contact', 'displacement'] }, { part: 'family', roots: ['family', 'siblings', 'household'] }, { part: 'care', roots: ['care'] },
  { part: 'protection', roots: ['protection', 'sexual', 'armed', 'trafficking'] }, { part: 'health', roots: ['health'] },
  { part: 'education', roots: ['education'] }, { part: 'incident', roots: ['incident'] }, { part: 'perpetrators', roots: ['perpetrators'] },
  { part: 'legal', roots: ['legal'] }, { part: 'plan', roots: ['plan', 'followUps'] }, { part: 'notes', roots: ['notes', 'attachments'] },
  { part: 'reporter', roots: ['reporter', 'identificationSource'] }, { part: 'worker', roots: ['worker'] }, { part: 'end', roots: ['closure', 'retention'] },
] as const;
export type Part = (typeof PARTS)[number]['part'];

/** Every word the demonstration says, in one language. A missing one does not compile. */
export interface DemoWords {
  readonly title: string;
  readonly invented: string;
  readonly steps: {
    readonly register: string; readonly agreement: string; readonly decision: string; readonly refusal: string; readonly files: string; readonly next: string;
  };
  /** sentences with the numbers and names they are told */
  readonly registerMade: (counts: { readonly cases: number; readonly recipients: number; readonly events: number }) => string;
  readonly logWhole: string;
  readonly agreed: (until: string) => string;
  readonly asked: string;
  readonly referral: (recipient: string, service: string) => string;
  readonly reason: string;
  readonly shared: (count: number) => string;
  readonly opened: string;
  readonly generalised: (count: number) => string;
  readonly withheld: (count: number) => string;
  readonly refused: (recipient: string) => string;
  readonly nothingWritten: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly folderTaken: string;
  readonly effects: Readonly<Record<Effect, string>>;
  /** why, for a person who has read no rules: a clause that follows a dash */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly file: {
    readonly packet: string; readonly packetData: string; readonly handOver: string; readonly ledger: string; readonly consent: string; readonly consentData: string;
    readonly register: string; readonly keys: string;
  };
  readonly keysFile: (secrets: { readonly passphrase: string; readonly recoveryKey: string; readonly identity: string }) => string;
  readonly openIt: string;
}
