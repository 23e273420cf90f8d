import type { FormContent } from './form-content.ts';
import { KEY_CARD_WORDS } from './key-card-words.ts';
import { dayInWords } from './printed-values.ts';
import { qrCode } from './qr-code.ts';
import type { Wording } from './wording/wording.ts';

/** What a key card shows. */
export interface KeyCardInput {
  readonly agency: string; readonly person: string; readonly sealKey: string; readonly signingKey: string;
  /** the text its file and its QR code hold */ readonly text: string; readonly words: readonly string[];
  /** `YYYY-MM-DD` */ readonly on: string;
}

const GROUP = 4;

/** The card a partner is given: QR code, keys to type, words to read over the telephone. Nothing on it is secret. */
export function keyCardForm(card: KeyCardInput, wording: Wording): FormContent {
  const words = KEY_CARD_WORDS[wording.language];
  return {
    language: wording.language, size: 10.5, created: `${card.on}T00:00:00`, numbered: false,
    documentTitle: words.title, title: words.title, subtitle: null, intro: words.what,
    head: {
      agency: card.agency, lines: [], mark: null,
      facts: [{ label: words.person, value: card.person }, { label: words.made, value: dayInWords(card.on, wording) }],
    },
    sections: [
      { title: words.wordsTitle, whole: true, blocks: [{ kind: 'text', label: null, text: card.words.join(' · ') }, { kind: 'text', label: null, text: words.wordsHint }] },
      { title: words.scanTitle, whole: true, blocks: [{ kind: 'audit', label: card.agency, words: card.person, hint: words.scan, qr: qrCode(card.text, 'L'), description: words.picture }] },
      { title: words.sealTitle, whole: true, blocks: [{ kind: 'key', groups: groupsOf(card.sealKey) }] },
      { title: words.signTitle, whole: true, blocks: [{ kind: 'key', groups: groupsOf(card.signingKey) }, { kind: 'text', label: null, text: words.typing }] },
      { title: words.useTitle, whole: true, blocks: [{ kind: 'bullets', items: words.use }] },
    ],
    signaturesTitle: '', signatures: [], signatureHint: '', dateHint: '', slip: null,
    foot: { left: words.title, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

const groupsOf = (key: string): readonly string[] => key.match(new RegExp(`.{1,${String(GROUP)}}`, 'gu')) ?? [];
