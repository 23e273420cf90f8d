export const firstRun = {
  title: 'Перший запуск',
} as const;
