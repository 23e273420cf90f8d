import type { FilePart } from '../store/case-tables.ts';
import type { Language } from '../../shared/ipc/channel.ts';

/** Fixed words of the certificate of destruction. `{…}` stand for values. */
export interface CertificateWords {
  readonly title: string; readonly numberSign: string; readonly number: string; readonly date: string;
  readonly whatTitle: string; readonly caseCode: string; readonly closedOn: string; readonly dueOn: string; readonly ground: string; readonly rule: string;
  readonly countTitle: string; readonly parts: Readonly<Record<FilePart, string>>; readonly noRows: string;
  readonly whoTitle: string; readonly markedBy: string; readonly carriedOutBy: string; readonly byTwo: string; readonly byOne: string;
  readonly howTitle: string; readonly how: readonly string[]; readonly requests: string; readonly cards: string; readonly finished: string; readonly unfinished: string;
  readonly staysTitle: string; readonly proofs: string; readonly noProofs: string; readonly stays: readonly string[];
  readonly promiseTitle: string; readonly promise: readonly string[]; readonly backups: string; readonly noBackups: string; readonly andMore: string;
  readonly signatures: string; readonly signature: string; readonly signatureDate: string; readonly name: string;
}

const uk: CertificateWords = {
  title: 'Акт про знищення справи', numberSign: '№', number: 'Номер акта', date: 'Дата знищення',
  whatTitle: 'Що знищено', caseCode: 'Код справи', closedOn: 'Справу закрито', dueOn: 'Строк перегляду настав', ground: 'Підстава', rule: 'Чому настав строк',
  countTitle: 'Скільки записів знищено',
  parts: {
    file: 'справа з усіма редакціями й чернетками', texts: 'перевірені тексти', consents: 'згоди й обмеження', disclosures: 'передання даних', notices: 'повідомлення отримувачам', attachments: 'вкладення та ключ до них',
    incoming: 'отримані пакети', approvals: 'погодження', keeping: 'рішення про зберігання',
  },
  noRows: 'записів не було',
  whoTitle: 'Хто вирішив і хто знищив', markedBy: 'Хто позначив', carriedOutBy: 'Хто знищив',
  byTwo: 'Рішення ухвалила одна людина, виконала інша.', byOne: 'На день знищення з реєстром працювала одна людина, тому другої особи не було.',
  howTitle: 'Як знищено',
  how: [
    'Усі записи справи вилучено із зашифрованого реєстру разом зі словами, за якими її можна було знайти.',
    'Ключ до вкладень справи та випадкове число, що пов’язувало її із записами журналу дій, вилучено: відновити цей зв’язок не може ніхто.',
  ],
  requests: 'У зверненнях, що стосувалися справи, стерто імена й слова: {count}.', cards: 'З довідника вилучено картки людей, пов’язаних лише з цією справою: {count}.',
  finished: 'Файл реєстру після цього записано наново без вилученого, його робочий журнал спорожнено, давніші копії, які програма зберігала на цьому комп’ютері перед зміною будови реєстру, вилучено ({date}).',
  unfinished: 'Файл реєстру ще не записано наново: це треба завершити в розділі «Зберігання справ».',
  staysTitle: 'Що лишається і чому',
  proofs: 'Докази передань ({disclosures}) і згод ({consents}): день, мета, підстава й установа, без імен і без переданих даних. Їх зберігають до {until} на випадок скарги.', noProofs: 'Доказів передань і згод не лишено: їхній строк минув або їх не було.',
  stays: [
    'Записи журналу дій: хто, коли й що робив. Вони не називають справу, і їх більше не можна з нею пов’язати ключем.',
    'Звернення без імен, записи про інциденти та цей акт, які називають лише код справи.',
  ],
  promiseTitle: 'Чого програма не може обіцяти',
  promise: [
    'Програма не бачить файлів, збережених за межами реєстру, роздруків, переданих пакетів і того, що вже отримали інші.',
    'На накопичувачах SSD і флешках пристрій сам вирішує, коли стерти старі комірки. Те, що в них могло лишитися, зашифроване ключем реєстру.',
    'У справах інших дітей ця дитина може бути названа як брат, сестра чи знайома: такі згадки програма не шукає.',
  ],
  backups: 'Резервні копії, зроблені в ці дні ({days}), можуть досі містити справу. Знищте їх або дочекайтеся, доки їх замінять новіші.',
  noBackups: 'Програма не знає жодної резервної копії, зробленої, поки справа існувала.', andMore: 'і ще {count}',
  signatures: 'Підписи', signature: 'підпис', signatureDate: 'дата', name: 'прізвище, ім’я, посада',
};

const en: CertificateWords = {
  title: 'Certificate of destruction of a case', numberSign: 'No.', number: 'Number', date: 'Destroyed on',
  whatTitle: 'What was destroyed', caseCode: 'Case code', closedOn: 'Case closed on', dueOn: 'Due for review since', ground: 'Ground', rule: 'Why it was due',
  countTitle: 'How many entries were destroyed',
  parts: {
    file: 'the case with all its revisions and drafts', texts: 'screened texts', consents: 'consents and restrictions', disclosures: 'disclosures', notices: 'notices to recipients', attachments: 'attachments and their key',
    incoming: 'received packets', approvals: 'approvals', keeping: 'decisions about keeping',
  },
  noRows: 'there were no entries',
  whoTitle: 'Who decided and who destroyed', markedBy: 'Marked for destruction by', carriedOutBy: 'Destroyed by',
  byTwo: 'One person decided, another carried it out.', byOne: 'On that day one person worked with the register, so there was no second one.',
  howTitle: 'How it was destroyed',
  how: [
    'All entries of the case were removed from the encrypted register, with the words it could be found by.',
    'The key of its attachments and the random number that tied it to the record of actions were removed: nobody can restore that tie.',
  ],
  requests: 'Names and words were cleared in requests about the case: {count}.', cards: 'Cards of people who had to do with this case alone were removed from the directory: {count}.',
  finished: 'Afterwards the register file was written anew without what was removed, its journal was emptied, and older copies that the program kept on this computer before changing the structure of the register were deleted ({date}).',
  unfinished: 'The register file has not been written anew yet: this has to be finished under “Keeping of cases”.',
  staysTitle: 'What stays, and why',
  proofs: 'Proofs of disclosures ({disclosures}) and consents ({consents}): day, purpose, basis and institution, without names and without what was told. They are kept until {until} in case of a complaint.', noProofs: 'No proofs of disclosures or consents stay: their term is over, or there were none.',
  stays: [
    'Entries of the record of actions: who did what and when. They do not name the case, and no key ties them to it any more.',
    'Requests without names, entries of incidents and this certificate, which name the case code alone.',
  ],
  promiseTitle: 'What the program cannot promise',
  promise: [
    'The program does not see files saved outside the register, printed papers, packets handed over, and what others have received.',
    'On solid-state disks and sticks the device itself decides when old cells are erased. What may remain in them is encrypted under the key of the register.',
    'Cases of other children may name this child as a sibling or acquaintance: the program does not search for that.',
  ],
  backups: 'Backups made on these days ({days}) may still hold the case. Destroy them, or wait until newer ones have replaced them.',
  noBackups: 'The program knows of no backup made while the case existed.', andMore: 'and {count} more',
  signatures: 'Signatures', signature: 'signature', signatureDate: 'date', name: 'name and position',
};

/** The words of the certificate in one language. */
export const certificateWordsIn = (language: Language): CertificateWords => (language === 'uk' ? uk : en);
