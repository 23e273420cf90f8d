const TAG = /<(\/?)([A-Za-z][\w:-]*)([^>]*?)(\/?)>/g;
const VIEW_BOX = /viewBox="0 0 ([\d.]+) ([\d.]+)"/;

interface Part { readonly name: string; readonly text: string }

/**
 * Cuts the one tall picture of all pages into one `<svg>` per page, each with only the glyphs it uses.
 *
 * @param picture of all pages below each other, as the typesetter draws it
 * @param pages how many pages it holds
 * @throws RangeError when the picture is not built as expected, rather than show half a page
 */
export function splitPages(picture: string, pages: number): readonly string[] {
  const svg = compact(picture);
  const box = VIEW_BOX.exec(svg);
  const parts = rootParts(svg);
  const drawings = parts.filter((part) => part.name === 'g');
  if (box === null || drawings.length !== pages) throw new RangeError('unexpected picture of pages');
  const [width, height] = [Number(box[1]), Number(box[2]) / pages];
  const definitions = parts.filter((part) => part.name === 'defs').map((part) => definitionsOf(part.text));
  return drawings.map((drawing, index) => {
    const top = index * height;
    const used = definitions.map((set) => usedDefinitions(set, drawing.text)).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${String(top)} ${String(width)} ${String(height)}" width="${String(width)}pt" height="${String(height)}pt">${drawing.text}${used}</svg>`;
  });
}

/** Drops white space and attributes that say what SVG assumes anyway: a third of the size, the same picture. */
function compact(svg: string): string {
  return svg.replaceAll(/>\s+</g, '><').replaceAll(/ (?:fill="#000000"|fill-rule="nonzero"|y="0")/g, '').replaceAll(/"(-?\d+\.\d{3})\d+"/g, '"$1"');
}

function rootParts(svg: string): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  for (const match of svg.matchAll(TAG)) {
    const [text, closing, name = '', , selfClosing] = match;
    if (closing === '/') {
      depth -= 1;
      if (depth === 1) parts.push({ name, text: svg.slice(start, match.index + text.length) });
    } else {
      if (depth === 1) start = match.index;
      if (selfClosing === '/') { if (depth === 1) parts.push({ name, text }); } else depth += 1;
    }
  }
  return parts;
}

function definitionsOf(defs: string): readonly { readonly id: string; readonly text: string }[] {
  const inner = defs.replace(/^<defs[^>]*>/, '<svg>').replace(/<\/defs>$/, '</svg>');
  return rootParts(inner).map(({ text }) => ({ id: /\bid="([^"]+)"/.exec(text)?.[1] ?? '', text }));
}

function usedDefinitions(set: readonly { readonly id: string; readonly text: string }[], drawing: string): string {
  const wanted = new Set([...drawing.matchAll(/#([\w-]+)/g)].map((match) => match[1]));
  const used = set.filter(({ id }) => wanted.has(id)).map(({ text }) => text).join('');
  return used === '' ? '' : `<defs>${used}</defs>`;
}
