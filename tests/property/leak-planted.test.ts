import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { findLeaks, type ExaminedPart } from '../../shared/packet/find-leaks.ts';
import { openLeakRegister, type IssuedPacket, type LeakRegister } from '../support/leak-register.ts';
import { DRAWN_PLANTINGS, plantOldRevision, STRUCTURE_PLANTINGS, type Planting } from '../support/leak-planting.ts';
import { leaksIn, readingsOf } from '../support/leak-search.ts';
import { reportHeld } from '../support/held.ts';

// The control of the leak suite: what nobody plants proves nothing.
const MARKERS = ['Жґєїнкощурюб', 'Qzkvbwxrtpl', '739102846551', '+380670001987', 'Gzdrwkvtqpm'] as const;

let register: LeakRegister;
let clean: IssuedPacket;
beforeAll(async () => {
  register = await openLeakRegister();
  const packet = await register.issue(0, 'uk');
  if (packet === null) throw new Error('no packet');
  clean = packet;
});
afterAll(() => { register.dispose(); });

/** The packet as if `marker` stood in a withheld field of its case. */
const marked = (marker: string, over: Partial<IssuedPacket>): IssuedPacket =>
  ({ ...clean, markers: new Map([['incident.narrative', marker]]), decision: { ...clean.decision, fields: [] }, ...over });
const suiteFinds = async (marker: string, over: Partial<IssuedPacket>): Promise<boolean> => {
  const packet = marked(marker, over);
  return leaksIn(packet, await readingsOf(packet, [])).length > 0;
};
const examinationFinds = (marker: string, parts: readonly ExaminedPart[]): boolean =>
  findLeaks({ withheld: [{ path: 'incident.narrative', value: marker, identifies: true }], told: [], sentences: [], parts }).length > 0;
const pdfParts = async (pdf: Uint8Array): Promise<readonly ExaminedPart[]> => {
  const { pages, strings, streams } = await readPdfTexts(pdf);
  return [{ place: 'pdf-text', text: pages.join('\n') }, { place: 'pdf-structure', text: strings.join('\n'), codes: true }, { place: 'pdf-stream', text: streams.join('\n'), codes: true }];
};

const OLD_REVISION: Planting = { kind: 'second revision', plant: (pdf, marker) => Promise.resolve(plantOldRevision(pdf, marker)) };
/** Ways into the PDF, with how the marker reads there: built-in fonts draw Latin letters alone. */
const IN_PDF = [...[...STRUCTURE_PLANTINGS, OLD_REVISION].map((planting) => ({ ...planting, drawn: (marker: string) => marker })), ...DRAWN_PLANTINGS];
/** Ways into what stands beside the PDF. */
const BESIDE: readonly { readonly kind: string; readonly place: string; readonly over: (marker: string) => Partial<IssuedPacket> }[] = [
  { kind: 'JSON', place: 'json', over: (marker) => ({ json: `{"x":"${marker}"}` }) }, { kind: 'file name', place: 'file-name', over: (marker) => ({ names: `x_${marker}.pdf` }) },
  { kind: 'manifest', place: 'json', over: (marker) => ({ container: `manifest.json{"sender":{"agency":"${marker}"}}` }) },
  { kind: 'log, audit and answers', place: 'ledger', over: (marker) => ({ traces: `["${marker}"]` }) },
];
const caught = new Map<string, number>();
const count = (kind: string, both: readonly boolean[]): void => { if (both.every(Boolean)) caught.set(kind, (caught.get(kind) ?? 0) + 1); };

describe('planted leaks', () => {
  it.each(MARKERS)('nothing is found in a clean packet (%s)', async (marker) => {
    expect([await suiteFinds(marker, {}), examinationFinds(marker, await pdfParts(clean.pdf))]).toEqual([false, false]);
  });

  describe.each(IN_PDF.map((planting) => [planting.kind, planting] as const))('%s', (kind, { plant, drawn }) => {
    it.each(MARKERS)('is caught by the suite and by the examination before issue (%s)', async (marker) => {
      const pdf = await plant(clean.pdf, marker);
      const both = [await suiteFinds(drawn(marker), { pdf }), examinationFinds(drawn(marker), await pdfParts(pdf))];
      count(kind, both);
      expect(both).toEqual([true, true]);
    });
  });

  describe.each(BESIDE.map((beside) => [beside.kind, beside] as const))('%s', (kind, { place, over }) => {
    it.each(MARKERS)('is caught by the suite and by the examination before issue (%s)', async (marker) => {
      const both = [await suiteFinds(marker, over(marker)), examinationFinds(marker, [{ place, text: `x_${marker}.y`, codes: true }])];
      count(kind, both);
      expect(both).toEqual([true, true]);
    });
  });

  it('are at least 60, of at least 12 kinds, and every one was caught', () => {
    const [kinds, total, planted] = [caught.size, [...caught.values()].reduce((sum, one) => sum + one, 0), (IN_PDF.length + BESIDE.length) * MARKERS.length];
    expect([reportHeld('planted leaks found', planted, planted - total), kinds >= 12, total >= 60]).toEqual([true, true, true]);
  });
});
