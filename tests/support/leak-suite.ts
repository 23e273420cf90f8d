import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLeakRegister, type LeakRegister } from './leak-register.ts';
import { looksOf, markedCase, squeeze } from './leak-case.ts';
import { leaksIn, missingFrom, readingsOf } from './leak-search.ts';
import { reportHeld, trials } from './held.ts';
import { readingTools } from './pdf-text.ts';

/**
 * Generated cases of the whole suite, both halves together, each in two languages: every row of the rules four times.
 * `OBERIH_LEAK_CASES=900` makes 1,800 packets, in about a quarter of an hour on two cores.
 */
const CASES = trials('OBERIH_LEAK_CASES', 64);
const BATCH = 25;
/** Other makers' tools take most of the time: they read every so many packets. `OBERIH_LEAK_TOOLS=1` reads all. */
const TOOLS_EVERY = Number(process.env['OBERIH_LEAK_TOOLS'] ?? 12);

/** Runs one half of the leak suite: seeds from `half`, every second one. */
export function describeLeakSuite(half: 0 | 1): void {
  const { present, missing } = readingTools();
  let register: LeakRegister;
  const totals = { packets: 0, leaks: 0 };
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
          const leaks = leaksIn(packet, readings);
          totals.packets += 1;
          totals.leaks += leaks.length === 0 ? 0 : 1;
          problems.push(...leaks.map((leak) => `${packet.name}: ${leak}`));
          problems.push(...missingFrom(packet, readings).map((path) => `${packet.name}: ${path} is not on the page`));
        }
      }
      expect({ problems, packets: packets > 0 }).toEqual({ problems: [], packets: true });
    });
  }

  it('the exported register of disclosures holds no value of any case', async () => {
    const text = squeeze(await register.exported());
    const found = Array.from({ length: Math.ceil((CASES - half) / 2) }, (_, at) => half + at * 2).flatMap((seed) =>
      [...markedCase(seed).markers].filter(([, marker]) => looksOf(marker).some((look) => text.includes(look))).map(([path]) => `${path} of case ${String(seed)}`));
    expect([found, reportHeld(`packets without a leak (half ${String(half + 1)} of 2)`, totals.packets, totals.leaks)]).toEqual([[], true]);
  });
}
