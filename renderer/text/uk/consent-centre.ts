import type { CentreCode } from '../../../shared/consent/centre-item.ts';

/** Everything about consent that asks for somebody's hand. */
export const consentCentre = {
  title: 'Згоди', quietTitle: 'Усе впорядковано', quietText: 'Жодна згода не спливає, нікого не треба повідомляти, усі відповіді записано.', count_one: '{{count}} справа', count_few: '{{count}} справи', count_many: '{{count}} справ', count_other: '{{count}} справи',
  reminder_one: 'Згоди: {{count}} нагадування чекає на вас.', reminder_few: 'Згоди: {{count}} нагадування чекають на вас.', reminder_many: 'Згоди: {{count}} нагадувань чекають на вас.', reminder_other: 'Згоди: {{count}} нагадування чекає на вас.', todayOpen: 'Відкрити згоди',
  group: {
    'notice-overdue': 'Не підтвердили вчасно: подзвоніть', 'notice-open': 'Треба повідомити отримувачів', 'expires-soon': 'Спливають протягом 30 днів', expired: 'Щойно скінчилися', 'waits-for-answer': 'Чекають підпису чи відповіді',
    'agreement-missing': 'Погодилися не всі', 'assent-missing': 'Дитину треба спитати', conflict: 'Згода суперечить проханню', 'turned-eighteen': 'Виповнилося вісімнадцять', 'review-due': 'Час переглянути',
  } satisfies Record<CentreCode, string>,
  help: {
    conflict: 'Прохання не казати сильніше: передадуть менше, ніж дозволяє згода. Поговоріть із родиною.', 'turned-eighteen': 'Згода батьків більше не діє. Вирішує сама людина.', 'assent-missing': 'Дитина вже в тому віці, коли її відповідь потрібна.',
  },
  records: {
    title: 'Записи про згоду для інших програм', help: 'Усі записи за стандартом ISO/IEC TS 27560 (JSON-LD). Файл цієї програми можна прийняти й тут: відомі записи лишаться як є.', helpCase: 'Записи цієї справи за стандартом ISO/IEC TS 27560 (JSON-LD).',
    passphrase: 'Пароль файлу', passphraseHelp: 'Ним буде зашифровано файл; той самий пароль потрібен, щоб прийняти зашифрований файл.', short: 'Пароль має бути не коротший за {{count}} знаків', openly: 'Зберегти без шифрування', openlyHelp: 'У файлі номери справ, межі згод і записані пояснення. Прочитає кожен, хто його має.',
    saveAll: 'Зберегти всі записи', saveCase: 'Зберегти записи справи', take: 'Прийняти файл',
    saved_one: 'Збережено {{count}} запис', saved_few: 'Збережено {{count}} записи', saved_many: 'Збережено {{count}} записів', saved_other: 'Збережено {{count}} запису',
    taken_one: 'Прийнято {{count}} запис', taken_few: 'Прийнято {{count}} записи', taken_many: 'Прийнято {{count}} записів', taken_other: 'Прийнято {{count}} запису', known: 'Уже були в реєстрі: {{count}}', refused: 'Запис {{number}} не прийнято: {{why}}.',
    why: { 'case-unknown': 'такої справи в реєстрі немає', differs: 'у реєстрі є інший запис із цим номером', invalid: 'запис неповний або пошкоджений' },
  },
  guides: {
    title: 'Слова для розмови', help: 'Тексти, які читають перед тим, як питати згоди. Організація може взяти зразок, переробити його або перекласти іншою мовою і додати файлом.',
    own: 'власний текст, {{version}}', builtIn: 'з програми', remove: 'Прибрати', take: 'Додати свій текст (файл)', example: 'Зберегти зразок', taken: 'Текст додано: {{language}}.', tooLong: 'Для дітей задовгі речення: більш ніж десять слів',
  },
  noName: 'Без імені', overdue_one: 'прострочено на {{count}} день', overdue_few: 'прострочено на {{count}} дні', overdue_many: 'прострочено на {{count}} днів', overdue_other: 'прострочено на {{count}} дня',
  in_one: 'за {{count}} день', in_few: 'за {{count}} дні', in_many: 'за {{count}} днів', in_other: 'за {{count}} дня', today: 'сьогодні',
  ago_one: '{{count}} день тому', ago_few: '{{count}} дні тому', ago_many: '{{count}} днів тому', ago_other: '{{count}} дня тому',
  reason: { 'restriction-void': 'Просив імовірний кривдник: прохання не діє', 'recipient-kept-back': 'Отримувачеві просили нічого не казати', 'asked-as-a-child': 'Питали ще дитиною: спитайте знову' },
} as const;
