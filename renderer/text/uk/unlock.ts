export const unlock = {
  title: 'Реєстр заблоковано', passphrase: 'Парольна фраза', recoveryKey: 'Ключ відновлення', recoveryHelp: 'Групи з надрукованого аркуша, з дефісами чи без', open: 'Розблокувати',
  useRecovery: 'Скористатися ключем відновлення', usePassphrase: 'Ввести парольну фразу', opening: 'Відмикаємо реєстр…', wait: 'Зачекайте {{seconds}} с', empty: 'Введіть парольну фразу', emptyKey: 'Введіть ключ відновлення',
  version: 'Оберіг {{version}}', local: 'Дані зашифровані й лежать лише на цьому комп’ютері.',
  phase: { 'deriving-key': 'Перевіряємо фразу…', 'opening-register': 'Відкриваємо реєстр…', migrating: 'Оновлюємо реєстр…', checking: 'Перевіряємо цілість…' },
} as const;
