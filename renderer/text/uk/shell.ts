export const shell = {
  product: 'Оберіг', navigation: 'Розділи', skip: 'Перейти до вмісту',
  rail: { today: 'Сьогодні', cases: 'Справи', consents: 'Згоди', disclosures: 'Передання', exchange: 'Обмін', requests: 'Звернення', recipients: 'Отримувачі', settings: 'Налаштування' },
  panic: 'Негайно закрити', panicHelp: 'Негайно закрити реєстр (Ctrl+Shift+L): ключі стираються, вікно починає спочатку', lock: 'Заблокувати', lockLabel: 'Заблокувати реєстр, залишилося {{time}}', lockSoon: 'Реєстр заблокується за хвилину. Натисніть будь-яку клавішу, щоб працювати далі.',
  palette: 'Знайти справу або дію', paletteHint: 'Введіть ім’я, номер справи або назву дії', paletteActions: 'Дії', paletteCases: 'Справи',
  help: 'Довідка', switchLanguage: 'Switch to English', offline: 'Програма не відповідає. Закрийте вікно й відкрийте його знову.',
  recoveryPending: 'Ключ відновлення ще не перевірено. Без нього забута парольна фраза означає втрату даних.', recoveryFinish: 'Перевірити ключ',
  crashed: 'Цей екран не вдалося показати', crashedText: 'Збережене ціле. Поверніться до початку й спробуйте знову.', crashedAction: 'До початку',
} as const;
