import { describe, expect, it } from 'vitest';
import { buildPacket } from '../../../shared/packet/build-packet.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { qrCode } from '../../../electron/documents/qr-code.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { contentOf, readFramedRequest } from '../../../electron/services/packet-decision.ts';
import { CHECKPOINT } from '../../support/consent-papers.ts';
import { caseDocuments } from '../../support/document-cases.ts';
import { packetFrame, STAMP } from '../../support/packet-builder.ts';
import { reportHeld } from '../../support/held.ts';
import { isInstalled } from '../../support/pdf-text.ts';
import { drawnPage, textIn } from '../../support/qr-reading.ts';

const AUDIT = { checkpoint: CHECKPOINT, words: ['калина', 'міст', 'сорока', 'вітер', 'лелека', 'обрій', 'човен', 'сад'] };
const typesetter = createTypesetter();
const documents = caseDocuments('usual');
const PARTIES = { recipient: packetFrame().recipient, agency: packetFrame().agency, issuedBy: packetFrame().issuedBy };

describe('the state of the log on a packet', () => {
  it('is a code small enough to stand beside the closing words', () => {
    expect(qrCode(CHECKPOINT, 'L').modules).toBeLessThanOrEqual(45);
  });

  it.each(['uk', 'en'] as const)('costs no packet of a usual case a page (%s)', (language) => {
    const printing = { wording: wordingIn(language), placeName: () => null };
    const longer: string[] = [];
    for (const { row, decision, request } of documents) {
      const decided = contentOf(decision, readFramedRequest(request), PARTIES);
      const [without, withState] = [null, AUDIT].map((audit) => renderPacket(typesetter, buildPacket(decided, { ...STAMP, audit }), printing).pageCount);
      if (without !== withState) longer.push(row);
    }
    reportHeld(`packets no longer for the state of the log (${language})`, documents.length, longer.length);
    expect(longer).toEqual([]);
  });

  it.skipIf(!isInstalled('pdftoppm')).each([['uk', 200], ['en', 150]] as const)('reads from the paper (%s, %i dots an inch)', (language, dots) => {
    const [first] = documents;
    if (first === undefined) throw new Error('no document');
    const decided = contentOf(first.decision, readFramedRequest(first.request), PARTIES);
    const set = renderPacket(typesetter, buildPacket(decided, { ...STAMP, audit: AUDIT }), { wording: wordingIn(language), placeName: () => null });
    const texts = Array.from({ length: set.pageCount }, (_, index) => textIn(drawnPage(set.pdf(), index + 1, dots)));
    expect(texts.filter((text) => text !== null)).toEqual([CHECKPOINT]);
    expect(texts.at(-1)).toBe(CHECKPOINT);
  });
});
