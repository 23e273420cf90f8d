/** One person of a case as the screener needs it. Every part may be missing; `name` holds a full name not yet split. */
export interface ScreeningPerson {
  readonly role?: string;
  readonly first?: string;
  readonly last?: string;
  readonly patronymic?: string;
  readonly nickname?: string;
  readonly otherNames?: readonly string[];
  readonly name?: string;
  readonly sex?: string;
  readonly dob?: string;
  readonly phone?: string;
}

/** An address in parts, or as one `line` that the screener splits itself. */
export interface ScreeningAddress {
  readonly settlement?: string;
  readonly street?: string;
  readonly building?: string;
  readonly apartment?: string;
  readonly line?: string;
}

/**
 * What the screener may know about a case. `ids` holds document, register, court and case numbers in any spelling;
 * `names` holds full names of further people (people sought, people marked by hand in another text of the case).
 */
export interface ScreeningRecord {
  readonly child?: ScreeningPerson;
  readonly people?: readonly ScreeningPerson[];
  readonly names?: readonly string[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly handles?: readonly string[];
  readonly address?: ScreeningAddress;
  readonly addresses?: readonly ScreeningAddress[];
  readonly school?: string;
  readonly schools?: readonly string[];
  readonly ids?: readonly string[];
}

/** What a finding identifies. */
export type FindingType = 'PERSON' | 'PHONE' | 'EMAIL' | 'URL_HANDLE' | 'ID_NUMBER' | 'ADDRESS' | 'DATE_OF_BIRTH' | 'DATE' | 'SCHOOL' | 'FACILITY'
  | 'PLATE' | 'COORDINATES' | 'IBAN';

/** `known`: derivable from the record; `pattern`: recognisable by form; `unlisted`: a person not in the record. */
export type FindingSource = 'known' | 'pattern' | 'unlisted';
/** `auto`: sure; `review`: a person has to look. Nothing leaves while either is open. */
export type FindingTier = 'auto' | 'review';

/** One identifying stretch: UTF-16 offsets into the text as given, `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly source: FindingSource;
  readonly tier: FindingTier;
  /** Name of the recognizer that made it. */
  readonly recognizer: string;
  /** Code of the reason, for the interface to explain. Never holds text of the note or of the record. */
  readonly why: string;
  /** Number of the person in the record (0 is the child) when the finding is about exactly one of them. */
  readonly person?: number;
}
