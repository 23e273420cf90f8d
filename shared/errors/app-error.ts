/**
 * Every code a person can act on, with what it means. The renderer has a sentence for each in both languages;
 * anything that is not here is a bug and crosses the border as `internal/unexpected` with an incident id.
 */
export const ERROR_CODES = [
  'register/locked', 'register/missing', 'register/exists', 'register/wrong-secret', 'register/too-many-tries',
  'register/damaged', 'register/keys-damaged', 'register/newer-version', 'register/weak-passphrase',
  'register/recovery-mismatch', 'shares/line', 'shares/not-a-share', 'shares/mixed', 'shares/repeated', 'shares/too-few', 'shares/do-not-open', 'shares/not-made', 'register/in-use', 'register/disk-full', 'register/read-only',
  'case/not-found', 'case/invalid', 'case/code-taken', 'case/import-line-invalid',
  'consent/not-found', 'consent/invalid', 'consent/record-invalid', 'consent/agency-incomplete', 'guide/invalid', 'notice/not-found', 'notice/closed', 'restriction/not-found', 'recipient/not-found', 'recipient/invalid',
  'referral/not-permitted', 'referral/needs-approval', 'referral/changed-since-preview', 'referral/unscreened-text',
  'referral/leak-found', 'referral/glyph-missing', 'disclosure/not-found', 'request/not-found', 'request/invalid', 'retention/not-found', 'retention/refused', 'incident/not-found', 'incident/invalid', 'file/not-written', 'file/not-readable',
  'file/cancelled', 'audit/broken', 'person/not-found', 'person/last-focal-point', 'person/is-self', 'backup/missing', 'backup/damaged', 'backup/other-register', 'input/invalid', 'input/too-large',
  'evacuation/not-prepared', 'evacuation/changed', 'evacuation/same-place', 'evacuation/same-disk', 'evacuation/not-destroyed', 'backup/file-limit',
  'attachment/not-found', 'attachment/unknown-type', 'attachment/not-cleanable', 'attachment/too-large', 'attachment/case-full', 'attachment/register-full', 'attachment/incomplete',
  'hand-over/wrong-key', 'hand-over/damaged', 'hand-over/too-large', 'hand-over/not-a-packet', 'hand-over/newer-version',
  'hand-over/signature', 'hand-over/not-for-you', 'hand-over/expired', 'hand-over/not-ready', 'partner-key/not-confirmed',
  'partner-key/changed', 'partner-key/not-found', 'key-card/invalid', 'incoming/not-found', 'incoming/already-answered',
  'reply/unknown', 'reply/already-taken',
  'approval/own-act', 'approval/not-supervisor', 'approval/not-asked', 'approval/changed',
  'channel/unknown', 'channel/forbidden-sender',
  'channel/forbidden-role', 'channel/busy', 'task/cancelled', 'internal/unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Numbers and codes that help the sentence (seconds to wait, line number, missing character); never case content. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected failure a person can act on. The message is the code and nothing else. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
