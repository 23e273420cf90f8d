/**
 * Every packet document as files to look at: `node tests/support/document-gallery.ts FOLDER [uk|en]` writes one PDF for each
 * row of the rules that can permit a packet, filled from the base case, and every blank form.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_KINDS } from '../../shared/packet/document-kind.ts';
import { blankForm } from '../../electron/documents/blank-form.ts';
import { createPlaceNames } from '../../electron/documents/place-names.ts';
import { renderPacket } from '../../electron/documents/render-packet.ts';
import { createTypesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { contentOf, readFramedRequest } from '../../electron/services/packet-decision.ts';
import { buildPacket } from '../../shared/packet/build-packet.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { packetFrame, STAMP } from './packet-builder.ts';
import { baseRequest, ROW_IDS } from './policy-requests.ts';

const [folder = 'documents', language = 'uk'] = process.argv.slice(2);
const typesetter = createTypesetter();
const printing = { wording: wordingIn(language === 'en' ? 'en' : 'uk'), placeName: createPlaceNames() };
const WORDS = ['калина', 'міст', 'сорока', 'вітер', 'лелека', 'обрій', 'човен', 'сад'];

mkdirSync(folder, { recursive: true });
for (const row of ROW_IDS) {
  const request = baseRequest(row);
  const decision = evaluate(request, defaultPack);
  if (decision.effect !== 'permit') continue;
  const { agency, issuedBy, recipient } = packetFrame();
  const decided = contentOf(decision, readFramedRequest(request), { agency, issuedBy, recipient: { name: 'Отримувач «Приклад»', address: recipient.address } });
  const packet = buildPacket(decided, { ...STAMP, audit: { checkpoint: 'x', words: WORDS } });
  const document = renderPacket(typesetter, packet, printing);
  writeFileSync(join(folder, `${row}-${language}.pdf`), document.pdf());
  process.stdout.write(`${row} ${String(document.pageCount)}\n`);
}
for (const kind of DOCUMENT_KINDS) {
  const document = typesetter.set(blankForm(kind, printing.wording, { agency: packetFrame().agency, printedAt: STAMP.issuedAt }));
  writeFileSync(join(folder, `blank-${kind}-${language}.pdf`), document.pdf());
  process.stdout.write(`blank ${kind} ${String(document.pageCount)}\n`);
}
