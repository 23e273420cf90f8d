/**
 * Every packet document as files to look at: `node tests/support/document-gallery.ts FOLDER [uk|en]` writes one PDF for each
 * row of the rules that can permit a packet, filled with little, the usual, much and too much, and every blank form.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_KINDS } from '../../shared/packet/document-kind.ts';
import { blankForm } from '../../electron/documents/blank-form.ts';
import { blankRequest } from '../../electron/documents/blank-request.ts';
import { createPlaceNames } from '../../electron/documents/place-names.ts';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createTypesetter, type SetDocument } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { AMOUNTS, caseDocuments } from './document-cases.ts';
import { packetFrame, STAMP } from './packet-builder.ts';

const [folder = 'documents', language = 'uk'] = process.argv.slice(2);
const typesetter = createTypesetter();
const printing = { wording: wordingIn(language === 'en' ? 'en' : 'uk'), placeName: createPlaceNames() };
const save = (name: string, document: SetDocument): void => {
  writeFileSync(join(folder, `${name}-${language}.pdf`), document.pdf());
  process.stdout.write(`${name} ${String(document.pageCount)}\n`);
};

mkdirSync(folder, { recursive: true });
for (const amount of AMOUNTS) for (const { row, packet } of caseDocuments(amount)) save(`${row}-${amount}`, renderPacket(typesetter, packet, printing));
const frame = { agency: packetFrame().agency, printedAt: STAMP.issuedAt };
for (const kind of DOCUMENT_KINDS) save(`blank-${kind}`, typesetter.set(blankForm(kind, printing.wording, frame)));
save('blank-request', typesetter.set(blankRequest(printing.wording, frame)));
