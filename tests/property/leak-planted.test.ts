import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { findLeaks, type ExaminedPart } from '../../shared/packet/find-leaks.ts';
import { openLeakRegister, type IssuedPacket, type LeakRegister } from '../support/leak-register.ts';
import { DRAWN_PLANTINGS, plantOldRevision, STRUCTURE_PLANTINGS } from '../support/leak-planting.ts';
import { leaksIn, readingsOf } from '../support/leak-search.ts';

// The control of the leak suite: what nobody plants proves nothing.
const MARKERS = ['Жґєїнкощурюб', 'Qzkvbwxrtpl', '739102846551'] as const;

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

describe('planted leaks', () => {
  it.each(MARKERS)('nothing is found in a clean packet (%s)', async (marker) => {
    expect([await suiteFinds(marker, {}), examinationFinds(marker, await pdfParts(clean.pdf))]).toEqual([false, false]);
  });

  describe.each(STRUCTURE_PLANTINGS.map(({ kind, plant }) => [kind, plant] as const))('%s', (_kind, plant) => {
    it.each(MARKERS)('is caught by the suite and by the examination before issue (%s)', async (marker) => {
      const pdf = await plant(clean.pdf, marker);
      expect([await suiteFinds(marker, { pdf }), examinationFinds(marker, await pdfParts(pdf))]).toEqual([true, true]);
    });
  });

  it.each(DRAWN_PLANTINGS.map((planting) => [planting.kind, planting] as const))('%s is caught by the suite and by the examination', async (_kind, { plant, drawn }) => {
    const pdf = await plant(clean.pdf, MARKERS[1]);
    expect([await suiteFinds(drawn(MARKERS[1]), { pdf }), examinationFinds(drawn(MARKERS[1]), await pdfParts(pdf))]).toEqual([true, true]);
  });

  it.each(MARKERS)('an old revision is caught (%s)', async (marker) => {
    const pdf = plantOldRevision(clean.pdf, marker);
    expect([examinationFinds(marker, await pdfParts(pdf))]).toEqual([true]);
  });

  it.each(MARKERS)('JSON, ledger, file name, log and audit rows are caught (%s)', async (marker) => {
    const places: Partial<IssuedPacket>[] = [{ json: `{"x":"${marker}"}` }, { names: `${marker}.pdf` }, { traces: `["${marker}"]` }];
    const suite = await Promise.all(places.map((place) => suiteFinds(marker, place)));
    const examined = ['json', 'ledger', 'file-name'].map((place) => examinationFinds(marker, [{ place, text: `x_${marker}.y`, codes: true }]));
    expect([...suite, ...examined]).toEqual([true, true, true, true, true, true]);
  });
});
