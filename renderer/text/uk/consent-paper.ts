/** The papers of a consent. */
export const consentPaper = {
  document: 'Документи', print: 'Надрукувати', savePdf: 'Зберегти PDF', saveJson: 'Зберегти JSON', savedFile: 'Файл збережено: {{name}}', notSaved: 'Файл не збережено.',
  papers: { title: 'Документи', language: 'Мова паперу', uk: 'Українська', en: 'Англійська' },
} as const;
