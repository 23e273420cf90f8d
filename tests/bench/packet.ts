/**
 * The time of a packet and of a batch of packets against their bounds; then the packet PDF beside pdfmake and beside
 * Chromium's print, for the same words in the same fonts, turn by turn so that a busy computer slows all three.
 * `OBERIH_BENCH_PACKETS` sets the number of turns, `OBERIH_BENCH_BATCH` the size of the batch.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser } from 'playwright-core';
import type { FormContent } from '../../electron/documents/form-content.ts';
import { packetForm } from '../../electron/documents/packet-form.ts';
import { createTypesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { decideContent } from '../../shared/packet/build-packet.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { buildPacket } from '../../shared/packet/build-packet.ts';
import { findTestBrowser, NO_BROWSER } from '../support/browser.ts';
import { packetFrame, STAMP } from '../support/packet-builder.ts';
import { measureBatch, measurePacketTime } from '../support/packet-times.ts';
import { baseRequest } from '../support/policy-requests.ts';

/** Packets of the batch: a thousand with `--full`. */
const BATCH = Number(process.env['OBERIH_BENCH_BATCH'] ?? (Number(process.env['OBERIH_BENCH_PACKETS'] ?? 0) >= 60 ? 1000 : 200));
const TURNS = Math.max(5, Number(process.env['OBERIH_BENCH_PACKETS'] ?? 30));
const resolve = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf']
  .map((file) => resolve.resolve('@expo-google-fonts/noto-sans/package.json').replace('package.json', file));

/** A two-page referral, a little different at every turn so that nothing can be remembered from the one before. */
function formOf(turn: number): FormContent {
  const decision = evaluate(baseRequest('P1-R1'), defaultPack);
  const packet = buildPacket(decideContent(decision, packetFrame({ reasonText: `Потрібен огляд лікаря. Звернення ${String(turn)}.` })), STAMP);
  return packetForm(packet, { wording: wordingIn('uk'), placeName: () => null });
}

interface Pair { readonly label: string; readonly value: string }

/** The same words for makers that know nothing of our form: titles, rows of label and value, paragraphs. */
function plainParts(form: FormContent): readonly { readonly title: string; readonly rows: readonly Pair[]; readonly texts: readonly string[] }[] {
  const rowsOf = (section: FormContent['sections'][number]): readonly Pair[] => section.blocks.flatMap((block) =>
    (block.kind === 'rows' ? block.rows.map(({ label, value }) => ({ label, value: value ?? '' })) : block.kind === 'items' ? block.items.map(({ head, facts }) => ({ label: head, value: facts.join(' · ') })) : []));
  const sections = form.sections.map((section, index) => ({
    title: `${String(index + 1)}. ${section.title}`, rows: rowsOf(section), texts: section.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])),
  }));
  const signatures = form.signatures.map(({ role, name, nameHint }) => ({ label: role, value: `${name ?? ''} ${nameHint} ${form.signatureHint} ${form.dateHint}` }));
  return [...sections, { title: form.signaturesTitle, rows: signatures, texts: [form.slip?.title ?? '', ...(form.slip?.options ?? []), form.slip?.hint ?? ''] }];
}

type Maker = (form: FormContent) => Promise<Uint8Array>;

function pdfmakeMaker(): Maker {
  const pdfmake = resolve('pdfmake') as {
    addFonts: (fonts: unknown) => void; setUrlAccessPolicy?: (policy: () => boolean) => void;
    createPdf: (document: unknown) => { getBuffer: () => Promise<Uint8Array> };
  };
  pdfmake.addFonts({ Noto: { normal: FONTS[0], bold: FONTS[1], italics: FONTS[0], bolditalics: FONTS[1] } });
  pdfmake.setUrlAccessPolicy?.(() => false);
  return (form) => pdfmake.createPdf({
    pageSize: 'A4', pageMargins: 57, defaultStyle: { font: 'Noto', fontSize: 10.5 },
    footer: (page: number, pages: number) => `${form.foot.left}   ${String(page)} / ${String(pages)}`,
    content: [{ text: form.title, fontSize: 18, bold: true }, ...plainParts(form).flatMap(({ title, rows, texts }) => [
      { text: title, bold: true, margin: [0, 10, 0, 3] },
      ...(rows.length === 0 ? [] : [{ layout: 'lightHorizontalLines', table: { widths: [115, '*'], body: rows.map(({ label, value }) => [{ text: label, fontSize: 8.6 }, value]) } }]),
      ...texts.map((text) => ({ text })),
    ])],
  }).getBuffer();
}

function chromiumMaker(browser: Browser): Maker {
  const faces = FONTS.map((file, index) => `@font-face{font-family:Noto;font-weight:${index === 0 ? '400' : '600'};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`).join('');
  const page = browser.newPage().then(async (opened) => {
    await opened.setContent(`<html lang="uk"><head><style>${faces}body{font:10.5pt Noto}table{width:100%;border-collapse:collapse}td{border-bottom:.4pt solid #888}td:first-child{width:40mm;font-size:8.6pt}</style></head><body></body></html>`);
    return opened;
  });
  const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return async (form) => {
    const opened = await page;
    const parts = plainParts(form).map(({ title, rows, texts }) =>
      `<h2>${escapeMarkup(title)}</h2><table>${rows.map(({ label, value }) => `<tr><td>${escapeMarkup(label)}</td><td>${escapeMarkup(value)}</td></tr>`).join('')}</table>${texts.map((text) => `<p>${escapeMarkup(text)}</p>`).join('')}`);
    await opened.evaluate((html) => { document.body.innerHTML = html; }, `<h1>${escapeMarkup(form.title)}</h1>${parts.join('')}`);
    return opened.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' }, tagged: true });
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function run(): Promise<void> {
  const typesetter = createTypesetter();
  const makers = new Map<string, Maker>([
    ['packet (Typst, tagged PDF/UA)', (form) => Promise.resolve(typesetter.set(form).pdf())], ['pdfmake', pdfmakeMaker()],
  ]);
  const executablePath = await findTestBrowser();
  const browser = executablePath === null ? null : await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  if (browser === null) console.log(`SKIPPED: Chromium's print (${NO_BROWSER})`);
  else makers.set('Chromium print', chromiumMaker(browser));
  const times = new Map([...makers.keys()].map((name) => [name, [] as number[]]));
  const sizes = new Map<string, number>();
  for (let turn = -3; turn < TURNS; turn += 1) {
    const form = formOf(turn);
    for (const [name, make] of makers) {
      const start = performance.now();
      const bytes = await make(form);
      if (turn >= 0) times.get(name)?.push(performance.now() - start);
      sizes.set(name, bytes.length);
    }
  }
  await browser?.close();
  const own = median(times.get('packet (Typst, tagged PDF/UA)') ?? []);
  for (const [name, values] of times) {
    console.log(`${name.padEnd(32)} median ${median(values).toFixed(1).padStart(7)} ms   ${(median(values) / own).toFixed(2).padStart(6)} × ours   ${String(Math.round((sizes.get(name) ?? 0) / 1024))} KB`);
  }
}

measurePacketTime(Math.max(TURNS, 30));
await measureBatch(BATCH);
await run();
