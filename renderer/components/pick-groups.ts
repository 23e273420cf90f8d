/** Two different groups to ask for, chosen anew each time. */
export function pickGroups(count: number): readonly [number, number] {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  const first = (numbers[0] ?? 0) % count;
  const second = (first + 1 + ((numbers[1] ?? 0) % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
