import { checkpointLine, type Checkpoint } from '../../shared/audit/checkpoint.ts';
import { CHECKPOINT_WORDS } from './checkpoint-words.ts';
import type { FormContent } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import { qrCode } from './qr-code.ts';
import type { Wording } from './wording/wording.ts';

/** What the sheet of a state of the log shows. */
export interface CheckpointSheetInput {
  readonly agency: string;
  readonly checkpoint: Checkpoint;
  /** the state as a note, line by line */ readonly note: string;
  readonly words: readonly string[];
  /** `YYYY-MM-DD` */ readonly on: string;
}

/** A state of the log on one page: words to read out, a code to scan, lines to type. */
export function checkpointSheet({ agency, checkpoint, note, words, on }: CheckpointSheetInput, wording: Wording): FormContent {
  const text = CHECKPOINT_WORDS[wording.language];
  const signature = checkpoint.signature === null ? text.unsigned : `№ ${String(checkpoint.signature.keyEntry)}`;
  return {
    language: wording.language, size: 10.5, created: `${on}T00:00:00`, numbered: false,
    documentTitle: text.title, title: text.title, subtitle: null, intro: text.what,
    head: {
      agency, lines: [], mark: null,
      facts: [{ label: text.size, value: String(checkpoint.size) }, { label: text.made, value: dayInWords(on, wording) }, { label: text.signedBy, value: signature }],
    },
    sections: [
      { title: text.wordsTitle, whole: true, blocks: [{ kind: 'key', groups: words }, { kind: 'text', label: null, text: text.wordsHint }] },
      { title: text.scanTitle, whole: true, blocks: [{ kind: 'audit', label: text.label, words: words.join(' '), hint: text.hint, qr: qrCode(checkpointLine(checkpoint), 'M'), description: text.picture }] },
      { title: text.noteTitle, whole: true, blocks: [{ kind: 'text', label: null, text: note.trimEnd() }] },
      { title: text.keepTitle, whole: true, blocks: [{ kind: 'bullets', items: text.keep }] },
    ],
    signaturesTitle: '', signatures: [], signatureHint: '', dateHint: '', slip: null,
    foot: { left: text.title, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}
