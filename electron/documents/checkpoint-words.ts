/** Words of the sheet that holds a state of the log. */
export interface CheckpointWords {
  readonly title: string; readonly what: string; readonly size: string; readonly made: string; readonly signedBy: string; readonly unsigned: string;
  readonly wordsTitle: string; readonly wordsHint: string; readonly scanTitle: string; readonly label: string; readonly hint: string; readonly picture: string;
  readonly noteTitle: string; readonly keepTitle: string; readonly keep: readonly string[];
  /** beside the code on a packet */ readonly onPacket: string;
}

export const CHECKPOINT_WORDS: Readonly<Record<'uk' | 'en', CheckpointWords>> = {
  uk: {
    title: 'Стан журналу дій', what: 'За цим аркушем будь-коли можна перевірити, що з журналу дій відтоді нічого не зникло й нічого в ньому не змінено. Відомостей про дітей тут немає.',
    size: 'Записів у журналі', made: 'Надруковано', signedBy: 'Підпис ключем', unsigned: 'без підпису',
    wordsTitle: 'Вісім слів', wordsHint: 'Їх можна зачитати телефоном або переписати від руки разом із датою.',
    scanTitle: 'Код', label: 'Стан журналу дій', hint: 'Налаштування, «Журнал дій», «Звірити зі збереженим станом»: виберіть знімок цього коду.', picture: 'QR-код зі станом журналу дій',
    noteTitle: 'Те саме трьома рядками й підписом', keepTitle: 'Де зберігати',
    keep: ['Не разом із ноутбуком: у координатора, у супервізора, у сейфі.', 'Новий аркуш раз на місяць; попередні не викидати.', 'Якщо звірка не сходиться, нічого не виправляти: зробити копію реєстру й повідомити координатора.'],
    onPacket: 'Стан журналу дій агенції на час видачі',
  },
  en: {
    title: 'State of the record of actions', what: 'With this sheet anybody can check at any time that nothing has gone from the record of actions since, and nothing in it was changed. It says nothing about any child.',
    size: 'Entries in the record', made: 'Printed on', signedBy: 'Signed with key', unsigned: 'not signed',
    wordsTitle: 'Eight words', wordsHint: 'They can be read out by telephone, or copied by hand together with the date.',
    scanTitle: 'Code', label: 'State of the record of actions', hint: 'Settings, “Record of actions”, “Compare with a kept state”: choose a picture of this code.', picture: 'QR code with the state of the record of actions',
    noteTitle: 'The same as three lines and a signature', keepTitle: 'Where to keep it',
    keep: ['Not with the laptop: with the coordinator, the supervisor, in a safe.', 'A new sheet once a month; earlier ones are not thrown away.', 'If a comparison fails, mend nothing: copy the register and tell the coordinator.'],
    onPacket: 'State of the agency’s record of actions at issue',
  },
};
