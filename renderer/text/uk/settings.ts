export const settings = {
  title: 'Налаштування',
} as const;
