import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * The PDF locked with a password: AES-256, revision 6 of the standard (security.md 0.12: revision 5 is 1,260 times
 * cheaper to guess), metadata included. The same password opens and owns it, so that nobody has more rights than another.
 * Tags and text stay as they are.
 *
 * @param password at least 80 bits, Latin letters and digits, made by the application and given by another channel
 */
export async function protectPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.encrypt({ userPassword: password, ownerPassword: password, algorithm: 'AES-256', permissions: { printing: 'highResolution', contentAccessibility: true } });
  return document.save({ useObjectStreams: false });
}
