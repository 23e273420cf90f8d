/** What of a file a table holds, as a certificate counts it. */
export const FILE_PARTS = ['file', 'texts', 'consents', 'disclosures', 'notices', 'attachments', 'incoming', 'approvals', 'keeping'] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** A table whose rows go with a file; `rows` is the condition that finds them, by `$number` and `$id` of the case. */
export interface CaseTable { readonly part: FilePart; readonly rows: string }

const ofNumber = 'case_number = $number';
const within = (table: string, key: string, outer: string): string => `${outer} IN (SELECT ${key} FROM ${table} WHERE ${ofNumber})`;

/**
 * Every table that holds something of a file and loses it when the file is destroyed. The rows go by the references to
 * `cases`; this list counts them before and proves that none is left after.
 * INVARIANT: a test holds it against the schema: a table that names a case is here or in `TABLES_THAT_STAY`.
 */
export const CASE_TABLES: Readonly<Record<string, CaseTable>> = {
  cases: { part: 'file', rows: 'number = $number' },
  case_records: { part: 'file', rows: ofNumber },
  case_revisions: { part: 'file', rows: ofNumber },
  case_drafts: { part: 'file', rows: ofNumber },
  case_search: { part: 'file', rows: 'rowid = $number' },
  kept_work: { part: 'file', rows: ofNumber },
  screened_texts: { part: 'texts', rows: ofNumber },
  consents: { part: 'consents', rows: ofNumber },
  consent_events: { part: 'consents', rows: within('consents', 'number', 'consent_number') },
  restrictions: { part: 'consents', rows: ofNumber },
  disclosures: { part: 'disclosures', rows: ofNumber },
  disclosure_fields: { part: 'disclosures', rows: within('disclosures', 'number', 'disclosure_number') },
  referral_events: { part: 'disclosures', rows: within('disclosures', 'number', 'disclosure_number') },
  notices: { part: 'notices', rows: ofNumber },
  notice_events: { part: 'notices', rows: within('notices', 'number', 'notice_number') },
  attachment_keys: { part: 'attachments', rows: 'case_id = $id' },
  attachments: { part: 'attachments', rows: 'case_id = $id' },
  attachment_contents: { part: 'attachments', rows: 'attachment_number IN (SELECT number FROM attachments WHERE case_id = $id)' },
  incoming: { part: 'incoming', rows: ofNumber },
  incoming_events: { part: 'incoming', rows: within('incoming', 'number', 'incoming_number') },
  approvals: { part: 'approvals', rows: ofNumber },
  retention_holds: { part: 'keeping', rows: ofNumber },
  retention_decisions: { part: 'keeping', rows: ofNumber },
};

/** Tables that name a case and outlive it, and why that tells nothing of the child. */
export const TABLES_THAT_STAY: Readonly<Record<string, string>> = {
  requests: 'an answered request keeps number and term; names and words are cleared and the link is cut',
  audit_events: 'the log names a case by a keyed reference; its random part goes with the case',
  destructions: 'the entry of the destruction: the code and no name',
  retained_proofs: 'that something was told or agreed to, by code, until the end of its own term',
  case_counters: 'the highest number given, so that no code is given twice',
};
