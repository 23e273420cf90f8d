import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { looksOf, squeeze } from './leak-case.ts';
import type { IssuedPacket } from './leak-register.ts';
import { readWithPdfJs, readWithTools } from './pdf-text.ts';

/**
 * Every text that can be read out of an issued packet, by place.
 *
 * @param tools installed tools that read it as well; null for a quick look with pdf.js alone (issuing has read it once)
 */
export async function readingsOf(packet: IssuedPacket, tools: readonly string[] | null): Promise<ReadonlyMap<string, string>> {
  const theirs = await readWithPdfJs(packet.pdf);
  const readings = new Map([['pdf pages (pdf.js)', theirs.pages.join('\n')], ['pdf around (pdf.js)', theirs.around]]);
  if (tools !== null) {
    const ours = await readPdfTexts(packet.pdf);
    readings.set('pdf pages (ours)', ours.pages.join('\n')).set('pdf strings (ours)', ours.strings.join('\n')).set('pdf streams (ours)', ours.streams.join('\n'));
    if (tools.length > 0) readings.set('other tools', readWithTools(packet.pdf, tools));
  }
  return new Map([
    ...readings,
    ['json', packet.json], ['hand-over file', packet.container], ['file names', packet.names], ['answers, log and audit', packet.traces],
  ]);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Markers found where the decision did not let them go: `path in place`. */
export function leaksIn(packet: IssuedPacket, readings: ReadonlyMap<string, string>): readonly string[] {
  const shared = new Set(packet.decision.fields.filter(({ action }) => action === 'share').map(({ path }) => path));
  // «27 грудня 1987», let go, ends in the words of «7 грудня 1987», withheld: what was let go is taken out first
  const told = [...packet.markers].filter(([path, marker]) => shared.has(path) && DAY.test(marker)).flatMap(([, marker]) => looksOf(marker));
  const squeezed = [...readings].map(([place, text]) => [place, told.reduce((left, look) => left.replaceAll(look, '|'), squeeze(text))] as const);
  return [...packet.markers].filter(([path]) => !shared.has(path)).flatMap(([path, marker]) =>
    squeezed.filter(([, text]) => looksOf(marker).some((look) => text.includes(look))).map(([place]) => `${path} in ${place}`));
}

/** Markers the decision let go that cannot be found on the pages: a form that loses what it should tell. */
export function missingFrom(packet: IssuedPacket, readings: ReadonlyMap<string, string>): readonly string[] {
  const pages = ['pdf pages (pdf.js)', 'pdf pages (ours)'].flatMap((place) => (readings.has(place) ? [squeeze(readings.get(place) ?? '')] : []));
  const json = squeeze(readings.get('json') ?? '');
  // A cleared text goes in place of its original: what counts is the value that was decided.
  // Of a photograph paper tells only that there is one.
  return packet.decision.fields.filter(({ path, action, value }) => action === 'share' && path !== 'child.photo' && value === packet.markers.get(path)).flatMap(({ path, value }) => {
    const looks = looksOf(typeof value === 'string' ? value : '');
    const lost = [...pages.map((text) => looks.some((look) => text.includes(look))), looks.some((look) => json.includes(look))].includes(false);
    return lost ? [path] : [];
  });
}
