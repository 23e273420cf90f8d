import type { Packet } from '../../shared/packet/packet-schema.ts';
import { documentKind } from '../../shared/packet/document-kind.ts';
import { packetForm } from './packet-form.ts';
import type { Printing } from './printed-values.ts';
import type { SetDocument, Typesetter } from './typesetter.ts';
import { isUrgent } from './urgent.ts';

/** Sizes an emergency sheet is tried in, largest first: it should fit on one page, read at arm's length. */
const EMERGENCY_SIZES = [14, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5] as const;

/**
 * Sets a packet into pages. Preview, print and file are this one document.
 *
 * @throws AppError referral/glyph-missing when the fonts lack a character
 */
export function renderPacket(typesetter: Typesetter, packet: Packet, printing: Printing): SetDocument {
  const form = packetForm(packet, printing);
  const kind = documentKind(packet.purpose, packet.recipient.type);
  if (kind === null || !isUrgent(kind)) {
    const usual = typesetter.set(form);
    // a promise stands on the sheet it is given for
    return kind === 'interpretation-support' && usual.pageCount > 1 ? typesetter.set({ ...form, isCompact: true }) : usual;
  }
  let document = typesetter.set(form);
  for (const size of EMERGENCY_SIZES.slice(1)) {
    if (document.pageCount === 1) return document;
    document = typesetter.set({ ...form, size });
  }
  // A sheet that cannot fit on one page is readable on several rather than tiny on one.
  return document.pageCount === 1 ? document : typesetter.set({ ...form, size: 10.5 });
}
