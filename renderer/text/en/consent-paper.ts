import type { consentPaper as source } from '../uk/consent-paper.ts';
import type { English } from '../english.ts';

/** The papers of a consent. */
export const consentPaper: English<typeof source> = {
  document: 'Documents', print: 'Print', savePdf: 'Save PDF', saveJson: 'Save JSON', savedFile: 'File saved: {{name}}', notSaved: 'The file was not saved.',
  papers: { title: 'Documents', language: 'Language of the paper', uk: 'Ukrainian', en: 'English' },
};
