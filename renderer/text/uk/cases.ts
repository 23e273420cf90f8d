export const cases = {
  title: 'Справи',
} as const;
