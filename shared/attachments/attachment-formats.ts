/** What can be kept beside a case. The type is decided by what is in a file, never by its name. */
export const ATTACHMENT_FORMATS = ['jpeg', 'png', 'webp', 'pdf', 'mp3', 'm4a', 'wav', 'text'] as const;
export type AttachmentFormat = (typeof ATTACHMENT_FORMATS)[number];

/** What an attachment is to the people who work with it. */
export const ATTACHMENT_KINDS = ['photo', 'scan', 'document', 'audio', 'other'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** How an attachment can be looked at inside the window: drawn, heard, read, or only saved. */
export type AttachmentView = 'image' | 'audio' | 'text' | 'none';

interface FormatFacts { readonly mime: string; readonly ending: string; readonly view: AttachmentView; readonly kind: AttachmentKind }

/** Media type, ending of a saved file, how it is shown, and the kind that is suggested first. */
export const FORMAT_FACTS: Readonly<Record<AttachmentFormat, FormatFacts>> = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg', view: 'image', kind: 'photo' },
  png: { mime: 'image/png', ending: 'png', view: 'image', kind: 'scan' },
  webp: { mime: 'image/webp', ending: 'webp', view: 'image', kind: 'photo' },
  pdf: { mime: 'application/pdf', ending: 'pdf', view: 'none', kind: 'scan' },
  mp3: { mime: 'audio/mpeg', ending: 'mp3', view: 'audio', kind: 'audio' },
  m4a: { mime: 'audio/mp4', ending: 'm4a', view: 'audio', kind: 'audio' },
  wav: { mime: 'audio/wav', ending: 'wav', view: 'audio', kind: 'audio' },
  text: { mime: 'text/plain', ending: 'txt', view: 'text', kind: 'document' },
};

/**
 * Bytes: of one file, of one case, of the whole register. The last keeps a copy of the register below the 4 GB that one file
 * may have on a FAT stick.
 */
export const ATTACHMENT_LIMITS = { file: 10_000_000, case: 100_000_000, register: 2_000_000_000 } as const;
/** Bytes of one piece on its way across the border, before Base64. */
export const PIECE_BYTES = 2_400_000;
/** The most pieces a file comes in. */
export const MOST_PIECES = Math.ceil(ATTACHMENT_LIMITS.file / PIECE_BYTES);
