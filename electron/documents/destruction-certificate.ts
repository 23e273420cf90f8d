import type { CertificateRow } from '../../shared/ipc/channels/retention-channels.ts';
import { retentionWordsIn } from '../../shared/retention/words-in.ts';
import { FILE_PARTS } from '../store/case-tables.ts';
import { certificateWordsIn, type CertificateWords } from './certificate-words.ts';
import type { Block, FormContent, Row } from './form-content.ts';
import { dayInWords } from './printed-values.ts';
import type { Wording } from './wording/wording.ts';

/** Who issues the certificate. */
export interface CertificateFrame { readonly agency: { readonly name: string; readonly phone: string | null; readonly email: string | null; readonly address: string | null } }

/** So many days of backups are printed; the rest is counted. */
const MOST_BACKUPS = 12;

/** The certificate of a destruction. It says the code of the case and nothing else of it; the same entry gives the same bytes. */
export function destructionCertificate(entry: CertificateRow, { agency }: CertificateFrame, wording: Wording): FormContent {
  const { record } = entry;
  const words = certificateWordsIn(wording.language);
  return {
    language: wording.language, size: 10.5, created: `${record.carriedOutOn}T00:00:00`, documentTitle: `${words.title} · ${record.number}`, title: words.title, subtitle: null, intro: null,
    head: {
      agency: agency.name, lines: [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((line): line is string => line !== null && line !== ''), mark: null,
      facts: [{ label: words.number, value: record.number }, { label: words.date, value: dayInWords(record.carriedOutOn, wording) }],
    },
    sections: [
      { title: words.whatTitle, blocks: [{ kind: 'rows', rows: whatRows(entry, words, wording) }] },
      { title: words.countTitle, blocks: [{ kind: 'rows', rows: countRows(entry, words) }] },
      { title: words.whoTitle, blocks: [{ kind: 'rows', rows: whoRows(entry, words) }, { kind: 'text', label: null, text: record.isByTwo ? words.byTwo : words.byOne }] },
      { title: words.howTitle, blocks: [{ kind: 'bullets', items: howItems(entry, words, wording) }] },
      { title: words.staysTitle, blocks: [{ kind: 'bullets', items: [proofItem(entry, words, wording), ...words.stays] }] },
      { title: words.promiseTitle, blocks: [bullets([backupItem(entry, words, wording), ...words.promise])] },
    ],
    signaturesTitle: words.signatures, signatureHint: words.signature, dateHint: words.signatureDate,
    signatures: [
      { role: words.markedBy, name: actor(record.markedBy), nameHint: words.name },
      ...(record.isByTwo ? [{ role: words.carriedOutBy, name: actor(record.carriedOutBy), nameHint: words.name }] : []),
    ],
    slip: null, foot: { left: `${words.title} ${words.numberSign} ${record.number}`, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

const bullets = (items: readonly string[]): Block => ({ kind: 'bullets', items });
const actor = ({ name, position }: { readonly name: string; readonly position: string }): string => [name, position].filter((part) => part !== '').join(', ');

function whatRows({ record }: CertificateRow, words: CertificateWords, wording: Wording): readonly Row[] {
  const codes = retentionWordsIn(wording.language);
  const { closedOn, dueOn, rule, ground } = record;
  return [
    { label: words.caseCode, value: record.caseCode },
    ...(closedOn === null ? [] : [{ label: words.closedOn, value: dayInWords(closedOn, wording) }]),
    { label: words.ground, value: codes.ground[ground] },
    ...(ground === 'erasure-granted' || dueOn === null || rule === null ? [] : [{ label: words.dueOn, value: dayInWords(dueOn, wording) }, { label: words.rule, value: codes.rule[rule] }]),
  ];
}

function countRows({ record }: CertificateRow, words: CertificateWords): readonly Row[] {
  const rows = FILE_PARTS.filter((part) => (record.removed[part] ?? 0) > 0).map((part) => ({ label: words.parts[part], value: String(record.removed[part]) }));
  return rows.length === 0 ? [{ label: words.noRows, value: '0' }] : rows;
}

function whoRows({ record }: CertificateRow, words: CertificateWords): readonly Row[] {
  return [{ label: words.markedBy, value: actor(record.markedBy) }, { label: words.carriedOutBy, value: actor(record.carriedOutBy) }];
}

function howItems({ record, finishedOn }: CertificateRow, words: CertificateWords, wording: Wording): readonly string[] {
  return [
    ...words.how, ...(record.clearedRequests === 0 ? [] : [words.requests.replace('{count}', String(record.clearedRequests))]),
    ...(record.removedCards === 0 ? [] : [words.cards.replace('{count}', String(record.removedCards))]),
    finishedOn === null ? words.unfinished : words.finished.replace('{date}', dayInWords(finishedOn, wording)),
  ];
}

function proofItem({ record }: CertificateRow, words: CertificateWords, wording: Wording): string {
  const { keptDisclosures, keptConsents, proofsUntil } = record;
  if (proofsUntil === null) return words.noProofs;
  return words.proofs.replace('{disclosures}', String(keptDisclosures)).replace('{consents}', String(keptConsents)).replace('{until}', dayInWords(proofsUntil, wording));
}

function backupItem({ record: { backups } }: CertificateRow, words: CertificateWords, wording: Wording): string {
  if (backups.length === 0) return words.noBackups;
  const shown = backups.slice(0, MOST_BACKUPS).map((day) => dayInWords(day, wording));
  const more = backups.length > MOST_BACKUPS ? [words.andMore.replace('{count}', String(backups.length - MOST_BACKUPS))] : [];
  return words.backups.replace('{days}', [...shown, ...more].join('; '));
}
