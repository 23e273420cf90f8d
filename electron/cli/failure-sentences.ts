/** What a person at a terminal is told of a failure, in both languages; the code beside it is for programs. */
type Sentence = readonly [uk: string, en: string];

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'register/missing': ['У цій папці немає реєстру.', 'There is no register in this folder.'],
  'register/exists': ['У цій папці вже є реєстр. Його не змінено.', 'There is a register in this folder already. It was not changed.'],
  'register/wrong-secret': ['Парольна фраза чи ключ відновлення не підходить. Дані цілі.', 'The passphrase or recovery key does not fit. The data are safe.'],
  'register/too-many-tries': ['Забагато спроб. Зачекайте й спробуйте знову.', 'Too many tries. Wait and try again.'],
  'register/damaged': ['Файл реєстру пошкоджено. Нічого не видаляйте: відновіть дані з резервної копії.', 'The register is damaged. Delete nothing: restore it from a backup.'],
  'register/keys-damaged': ['Пошкоджено обидві копії файлу ключів.', 'Both copies of the key file are damaged.'],
  'register/newer-version': ['Реєстр створено новішою версією програми. Його не змінено.', 'A newer version of the program made this register. It was not changed.'],
  'register/weak-passphrase': ['Ця парольна фраза заслабка.', 'This passphrase is too weak.'],
  'register/in-use': ['Реєстр уже відкрито в іншому вікні програми.', 'The register is open in another window of the program.'],
  'register/disk-full': ['На диску немає місця. Остання зміна не записана.', 'The disk is full. The last change was not written.'],
  'register/read-only': ['Папка реєстру доступна лише для читання.', 'The folder of the register can only be read.'],
  'case/not-found': ['Такої справи немає.', 'There is no such case.'],
  'case/invalid': ['У справі є поля, які треба виправити.', 'Fields of the case have to be corrected.'],
  'file/not-readable': ['Файл не вдалося прочитати.', 'The file could not be read.'],
  'file/not-written': ['Файл не вдалося записати. Нічого не створено.', 'The file could not be written. Nothing was made.'],
  'file/cancelled': ['Папку не вказано. Нічого не створено.', 'No folder was named. Nothing was made.'],
  'input/invalid': ['Вхідні дані не такі, яких чекає ця команда.', 'The input is not what this command expects.'],
  'referral/not-permitted': ['Правила цього передання не дозволяють. Нічого не записано.', 'The rules do not permit this. Nothing was written.'],
  'referral/needs-approval': ['Потрібне погодження супервізора. Нічого не записано.', 'A supervisor has to approve this. Nothing was written.'],
  'recipient/invalid': ['Ключ отримувача неправильний.', 'The key of the recipient is not valid.'],
  'hand-over/wrong-key': ['Ключ або парольна фраза не підходить до цього файлу. Нічого не відкрито.', 'The key or passphrase does not fit this file. Nothing was opened.'],
  'hand-over/damaged': ['Файл пошкоджений або неповний. Нічого з нього не показано.', 'The file is damaged or incomplete. Nothing of it is shown.'],
  'hand-over/too-large': ['Файл завеликий або потребує забагато роботи, щоб його відкрити.', 'The file is too large, or would take too much work to open.'],
  'hand-over/signature': ['Підпис не підходить. Нічого не показано.', 'The signature does not fit. Nothing is shown.'],
  'hand-over/not-for-you': ['Файл призначено іншому отримувачеві.', 'The file was meant for somebody else.'],
  'hand-over/not-a-packet': ['Це не файл передання цієї програми.', 'This is no hand-over file of this program.'],
  'hand-over/newer-version': ['Файл зроблено новішою версією програми.', 'A newer version of the program made this file.'],
  'backup/missing': ['У цій папці немає резервної копії.', 'There is no backup in this folder.'],
  'backup/file-limit': ['Реєстр завеликий для цієї флешки (FAT): потрібна флешка exFAT або NTFS.', 'The register is too large for this stick (FAT): it needs exFAT or NTFS.'],
  'audit/broken': ['Журнал дій пошкоджено або змінено.', 'The record of actions is damaged or was changed.'],
  'disclosure/not-found': ['Такого запису в журналі немає.', 'There is no such entry.'],
  'recipient/not-found': ['Такого отримувача немає в довіднику.', 'There is no such recipient.'],
  'hand-over/expired': ['Строк цього файлу минув.', 'This file has expired.'],
  'backup/damaged': ['Резервну копію пошкоджено. Нічого не змінено.', 'The backup is damaged. Nothing was changed.'],
  'internal/unexpected': ['Сталася помилка програми. Її записано під номером, який стоїть поряд із кодом.', 'The program failed. It is logged under the number beside the code.'],
};

/**
 * One line for standard error: the sentence of a code, or that it was not done and why by code alone.
 *
 * SECURITY: of the code alone; a failure's values, paths and names never reach it.
 */
export function failureSentence(code: string): string {
  const [uk, en] = SENTENCES[code] ?? ['Не виконано.', 'Not done.'];
  return `${uk} / ${en} (${code})\n`;
}
