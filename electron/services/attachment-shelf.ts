import { ATTACHMENT_LIMITS } from '../../shared/attachments/attachment-formats.ts';
import { AppError } from '../../shared/errors/app-error.ts';

/** One piece of a file on its way across the border. */
export interface Piece { readonly transfer: string; readonly piece: number; readonly of: number; readonly bytes: Buffer }

/** Where the pieces of one file wait until it is whole: in memory alone, until the register locks. */
export interface AttachmentShelf {
  /** Takes a piece; the first of another file lets the former go. True when the file is whole. @throws {AppError} attachment/too-large */
  readonly put: (piece: Piece) => boolean;
  /** The whole file in a buffer of its own. @throws {AppError} attachment/incomplete */
  readonly whole: (transfer: string) => Uint8Array<ArrayBuffer>;
  /** Zeroes and forgets what waits. */
  readonly clear: () => void;
}

interface Waiting { readonly transfer: string; readonly pieces: Map<number, Buffer>; readonly of: number }

/** Makes an empty shelf. */
export function createAttachmentShelf(): AttachmentShelf {
  let waiting: Waiting | null = null;
  const clear = (): void => {
    for (const piece of waiting?.pieces.values() ?? []) piece.fill(0);
    waiting = null;
  };
  return {
    clear,
    put: ({ transfer, piece, of, bytes }) => {
      if (waiting?.transfer !== transfer || waiting.of !== of) {
        clear();
        waiting = { transfer, pieces: new Map(), of };
      }
      waiting.pieces.set(piece, bytes);
      if (sizeOf(waiting) > ATTACHMENT_LIMITS.file) {
        clear();
        throw new AppError('attachment/too-large');
      }
      return isWhole(waiting);
    },
    whole: (transfer) => {
      if (waiting?.transfer !== transfer || !isWhole(waiting)) throw new AppError('attachment/incomplete');
      const whole = new Uint8Array(sizeOf(waiting));
      let at = 0;
      for (let piece = 0; piece < waiting.of; piece += 1) {
        const bytes = waiting.pieces.get(piece) ?? Buffer.alloc(0);
        whole.set(bytes, at);
        at += bytes.length;
      }
      return whole;
    },
  };
}

function sizeOf({ pieces }: Waiting): number {
  return [...pieces.values()].reduce((sum, piece) => sum + piece.length, 0);
}

function isWhole({ pieces, of }: Waiting): boolean {
  return pieces.size === of && [...pieces.keys()].every((piece) => piece < of);
}
