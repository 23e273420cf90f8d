export const unlock = {
  title: 'Реєстр заблоковано',
} as const;
