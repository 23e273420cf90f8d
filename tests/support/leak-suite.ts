import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLeakRegister, type LeakRegister } from './leak-register.ts';
import { leaksIn, missingFrom, readingsOf } from './leak-search.ts';
import { readingTools } from './pdf-text.ts';

/** Generated cases of the whole suite, both halves together: at least 300. `OBERIH_LEAK_CASES` asks for more. */
const CASES = Math.max(300, Number(process.env['OBERIH_LEAK_CASES'] ?? 0));
const BATCH = 25;
/** Other makers' tools take most of the time: they read every so many packets. `OBERIH_LEAK_TOOLS=1` reads all. */
const TOOLS_EVERY = Number(process.env['OBERIH_LEAK_TOOLS'] ?? 12);

/** Runs one half of the leak suite: seeds from `half`, every second one. */
export function describeLeakSuite(half: 0 | 1): void {
  const { present, missing } = readingTools();
  let register: LeakRegister;
  beforeAll(async () => {
    if (missing.length > 0) console.warn(`SKIPPED: reading packets with ${missing.join(', ')} (not installed)`);
    register = await openLeakRegister();
  });
  afterAll(() => { register.dispose(); });

  for (let first = half; first < CASES; first += BATCH * 2) {
    it(`no packet of cases ${String(first)} to ${String(Math.min(CASES, first + BATCH * 2) - 1)} (every second) tells what was withheld, in either language`, async () => {
      const problems: string[] = [];
      let packets = 0;
      for (let seed = first; seed < Math.min(CASES, first + BATCH * 2); seed += 2) {
        for (const language of ['uk', 'en'] as const) {
          const packet = await register.issue(seed, language);
          if (packet === null) { problems.push(`case ${String(seed)}: no packet`); continue; }
          packets += 1;
          const readings = await readingsOf(packet, seed % TOOLS_EVERY === half ? present : null);
          problems.push(...leaksIn(packet, readings).map((leak) => `${packet.name}: ${leak}`));
          problems.push(...missingFrom(packet, readings).map((path) => `${packet.name}: ${path} is not on the page`));
        }
      }
      expect({ problems, packets: packets > 0 }).toEqual({ problems: [], packets: true });
    });
  }
}
