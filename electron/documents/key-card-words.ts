/** Words of an agency's key card. */
export interface KeyCardWords {
  readonly title: string; readonly what: string; readonly agency: string; readonly person: string; readonly made: string;
  readonly wordsTitle: string; readonly wordsHint: string; readonly scanTitle: string; readonly scan: string; readonly picture: string;
  readonly sealTitle: string; readonly signTitle: string; readonly typing: string; readonly useTitle: string; readonly use: readonly string[];
}

export const KEY_CARD_WORDS: Readonly<Record<'uk' | 'en', KeyCardWords>> = {
  uk: {
    title: 'Картка ключа', what: 'За цією карткою партнер зашифровує файли так, що їх прочитає лише ця агенція, і перевіряє її підпис. Картка не таємна.',
    agency: 'Агенція', person: 'Підписує', made: 'Надруковано',
    wordsTitle: 'Слова для звірки телефоном', wordsHint: 'Прочитайте їх уголос людині, яку знаєте. Якщо хоч одне слово інше, картку підмінено.',
    scanTitle: 'Картка цілком', scan: 'Відкрийте в Оберезі «Ключі партнерів» і виберіть знімок цього коду.', picture: 'QR-код із текстом картки',
    sealTitle: 'Ключ для шифрування', signTitle: 'Ключ підпису', typing: 'Без знімка: введіть обидва ключі знак за знаком, великі й малі літери розрізняються.',
    useTitle: 'Що зробити партнерові', use: ['Додати картку до записника отримувачів.', 'Зателефонувати за номером, який уже знає, і звірити вісім слів.', 'Підтвердити ключ. Коли ключ зміниться, програма попередить.'],
  },
  en: {
    title: 'Key card', what: 'With this card a partner seals files so that only this agency can read them, and checks its signature. The card is not secret.',
    agency: 'Agency', person: 'Signed by', made: 'Printed on',
    wordsTitle: 'Words to compare by telephone', wordsHint: 'Read them aloud to somebody you know. If a single word differs, the card was exchanged.',
    scanTitle: 'The whole card', scan: 'In Oberih open “Partners’ keys” and choose a picture of this code.', picture: 'QR code with the text of the card',
    sealTitle: 'Key for sealing', signTitle: 'Key of the signature', typing: 'Without a picture: type both keys sign by sign; capitals and small letters differ.',
    useTitle: 'What the partner does', use: ['Adds the card to the directory of recipients.', 'Calls a number already known and compares the eight words.', 'Confirms the key. When the key changes, the application warns.'],
  },
};
