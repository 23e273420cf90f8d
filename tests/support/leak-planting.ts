import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';

/** One way in which a withheld value gets into a finished PDF. */
export interface Planting { readonly kind: string; readonly plant: (pdf: Uint8Array, marker: string) => Promise<Uint8Array> }

const edit = async (pdf: Uint8Array, change: (document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  await change(document);
  return document.save();
};

/** Latin letters that every built-in font can draw: visible and invisible text is planted with them. */
const latin = (marker: string): string => [...marker].map((letter) => String.fromCharCode(97 + (letter.codePointAt(0) ?? 0) % 26)).join('');

/** Ways of planting a marker in the structure of a PDF; any script. */
export const STRUCTURE_PLANTINGS: readonly Planting[] = [
  { kind: 'title in the metadata', plant: (pdf, marker) => edit(pdf, (document) => { document.setTitle(`Перенаправлення ${marker}`); }) },
  { kind: 'author in the metadata', plant: (pdf, marker) => edit(pdf, (document) => { document.setAuthor(marker); }) },
  { kind: 'XMP packet', plant: (pdf, marker) => edit(pdf, ({ context, catalog }) => {
    const xmp = new TextEncoder().encode(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${marker}</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`);
    catalog.set(PDFName.of('Metadata'), context.register(context.flateStream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  }) },
  { kind: 'alternative text', plant: (pdf, marker) => edit(pdf, ({ context }) => { anyElement(context).set(PDFName.of('Alt'), PDFHexString.fromText(marker)); }) },
  { kind: 'text in the structure tree', plant: (pdf, marker) => edit(pdf, ({ context }) => { anyElement(context).set(PDFName.of('ActualText'), PDFHexString.fromText(marker)); }) },
  { kind: 'outline', plant: (pdf, marker) => edit(pdf, ({ context }) => {
    const entry = context.enumerateIndirectObjects().map(([, object]) => object).find((object) => object instanceof PDFDict && object.has(PDFName.of('Title')) && object.has(PDFName.of('Dest')));
    if (!(entry instanceof PDFDict)) throw new Error('no outline');
    entry.set(PDFName.of('Title'), PDFHexString.fromText(marker));
  }) },
  { kind: 'name of an attached file', plant: (pdf, marker) => edit(pdf, (document) => document.attach(new Uint8Array([1, 2, 3]), `${marker}.txt`)) },
  { kind: 'content of an attached file', plant: (pdf, marker) => edit(pdf, (document) => document.attach(new TextEncoder().encode(marker), 'note.txt')) },
  { kind: 'note on a page', plant: (pdf, marker) => edit(pdf, (document) => {
    const page = document.getPage(0);
    const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10] });
    note.set(PDFName.of('Contents'), PDFHexString.fromText(marker));
    page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]));
  }) },
  { kind: 'custom entry of the file facts', plant: (pdf, marker) => edit(pdf, ({ context }) => {
    const facts = context.lookup(context.trailerInfo.Info, PDFDict);
    facts.set(PDFName.of('Child'), /^[\x20-\x7E]*$/.test(marker) ? PDFString.of(marker) : PDFHexString.fromText(marker));
  }) },
];

function anyElement(context: PDFDocument['context']): PDFDict {
  const element = context.enumerateIndirectObjects().map(([, object]) => object)
    .find((object) => object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('P') && object.has(PDFName.of('K')));
  if (!(element instanceof PDFDict)) throw new Error('no structure');
  return element;
}

/** Ways of planting drawn text, with built-in fonts and so with Latin letters. */
export const DRAWN_PLANTINGS: readonly (Planting & { readonly drawn: (marker: string) => string })[] = [
  { kind: 'white text', drawn: latin, plant: (pdf, marker) => draw(pdf, latin(marker), { x: 40, y: 40 }) },
  { kind: 'text outside the page', drawn: latin, plant: (pdf, marker) => draw(pdf, latin(marker), { x: -500, y: -500 }) },
  { kind: 'text in a reusable drawing', drawn: latin, plant: (pdf, marker) => edit(pdf, async (document) => {
    const other = await PDFDocument.create();
    const page = other.addPage([100, 100]);
    page.drawText(latin(marker), { font: await other.embedFont(StandardFonts.Helvetica), size: 6 });
    const [embedded] = await document.embedPdf(await other.save());
    if (embedded !== undefined) document.getPage(0).drawPage(embedded, { opacity: 0 });
  }) },
];

const draw = (pdf: Uint8Array, text: string, at: { readonly x: number; readonly y: number }): Promise<Uint8Array> =>
  edit(pdf, async (document) => {
    document.getPage(0).drawText(text, { ...at, font: await document.embedFont(StandardFonts.Helvetica), size: 8, opacity: 0 });
  });

/** An older revision left in the file: the bytes of a first version with the marker, and a second one on top. */
export const plantOldRevision = (pdf: Uint8Array, marker: string): Uint8Array =>
  new Uint8Array(Buffer.concat([pdf, Buffer.from(`\n9999 0 obj\n(${marker})\nendobj\nstartxref\n0\n%%EOF\n`, 'utf8')]));
