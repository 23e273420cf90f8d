import type { QrCode } from './qr-code.ts';

/** Pictures of `templates/pictograms.typ`. */
export type Picture = 'heart' | 'paper' | 'people' | 'alarm' | 'palm' | 'bubble' | 'turn' | 'calendar' | 'ask' | 'yes' | 'no';

/** An option to tick. */
export interface TickOption { readonly label: string; readonly ticked: boolean }

/** Parts that only the papers of a consent are made of; `templates/consent-parts.typ` prints them. */
export type ConsentBlock =
  /** sentences, each with a picture that says the same */
  | { readonly kind: 'pictures'; readonly items: readonly { readonly picture: Picture; readonly title: string; readonly text: string }[] }
  /** questions with answers; `ticked` null has no box */
  | { readonly kind: 'answers'; readonly items: readonly { readonly question: string; readonly text: string; readonly ticked: boolean | null }[] }
  /** large boxes with a sign, all drawn alike, so that none looks like the right one */
  | { readonly kind: 'choices'; readonly options: readonly (TickOption & { readonly sign: Picture })[] }
  /** many options in columns */
  | { readonly kind: 'tick-grid'; readonly label: string; readonly columns: number; readonly options: readonly TickOption[] }
  /** an empty frame to write, draw or press a finger in; height in millimetres */
  | { readonly kind: 'space'; readonly label: string; readonly width: number | null; readonly height: number }
  /** something to be read from afar; null is a line to write on */
  | { readonly kind: 'big'; readonly label: string; readonly text: string | null }
  /** the point of the audit log as words and QR code */
  | { readonly kind: 'audit'; readonly label: string; readonly words: string; readonly hint: string; readonly qr: QrCode; readonly description: string }
  /** text with a small QR code beside it; without a code its place stays empty, so that a preview breaks where the paper does */
  | { readonly kind: 'with-code'; readonly text: string; readonly label: string; readonly qr: QrCode | null; /** millimetres */ readonly side: number; readonly description: string };

