import type { Language } from '../../shared/ipc/channel.ts';
import type { PaperShare } from '../../shared/recovery/paper-share.ts';
import type { FormContent } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import { enShares, ukShares, type SharesWords } from './wording/shares-words.ts';
import type { Wording } from './wording/wording.ts';

/** What one paper of several shows. */
export interface SharesSheetInput {
  readonly paper: Pick<PaperShare, 'number' | 'threshold' | 'total' | 'setId'>;
  /** exactly as they are typed back */ readonly lines: readonly string[];
  /** fingerprint of the register */ readonly fingerprint: string;
  readonly agency: string; /** day the papers were made, `YYYY-MM-DD` */ readonly madeOn: string;
}

const WORDS: Readonly<Record<Language, SharesWords>> = { uk: ukShares, en: enShares };

/** One of several papers that open the register together. Printed from the screen; never written to a file. */
export function sharesForm({ paper, lines, fingerprint, agency, madeOn }: SharesSheetInput, wording: Wording): FormContent {
  const words = WORDS[wording.language];
  const title = words.title(paper);
  return {
    language: wording.language, size: 10.5, created: `${madeOn}T00:00:00`,
    documentTitle: title, title, subtitle: null, intro: words.what(paper),
    head: {
      agency, lines: [], mark: wording.form.confidential,
      facts: [
        { label: wording.form.recovery.fingerprint, value: fingerprint }, { label: words.set, value: paper.setId.toUpperCase() },
        { label: wording.form.recovery.created, value: dayInWords(madeOn, wording) },
      ],
    },
    sections: [
      { title: words.linesTitle, blocks: [{ kind: 'key', groups: lines }] },
      { title: words.keepTitle, blocks: [{ kind: 'bullets', items: words.keep }, { kind: 'rows', rows: [{ label: words.keeper, value: null }, { label: wording.form.recovery.storedAt, value: null }] }] },
      { title: wording.form.recovery.useTitle, blocks: [{ kind: 'bullets', items: words.use(paper) }] },
    ],
    signaturesTitle: '', signatures: [], signatureHint: '', dateHint: '', slip: null,
    foot: { left: `${title} · ${fingerprint}`, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}
