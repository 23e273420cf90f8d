import type { TokenKind } from '../../screens/screening/screening-tokens.ts';

export const screening = {
  title: 'Перевірка текстів', intro: 'Вільний текст залишає справу лише після того, як людина перевірила, що він нікого не називає. Оригінал не змінюється.',
  kinds: {
    person: 'ім’я', phone: 'телефон', email: 'електронна пошта', link: 'посилання', number: 'номер документа', address: 'адреса', 'birth-date': 'дата народження', date: 'дата',
    school: 'заклад освіти', facility: 'заклад', plate: 'номер авто', place: 'координати', account: 'рахунок', age: 'вік', other: 'інше',
  } satisfies Record<TokenKind, string>,
  tokens: {
    person: 'особа', phone: 'телефон', email: 'пошта', link: 'посилання', number: 'номер', address: 'адреса', 'birth-date': 'дата народження', date: 'дата',
    school: 'заклад освіти', facility: 'заклад', plate: 'номер авто', place: 'місце', account: 'рахунок', age: 'вік', other: 'вилучено',
  } satisfies Record<TokenKind, string>,
  childToken: 'дитина',
  marks: 'Позначки', marksHelp: 'Кожну замініть або поясніть, чому вона нікого не називає.', none: 'Нічого не знайдено, що могло б когось назвати.', checking: 'Перевіряємо…', empty: 'Тексту ще немає.',
  open_one: 'Лишилася {{count}} позначка', open_few: 'Лишилися {{count}} позначки', open_many: 'Лишилося {{count}} позначок', open_other: 'Лишилося {{count}} позначки',
  certain: 'точно', doubtful: 'можливо', replace: 'Замінити', replaceWith: 'Замінити → {{token}}: «{{words}}»', dismiss: 'Нікого не називає', dismissAbout: 'Нікого не називає: «{{words}}»', show: 'Показати в тексті', showAbout: 'Показати «{{words}}» у тексті',
  replaceCertain_one: 'Замінити {{count}} точну', replaceCertain_few: 'Замінити {{count}} точні', replaceCertain_many: 'Замінити {{count}} точних', replaceCertain_other: 'Замінити {{count}} точної',
  alike_one: 'і ще {{count}} таке саме', alike_few: 'і ще {{count}} таких самих', alike_many: 'і ще {{count}} таких самих', alike_other: 'і ще {{count}} такого самого',
  everywhere: 'Скрізь у тексті', becomes: 'стане {{token}}',
  dismissTitle: 'Чому «{{words}}» нікого не називає?', dismissWhy: 'Причина', dismissHelp: 'Наприклад: звичайне слово, назва організації, номер наказу', dismissNeeded: 'Напишіть причину',
  reasons: { word: 'звичайне слово', organisation: 'назва організації', law: 'номер або дата документа', helpline: 'номер гарячої лінії' }, confirmDismiss: 'Лишити в тексті',
  dismissed: 'Лишено в тексті', restore: 'Позначити знову', restoreAbout: 'Позначити знову: «{{words}}»', undo: 'Скасувати останню заміну',
  hand: 'Позначити виділене', handHelp: 'Виділіть у тексті слова, які когось називають, і виберіть, що це.', handKind: 'Що це', handNothing: 'Спершу виділіть слова в тексті.',
  before: 'Оригінал', after: 'Після перевірки', compare: 'Порівняти', edit: 'Перевіряти', markLabel: '{{kind}}, {{certainty}}',
  list: 'Тексти справи', listEmpty: 'У справі ще немає вільних текстів, які могли б кудись піти.', state: { unscreened: 'не перевірено', cleared: 'перевірено', stale: 'оригінал змінено, перевірте знову' },
  clearedBy: 'Перевірено: {{by}}, {{at}}', clear: 'Підтвердити: тут нікого не названо', clearOpen: 'Спершу замініть або поясніть усі позначки.', cleared: 'Текст перевірено. Тепер його можна передавати, якщо дозволяють правила.',
  changed: 'Оригінал тим часом змінили. Ми відкрили нову редакцію, перевірте її.', stillOpen: 'Перевірка знайшла ще позначки. Текст не підтверджено.', again: 'Почати з оригіналу', toCase: 'До справи', toReferral: 'До перенаправлення',
  textarea: 'Текст для перевірки',
  why: { known: 'є у цій справі', pattern: 'має вигляд такого номера чи адреси', unlisted: 'схоже на ім’я людини', hand: 'позначено вручну' },
} as const;
