import { describe, expect, it } from 'vitest';
import { packetBatch, type BatchEntry } from '../../../electron/services/packet-batch.ts';
import type { PacketFilesOutcome } from '../../../electron/services/packet-files.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { packetOf } from '../../support/packet-builder.ts';

const refused: PacketFilesOutcome = { written: false, decision: packetOf([]).decision };
const entries = (count: number): readonly BatchEntry[] => Array.from({ length: count }, (_, line) => ({ line, request: null }));
const drain = async (batch: AsyncIterable<{ readonly line: number }>): Promise<readonly number[]> => {
  const lines: number[] = [];
  for await (const { line } of batch) lines.push(line);
  return lines;
};

describe('a batch of packets', () => {
  it('tells how far it is, and goes on after one that failed', async () => {
    const seen: number[] = [];
    const results: unknown[] = [];
    const make = ({ line }: BatchEntry): Promise<PacketFilesOutcome> => (line === 1 ? Promise.reject(new AppError('referral/leak-found')) : Promise.resolve(refused));
    for await (const result of packetBatch(entries(3), { make, progress: (done) => { seen.push(done); } })) results.push('failed' in result ? result.failed : result.written);
    expect([results, seen]).toEqual([[false, 'referral/leak-found', false], [1, 2, 3]]);
  });

  it('stops when it is told to, from outside and at once', async () => {
    const stop = new AbortController();
    const made: number[] = [];
    const batch = packetBatch(entries(1000), { make: ({ line }) => { made.push(line); return Promise.resolve(refused); }, progress: () => undefined, signal: stop.signal });
    setTimeout(() => { stop.abort(); }, 5);
    await expect(drain(batch)).rejects.toThrow('task/cancelled');
    expect(made.length).toBeLessThan(1000);
  });

  it('does not hide a fault of the program', async () => {
    await expect(drain(packetBatch(entries(1), { make: () => Promise.reject(new TypeError('bug')), progress: () => undefined }))).rejects.toThrow(TypeError);
  });
});
