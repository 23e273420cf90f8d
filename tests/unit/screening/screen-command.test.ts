import { expect, test } from 'vitest';
import { runScreen } from '../../../electron/cli/screen.ts';

async function* chunks(parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function run(parts: readonly (string | Uint8Array)[]): Promise<{ status: number; lines: unknown[] }> {
  let output = '';
  const status = await runScreen(chunks(parts), { write: (text) => { output += text; } });
  return { status, lines: output.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)) };
}

const NOTE = JSON.stringify({ id: 'A', record: { child: { first: 'Захар' } }, text: 'Бачили Захара.' });

test('screen writes one line of findings per note when the input comes in pieces', async () => {
  const bytes = new TextEncoder().encode(`${NOTE}\n${NOTE}`);
  expect(await run([bytes.slice(0, 45), bytes.slice(45, 46), bytes.slice(46)])).toEqual({
    status: 0, lines: [1, 2].map(() => ({ id: 'A', spans: [{ start: 7, end: 13, type: 'PERSON', source: 'known', tier: 'auto' }] })),
  });
});

test('screen answers a malformed line with a code and exits 1 after screening the rest', async () => {
  const { status, lines } = await run(['{"id":1}\nnot json\n', NOTE, '\n']);
  expect([status, lines.slice(0, 2)]).toEqual([1, [{ error: { code: 'input/malformed' } }, { error: { code: 'input/malformed' } }]]);
  expect(lines.length).toBe(3);
});
