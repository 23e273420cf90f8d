/**
 * The code points a TrueType font has a glyph for, read from its `cmap` table (formats 4 and 12).
 *
 * @param font bytes of a .ttf file
 * @throws RangeError when the file has no Unicode table of these formats
 */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const points = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readFormat4(view, at, points);
    if (format === 12) readFormat12(view, at, points);
  }
  if (points.size === 0) throw new RangeError('font without a Unicode character table');
  return points;
}

function tableOffset(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((part) => view.getUint8(record + part)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new RangeError('font without a character table');
}

function readFormat4(view: DataView, at: number, points: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const [start, end] = [view.getUint16(starts + segment * 2), view.getUint16(ends + segment * 2)];
    const [delta, offset] = [view.getUint16(deltas + segment * 2), view.getUint16(offsets + segment * 2)];
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph = offset === 0 ? (point + delta) & 0xffff : view.getUint16(offsets + segment * 2 + offset + (point - start) * 2);
      if (glyph !== 0) points.add(point);
    }
  }
}

function readFormat12(view: DataView, at: number, points: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12;
    const [start, end, glyph] = [view.getUint32(record), view.getUint32(record + 4), view.getUint32(record + 8)];
    for (let point = start; point <= end; point += 1) if (glyph + point - start !== 0) points.add(point);
  }
}
