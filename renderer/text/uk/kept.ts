/** Unfinished forms that wait through a lock. */
export const kept = {
  broughtBack: 'Повернено незавершену роботу.', discard: 'Відкинути її',
} as const;
