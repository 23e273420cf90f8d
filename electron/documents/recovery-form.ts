import type { FormContent } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import type { Wording } from './wording/wording.ts';

/** What the recovery sheet shows. */
export interface RecoverySheetInput {
  /** groups of symbols in order, exactly as they are typed back */ readonly groups: readonly string[];
  /** fingerprint of the register, to tell sheets of several laptops apart */ readonly fingerprint: string;
  readonly agency: string; /** day the key was made, `YYYY-MM-DD` */ readonly createdOn: string;
}

/** The sheet with the recovery key. Printed once from the screen; it is never written to a file. */
export function recoveryForm(input: RecoverySheetInput, wording: Wording): FormContent {
  const words = wording.form.recovery;
  return {
    language: wording.language, size: 10.5, created: `${input.createdOn}T00:00:00`,
    documentTitle: words.title, title: words.title, subtitle: null, intro: words.what,
    head: {
      agency: input.agency, lines: [], mark: wording.form.confidential,
      facts: [{ label: words.fingerprint, value: input.fingerprint }, { label: words.created, value: dayInWords(input.createdOn, wording) }],
    },
    sections: [
      { title: words.keyTitle, blocks: [{ kind: 'key', groups: input.groups }] },
      { title: words.keepTitle, blocks: [{ kind: 'bullets', items: words.keep }, { kind: 'rows', rows: [{ label: words.storedAt, value: null }, { label: words.storedBy, value: null }] }] },
      { title: words.useTitle, blocks: [{ kind: 'bullets', items: words.use }] },
    ],
    signaturesTitle: '', signatures: [], signatureHint: '', dateHint: '', slip: null,
    foot: { left: `${words.foot} · ${input.fingerprint}`, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}
