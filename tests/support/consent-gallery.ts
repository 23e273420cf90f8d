/**
 * Every paper of a consent as a file to look at: `node tests/support/consent-gallery.ts FOLDER` writes each one filled and
 * blank in both languages, and the blank packs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankPack } from '../../electron/documents/consent-blank-pack.ts';
import { consentDocument } from '../../electron/documents/consent-documents.ts';
import { createTypesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { CONSENT_DOCUMENT_KINDS } from '../../shared/consent/documents/document-kinds.ts';
import { AGENCY, buildFacts, buildPaper, PRINTED_AT } from './consent-papers.ts';

const [folder = 'consent-papers', only = ''] = process.argv.slice(2);
const PART = { on: '2026-11-23', services: ['psychosocial' as const], recipients: 'all' as const };
const typesetter = createTypesetter();
mkdirSync(folder, { recursive: true });
for (const language of ['uk', 'en'] as const) {
  const printing = { wording: wordingIn(language), placeName: () => null };
  for (const kind of CONSENT_DOCUMENT_KINDS.filter((one) => one.includes(only))) {
    for (const filled of [true, false]) {
      const document = typesetter.set(consentDocument(buildPaper(kind, language, filled ? buildFacts({ withdrawal: PART, withdrawals: [PART] }) : null), printing));
      writeFileSync(join(folder, `${kind}-${filled ? 'filled' : 'blank'}-${language}.pdf`), document.pdf());
      process.stdout.write(`${kind} ${filled ? 'filled' : 'blank'} ${language}: ${String(document.pageCount)}\n`);
    }
  }
  if (only !== '') continue;
  const { guide } = buildPaper('consent', language, null);
  const pack = typesetter.set(blankPack({ agency: AGENCY, guide, printedAt: PRINTED_AT, number: '26-4829136' }, printing));
  writeFileSync(join(folder, `pack-${language}.pdf`), pack.pdf());
  process.stdout.write(`pack ${language}: ${String(pack.pageCount)}\n`);
}
