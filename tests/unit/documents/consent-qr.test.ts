import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentDocument } from '../../../electron/documents/consent-documents.ts';
import { qrCode } from '../../../electron/documents/qr-code.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { buildFacts, buildPaper, CHECKPOINT } from '../../support/consent-papers.ts';
import { isInstalled } from '../../support/pdf-text.ts';
import { drawnPage, pictureOf, textIn } from '../../support/qr-reading.ts';

describe('QR code', () => {
  it('reads back as it was written, for any text', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 180, unit: 'grapheme' }), fc.constantFrom('L', 'M', 'Q', 'H'), (text, level) => {
      fc.pre(text.isWellFormed());
      expect(textIn(pictureOf(qrCode(text, level)))).toBe(text);
    }), { numRuns: 60, seed: 4821 });
  });

  it('is a square of ones and zeros with the three corner marks', () => {
    const { modules, rows } = qrCode('oberih');
    const corners = [rows[0]?.slice(0, 7), rows[0]?.slice(-7), rows.at(-1)?.slice(0, 7)];
    expect({ square: rows.every((row) => row.length === modules && /^[01]+$/u.test(row)), high: rows.length === modules, corners }).toEqual({ square: true, high: true, corners: ['1111111', '1111111', '1111111'] });
  });

  it('refuses a text that fits no code, without quoting it', () => {
    expect(() => qrCode('таємниця'.repeat(500))).toThrow(new RangeError('qr-code/too-long'));
  });

  it('does not read when a corner is missing (control)', () => {
    const code = qrCode(CHECKPOINT);
    expect(textIn(pictureOf({ ...code, rows: code.rows.map((row, index) => (index < 9 ? `${'0'.repeat(9)}${row.slice(9)}` : row)) }))).toBeNull();
  });

  it.skipIf(!isInstalled('pdftoppm')).each([['uk', 150], ['en', 150], ['uk', 100]] as const)('reads from the printed consent form (%s, %i dots an inch)', (language, dots) => {
    const set = createTypesetter().set(consentDocument(buildPaper('consent', language, buildFacts()), { wording: wordingIn(language), placeName: () => null }));
    const pages = Array.from({ length: set.pageCount }, (_, index) => textIn(drawnPage(set.pdf(), index + 1, dots)));
    expect(pages.filter((text) => text !== null)).toEqual([CHECKPOINT]);
  });
});
