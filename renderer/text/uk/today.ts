export const today = {
  title: 'Сьогодні', overdue: 'Прострочено', now: 'На сьогодні', soon: 'Найближчі сім днів', drafts: 'Незавершене', consents: 'Згоди, на які варто зважити', noStep: 'Високий ризик без наступного кроку',
  draftsHelp: 'Введене збережено, але ще не записано до справи.', quietTitle: 'На сьогодні все зроблено', quietText: 'Найближчі сім днів вільні від запланованих візитів і дзвінків.',
  startTitle: 'З чого почати', startText: 'Реєстр готовий. Додайте першу справу або впишіть до довідника організації, до яких ви перенаправляєте.', recipients: 'Довідник отримувачів',
  late_one: 'на {{count}} день', late_few: 'на {{count}} дні', late_many: 'на {{count}} днів', late_other: 'на {{count}} дня', inDays_one: 'за {{count}} день', inDays_few: 'за {{count}} дні', inDays_many: 'за {{count}} днів', inDays_other: 'за {{count}} дня',
  dueToday: 'сьогодні', checked: 'Відкритих справ: {{count}}',
} as const;
