/**
 * A typed phone number as it is stored: `+` and digits. `0XXXXXXXXX`, `80XXXXXXXXX` and `380XXXXXXXXX` become
 * `+380XXXXXXXXX`; `00` before a country code becomes `+`. What cannot be read so comes back trimmed, as typed,
 * for the schema to refuse.
 */
export function normalisePhone(typed: string): string {
  const bare = typed.trim().replace(/[\s().\u2010-\u2015\u2212\u00a0-]/gu, '').replace(/^00(?=[1-9])/, '+');
  if (/^0\d{9}$/.test(bare)) return `+38${bare}`;
  if (/^80\d{9}$/.test(bare)) return `+3${bare}`;
  if (/^380\d{9}$/.test(bare)) return `+${bare}`;
  return /^\+\d+$/.test(bare) ? bare : typed.trim();
}

/** Whether a stored number that claims to be Ukrainian has the nine digits such a number has; other countries pass. */
export function isPlausiblePhone(stored: string): boolean {
  return !stored.startsWith('+380') || /^\+380\d{9}$/.test(stored);
}
