import jsQR from 'jsqr';

/** The most one answer across the border may carry as a file, in bytes. */
const LARGEST = 2_900_000;

/** A file as Base64, or null when it is larger than the window can pass on. */
export async function base64OfFile(file: File): Promise<string | null> {
  if (file.size > LARGEST) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // in pieces: the function takes its characters as arguments
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCodePoint(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}

/** The longest side a picture is looked at with: more only costs time. */
const LARGEST_SIDE = 1600;

/** The text of the QR code in a picture, or null. The picture is only ever looked at as points of light. */
export async function textOfPicture(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height));
    const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.drawImage(picture, 0, 0, width, height);
    picture.close();
    const found = jsQR(context.getImageData(0, 0, width, height).data, width, height);
    return found === null || found.binaryData.length === 0 ? null : new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(found.binaryData));
  } catch {
    return null;
  }
}
