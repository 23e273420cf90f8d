import type { ConsentDocumentKind } from '../../../shared/consent/documents/document-kinds.ts';

/** The papers of a consent. */
export const consentPaper = {
  document: 'Документи', print: 'Надрукувати', savePdf: 'Зберегти PDF', saveJson: 'Зберегти JSON', savedFile: 'Файл збережено: {{name}}', notSaved: 'Файл не збережено.',
  papers: {
    which: 'Який документ', language: 'Мова паперу', uk: 'Українська', en: 'Англійська', toSign: 'Для підпису', toSignHint: 'Відповідей не позначено: їх позначать ручкою.',
    kind: {
      consent: 'Згода дорослого', 'consent-adult': 'Згода людини від 18 років', 'assent-6-11': 'Аркуш дитини 6–11 років', 'assent-12-14': 'Аркуш дитини 12–14 років', 'assent-15-17': 'Аркуш підлітка 15–17 років',
      witness: 'Заява свідка усної згоди', withdrawal: 'Відкликання згоди', notice: 'Повідомлення отримувачеві', receipt: 'Пам’ятка для родини', 'receipt-full': 'Пам’ятка для родини, докладна',
    } satisfies Record<ConsentDocumentKind, string>,
    hint: { receipt: 'Її безпечно тримати вдома: не видно, хто ми і про що йшлося.', 'receipt-full': 'Давайте лише на прохання: на ній видно, про що йшлося.' },
    packText: 'Усі бланки для візиту без ноутбука. Кожен аркуш має номер: за ним підписане потім вносять до реєстру.', packNumber: 'Номер комплекту: {{number}}',
    signWithdrawal: 'Заява для підпису', letter: 'Лист отримувачеві', sealed: 'Захищений файл',
  },
} as const;
