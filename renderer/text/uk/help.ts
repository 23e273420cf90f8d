export const help = {
  title: 'Довідка',
} as const;
