import type { CentreCode } from '../../../shared/consent/centre-item.ts';

/** Everything about consent that asks for somebody's hand. */
export const consentCentre = {
  title: 'Згоди', quietTitle: 'Усе впорядковано', quietText: 'Жодна згода не спливає, нікого не треба повідомляти, усі відповіді записано.', count_one: '{{count}} справа', count_few: '{{count}} справи', count_many: '{{count}} справ', count_other: '{{count}} справи',
  reminder_one: 'Згоди: {{count}} нагадування чекає на вас.', reminder_few: 'Згоди: {{count}} нагадування чекають на вас.', reminder_many: 'Згоди: {{count}} нагадувань чекають на вас.', reminder_other: 'Згоди: {{count}} нагадування чекає на вас.', todayOpen: 'Відкрити згоди',
  group: {
    'notice-overdue': 'Не підтвердили вчасно: подзвоніть', 'notice-open': 'Треба повідомити про відкликання', 'expires-soon': 'Спливають протягом 30 днів', expired: 'Щойно скінчилися', 'waits-for-answer': 'Чекають підпису чи відповіді',
    'agreement-missing': 'Погодилися не всі', 'assent-missing': 'Дитину треба спитати', conflict: 'Згода суперечить проханню', 'turned-eighteen': 'Виповнилося вісімнадцять', 'review-due': 'Час переглянути',
  } satisfies Record<CentreCode, string>,
  help: {
    conflict: 'Прохання не казати сильніше: передадуть менше, ніж дозволяє згода. Поговоріть із родиною.', 'turned-eighteen': 'Згода батьків більше не діє. Вирішує сама людина.', 'assent-missing': 'Дитина вже в тому віці, коли її відповідь потрібна.',
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
