/** Fixed words of the forms. `{…}` marks a place that is filled in. */
export interface FormWords {
  readonly confidential: string; readonly yes: string; readonly no: string; readonly none: string; readonly unknown: string;
  readonly page: string; readonly pageOf: string; readonly caseFoot: string; readonly packetFoot: string; readonly auditFoot: string;
  readonly formFoot: string; readonly blankFoot: string;
  /** stands for the packet's number while there is none */ readonly preview: string; readonly packetNumber: string; readonly issuedOn: string; readonly caseCode: string; readonly phoneShort: string;
  readonly sections: {
    readonly request: string; readonly child: string; readonly contact: string; readonly family: string; readonly care: string;
    readonly service: string; readonly health: string; readonly protection: string; readonly incident: string; readonly tracing: string;
    readonly perpetrators: string; readonly legal: string; readonly followUps: string; readonly notes: string;
    readonly attachments: string; readonly file: string; readonly consent: string; readonly other: string; readonly signatures: string;
  };
  readonly from: string; readonly to: string; readonly service: string; readonly purpose: string; readonly basis: string; readonly document: string;
  readonly reason: string; readonly fullName: string; readonly address: string;
  /** label of the one row that gathers what is answered with «no» or «none» */ readonly negatives: string; /** label of the row that names numbers and papers the file holds */ readonly held: string; readonly approximate: string; /** of whom only a flag is told */ readonly familyMember: string;
  /** a picture or paper that lies in the file */ readonly inFile: string; /** group of papers and numbers, in the row `held` */ readonly identityPaper: string; readonly otherNumber: string;
  readonly ageBand: string; readonly ageFrom: string;
  /** before the worker in charge, where somebody else hands over */ readonly inCharge: string; /** before the telephone, on a sheet read in a hurry */ readonly callWorker: string;
  /** title of the part with what matters less in a hurry */ readonly more: string; /** on such a sheet: address, telephones and who looks after the child */ readonly whereIsTheChild: string;
  /** in place of the decided values, where the document that was shown names none */ readonly nothingNamed: string;
  /** before the number of a recipient whose name is not known */ readonly recipientNumber: string;
  /** before what stands behind the basis: the article of the law; `{basis}` is the basis */ readonly basisByLaw: string;
  /** to whom a letter is addressed, above its text */ readonly addressee: string;
  readonly specialisedSupport: string;
  readonly consentState: string; readonly consentGivenOn: string; readonly consentValidUntil: string; readonly consentOpenEnded: string;
  readonly consentOneOff: string; readonly consentGivenBy: string; readonly consentScope: string; readonly consentNumber: string; readonly consentNone: string;
  readonly consentNotUsed: string; readonly consentUsedOn: string;
  readonly representative: string; readonly childParty: string; readonly purposes: string; readonly recipients: string; readonly services: string;
  readonly withdrawn: string; readonly everything: string; readonly method: string; readonly waived: string;
  readonly methods: Readonly<Record<'written' | 'oral' | 'fingerprint', string>>;
  readonly expressed: Readonly<Record<'given' | 'refused' | 'not-asked', string>>;
  readonly signatures: {
    readonly nameAndPosition: string; readonly nameAndRole: string; readonly name: string; readonly signature: string; readonly date: string;
  };
  readonly slip: { readonly cut: string; readonly returnTo: string; readonly noNames: string };
  readonly recovery: RecoveryWords;
}

/** Words of the sheet with the recovery key. */
export interface RecoveryWords {
  readonly title: string; readonly what: string; readonly keyTitle: string; readonly fingerprint: string; readonly created: string;
  readonly keepTitle: string; readonly keep: readonly string[]; readonly useTitle: string; readonly use: readonly string[]; readonly foot: string;
  readonly storedAt: string; readonly storedBy: string;
}
