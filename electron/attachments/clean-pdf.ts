import { PDFArray, PDFDict, PDFDocument, PDFName, PDFPageLeaf, PDFRawStream, PDFStream, type PDFContext, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { cleanJpeg } from './clean-jpeg.ts';
import { latin } from './bytes.ts';

const MOST_PAGES = 500;
const PAGE_KEYS = ['Type', 'MediaBox', 'CropBox', 'Rotate', 'Resources', 'Contents', 'Group', 'Parent'];
const RESOURCE_KEYS = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font', 'ProcSet'];
const IMAGE_KEYS = [
  'Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Intent', 'ImageMask', 'Mask', 'Decode', 'Interpolate', 'SMask', 'SMaskInData',
  'Filter', 'DecodeParms', 'Length', 'Matte',
];
const FORM_KEYS = ['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Group', 'Filter', 'DecodeParms', 'Length'];
/** What tells of people, programs, times and places, wherever it stands; none of it is drawn. */
const TELLING_KEYS = [
  'Metadata', 'PieceInfo', 'LastModified', 'Info', 'AF', 'EF', 'AA', 'A', 'Annots', 'Names', 'JS', 'OPI', 'Measure', 'PtData', 'Properties', 'OC', 'Alternates', 'Thumb', 'B',
  'Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'T', 'TU', 'RC', 'Subj', 'Dest', 'URI', 'StructParents', 'StructParent',
];
/** Pictures in these forms can carry notes that only another reader would find. */
const UNREADABLE_FILTERS = ['JPXDecode', 'Crypt'];

/**
 * A PDF with its pages and nothing else: they are copied into a new document, so that title, author, dates, XMP, attached
 * files, comments, form fields, scripts and earlier versions stay behind; photographs on the pages are cleaned like any other.
 * Null for a locked, damaged or unusual file.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, warnOnInvalidObjects: false });
    if (source.isEncrypted || source.getPageCount() === 0 || source.getPageCount() > MOST_PAGES) return null;
    source.getPages().forEach(({ node }) => { preparePage(node); });
    const clean = await PDFDocument.create({ updateMetadata: false });
    for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page);
    sweep(clean.context, clean.catalog);
    const saved = await clean.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
    return holdsNotes(saved) ? null : saved;
  } catch {
    // whatever the parser stumbled over: the file is refused
    return null;
  }
}

function preparePage(node: PDFPageLeaf): void {
  for (const name of PDFPageLeaf.InheritableEntries) {
    const key = PDFName.of(name);
    const value = node.getInheritableAttribute(key);
    if (value !== undefined) node.set(key, value);
  }
  keepOnly(node, PAGE_KEYS);
  const contents = node.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((part) => node.context.lookup(part)) : contents === undefined ? [] : [contents];
  if (!streams.every((part) => part instanceof PDFStream && !part.dict.has(PDFName.of('Type')))) throw new Error('attachment/pdf');
}

function keepOnly(dictionary: PDFDict, names: readonly string[]): void {
  for (const key of dictionary.keys()) if (!names.includes(key.decodeText())) dictionary.delete(key);
}

/** Goes through everything the new document holds, each object once. */
function sweep(context: PDFContext, catalog: PDFDict): void {
  const seen = new Set<PDFObject>();
  for (const [reference, object] of context.enumerateIndirectObjects()) visit(object, { context, reference, catalog, seen });
}

interface Visit { readonly context: PDFContext; readonly reference: PDFRef | null; readonly catalog: PDFDict; readonly seen: Set<PDFObject> }

function visit(object: PDFObject, at: Visit): void {
  if (at.seen.has(object)) return;
  at.seen.add(object);
  const inner = { ...at, reference: null };
  if (object instanceof PDFArray) object.asArray().forEach((part) => { visit(part, inner); });
  if (object instanceof PDFDict) {
    cleanDictionary(object, at.catalog);
    object.values().forEach((part) => { visit(part, inner); });
  }
  if (object instanceof PDFStream) {
    cleanStream(object, at);
    visit(object.dict, inner);
  }
}

function nameAt(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function cleanDictionary(dictionary: PDFDict, catalog: PDFDict): void {
  if (dictionary === catalog) {
    keepOnly(dictionary, ['Type', 'Pages']);
    return;
  }
  for (const name of TELLING_KEYS) dictionary.delete(PDFName.of(name));
  const resources = dictionary.lookup(PDFName.of('Resources'));
  if (resources instanceof PDFDict) keepOnly(resources, RESOURCE_KEYS);
}

function cleanStream(stream: PDFStream, at: Visit): void {
  const kind = nameAt(stream.dict, 'Subtype');
  if (['Metadata', 'EmbeddedFile'].includes(nameAt(stream.dict, 'Type') ?? '') || kind === 'XML') throw new Error('attachment/pdf');
  if (kind === 'Form') keepOnly(stream.dict, FORM_KEYS);
  const filters = filtersOf(stream.dict);
  if (filters.some((filter) => UNREADABLE_FILTERS.includes(filter))) throw new Error('attachment/pdf');
  if (kind === 'Image') keepOnly(stream.dict, IMAGE_KEYS);
  if (filters.includes('DCTDecode')) replacePhotograph(stream, filters, at);
}

function filtersOf(dictionary: PDFDict): readonly string[] {
  const filter = dictionary.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  return filter instanceof PDFArray ? filter.asArray().map((part) => (part instanceof PDFName ? part.decodeText() : 'Crypt')) : [];
}

function replacePhotograph(stream: PDFStream, filters: readonly string[], { context, reference }: Visit): void {
  // a photograph wrapped into another coding would have to be unwrapped by a second program: refused
  const cleaned = filters.length === 1 && stream instanceof PDFRawStream ? cleanJpeg(stream.contents, false) : null;
  if (cleaned === null || reference === null) throw new Error('attachment/pdf');
  context.assign(reference, PDFRawStream.of(stream.dict, cleaned));
}

function holdsNotes(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  return ['<?xpacket', 'xmpmeta', 'Exif\0\0', '/Metadata', '/EmbeddedFile', '/JavaScript'].some((mark) => text.includes(mark));
}

function latin1(bytes: Uint8Array): string {
  return bytes.length < 64 ? latin(bytes, 0, bytes.length) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
