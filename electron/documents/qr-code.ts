import qrcode from 'qrcode-generator';

/** How much of a code may be spoiled and still be read: about 7, 15, 25 and 30 per cent. */
export type QrCorrection = 'L' | 'M' | 'Q' | 'H';

/** The characters of the alphanumeric mode (ISO/IEC 18004). */
const SHORT_SPELLING = /^[0-9A-Z $%*+\-./:]+$/u;

/** A QR code as rows of `1` (dark) and `0` (light), without the quiet zone, which the template leaves. */
export interface QrCode { readonly modules: number; readonly rows: readonly string[] }

/**
 * The QR code of a text, as small as it can be. Templates draw it with `qr(code, side)` of `templates/qr.typ`, one black
 * shape on white, with four modules of quiet around.
 *
 * @param text is written as UTF-8 bytes, or in the shorter spelling where it has only capitals and digits; readers show it unchanged
 * @throws RangeError when the text is too long for any code (2,953 bytes at level L, 1,273 at H)
 */
export function qrCode(text: string, correction: QrCorrection = 'M'): QrCode {
  const code = qrcode(0, correction);
  // Capitals, digits and a few signs have a spelling of their own that takes five and a half bits each. For all else the
  // package writes one byte for each character code; given the bytes of UTF-8 it writes UTF-8.
  if (SHORT_SPELLING.test(text)) code.addData(text, 'Alphanumeric');
  else code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  try {
    code.make();
  } catch {
    // SECURITY: the package quotes lengths and may quote data; nothing of it is passed on.
    throw new RangeError('qr-code/too-long');
  }
  const modules = code.getModuleCount();
  const rows = Array.from({ length: modules }, (_, row) => Array.from({ length: modules }, (__, column) => (code.isDark(row, column) ? '1' : '0')).join(''));
  return { modules, rows };
}
