/** Every sentence of the opener. */
export const WORDS = {
  uk: {
    title: 'Оберіг: відкрити пакет', intro: 'Ця сторінка працює без інтернету. Файл і його вміст не залишають цього комп’ютера.',
    choose: 'Файл пакета (.age)', passphrase: 'Парольна фраза', passphraseHint: 'Шість слів, які вам повідомили іншим каналом.',
    key: 'Ключ (AGE-SECRET-KEY-…)', keyHint: 'Файл закрито ключем вашої агенції. Якщо у вас є Оберіг, відкрийте файл у ньому.',
    open: 'Відкрити', working: 'Розшифровується…', other: 'English',
    sound: 'Файл цілий, підпис правильний.', words: 'Щоб упевнитися, хто підписав, зателефонуйте відправникові за відомим вам номером і звірте ці слова:',
    oneTime: 'Файл підписано одноразовим ключем: підпис доводить, що файл цілий, але не доводить, хто його зробив.',
    expired: 'Строк, до якого дані можна використовувати, минув.', from: 'Від кого', to: 'Кому', purpose: 'Навіщо', service: 'Послуга', number: 'Номер пакета', until: 'Можна використовувати до',
    reason: 'Пояснення', fields: 'Відомості', save: 'Зберегти PDF', secrecy: 'Збережений PDF не зашифровано. Тримайте його так, щоб не побачив ніхто сторонній.',
    message: 'Це не пакет, а відповідь чи повідомлення. Відкрийте його в Оберезі.',
    problems: {
      'not-sealed': 'Це не файл передання або він пошкоджений. Попросіть відправника надіслати його ще раз.', 'too-large': 'Файл завеликий для файла передання.',
      'wrong-passphrase': 'Парольна фраза не підходить. Перевірте кожне слово.', 'wrong-key': 'Ключ не підходить до цього файла.',
      'not-ours': 'У файлі немає пакета Оберега.', 'newer-version': 'Файл зроблено новішою версією. Попросіть новішу сторінку для відкривання.',
      'signature': 'Підпис не збігається з умістом. Не довіряйте файлові, зателефонуйте відправникові.', 'damaged': 'Файл пошкоджений або неповний. Нічого з нього не показано. Попросіть відправника надіслати його ще раз.',
      'not-for-you': 'Файл призначено комусь іншому. Повідомте відправника.',
    },
  },
  en: {
    title: 'Oberih: open a packet', intro: 'This page works without the internet. The file and its content do not leave this computer.',
    choose: 'Packet file (.age)', passphrase: 'Passphrase', passphraseHint: 'The six words you were told by another channel.',
    key: 'Key (AGE-SECRET-KEY-…)', keyHint: 'The file is sealed for your agency’s key. If you have Oberih, open it there.',
    open: 'Open', working: 'Decrypting…', other: 'Українською',
    sound: 'The file is whole and its signature is right.', words: 'To be sure who signed it, call the sender on a number you know and compare these words:',
    oneTime: 'The file is signed with a key made for it alone: the signature proves that it is whole, not who made it.',
    expired: 'The last day on which the data may be used is over.', from: 'From', to: 'To', purpose: 'Why', service: 'Service', number: 'Packet number', until: 'May be used until',
    reason: 'Explanation', fields: 'Information', save: 'Save the PDF', secrecy: 'The saved PDF is not encrypted. Keep it where nobody else can see it.',
    message: 'This is no packet but a reply or a notice. Open it in Oberih.',
    problems: {
      'not-sealed': 'This is no hand-over file, or it is damaged. Ask the sender to send it again.', 'too-large': 'The file is too large for a hand-over file.',
      'wrong-passphrase': 'The passphrase does not fit. Check every word.', 'wrong-key': 'The key does not fit this file.',
      'not-ours': 'The file holds no packet of Oberih.', 'newer-version': 'The file was made by a newer version. Ask for a newer opening page.',
      'signature': 'The signature does not match the content. Do not trust the file; call the sender.', 'damaged': 'The file is damaged or incomplete. Nothing of it is shown. Ask the sender to send it again.',
      'not-for-you': 'The file was meant for somebody else. Tell the sender.',
    },
  },
} as const;

export type OpenerLanguage = keyof typeof WORDS;
export type OpenerProblem = keyof (typeof WORDS)['uk']['problems'];
