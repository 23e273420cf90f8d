export const today = {
  title: 'Сьогодні',
} as const;
