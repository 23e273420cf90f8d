type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * The one text of a JSON value: members sorted by UTF-16 code unit, no spaces, absent members left out. Equal values
 * give equal bytes, so the text can be hashed and compared.
 *
 * @throws Error for anything JSON cannot carry (functions, symbols, numbers that are not finite)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new Error('store/not-json');
  const members = Object.entries(value as Readonly<Record<string, Plain | undefined>>)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
