export const common = {
  save: 'Зберегти', cancel: 'Скасувати', close: 'Закрити', back: 'Назад', next: 'Далі', print: 'Надрукувати', add: 'Додати', remove: 'Прибрати', edit: 'Змінити',
  search: 'Шукати', clear: 'Очистити', retry: 'Спробувати ще раз', yes: 'так', no: 'ні', unknown: 'невідомо', none: 'немає', optional: 'необов’язково',
  required: 'Заповніть це поле', saved: 'Збережено', saving: 'Зберігаємо…', loading: 'Завантажуємо…', choose: 'Виберіть', chooseDate: 'Вибрати в календарі',
  previousMonth: 'Попередній місяць', nextMonth: 'Наступний місяць', dateFormat: 'дд.мм.рррр', dateInvalid: 'Введіть дату, наприклад 23.11.2026',
  dateTooLate: 'Дата не може бути пізнішою за {{date}}', dateTooEarly: 'Дата не може бути ранішою за {{date}}', nothingFound: 'Нічого не знайдено',
  show: 'Показати', hide: 'Приховати', more: 'Докладніше', less: 'Згорнути', pageOf: 'Сторінка {{page}} з {{total}}', working: 'Працюємо…', stop: 'Зупинити',
  estimated: 'приблизно', from: 'від {{date}}', until: 'до {{date}}',
  years_one: '{{count}} рік', years_few: '{{count}} роки', years_many: '{{count}} років', years_other: '{{count}} року',
  days_one: '{{count}} день', days_few: '{{count}} дні', days_many: '{{count}} днів', days_other: '{{count}} дня',
  cases_one: '{{count}} справа', cases_few: '{{count}} справи', cases_many: '{{count}} справ', cases_other: '{{count}} справи',
  pages_one: '{{count}} сторінка', pages_few: '{{count}} сторінки', pages_many: '{{count}} сторінок', pages_other: '{{count}} сторінки',
  selected_one: 'вибрано {{count}}', selected_few: 'вибрано {{count}}', selected_many: 'вибрано {{count}}', selected_other: 'вибрано {{count}}',
} as const;
