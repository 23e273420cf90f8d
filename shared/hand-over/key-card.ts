import { utf8Bytes } from '../digest/utf8.ts';
import { sealKeySchema } from './manifest.ts';
import { readSigningKey, type SignatureTools } from './minisign.ts';

/** What an agency gives a partner: where to seal for it, and the key one of its people signs with. */
export interface KeyCard { readonly agency: string; readonly person: string; readonly sealKey: string; readonly signingKey: string }

const FIRST_LINE = 'oberih-key-card:1';
const CHECK_DIGITS = 8;
/** The longest text looked at: a card, and room for the white space of a careless copy. */
const LONGEST = 4000;
const LONGEST_NAME = 300;

/** The text of a card: what its file holds and what its QR picture says. */
export function keyCardText(card: KeyCard, tools: Pick<SignatureTools, 'sha256'>): string {
  const lines = [FIRST_LINE, card.agency, card.person, card.sealKey, card.signingKey];
  return [...lines, checkOf(lines, tools)].join('\n');
}

/**
 * Reads a card: the whole text of a file or a QR picture, or the two keys typed from paper in any order (names are then empty).
 * Each key carries its own check, so that a typing error is no key.
 *
 * @returns null when there are no two sound keys in it, or when the check of a whole card does not fit
 */
export function readKeyCard(text: string, tools: SignatureTools, isSealKey: (key: string) => boolean): KeyCard | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.replaceAll('\r', '').trim().normalize('NFC');
  const card = trimmed.startsWith(FIRST_LINE) ? wholeCard(trimmed, tools) : typedKeys(trimmed);
  const isSound = card !== null && sealKeySchema.safeParse(card.sealKey).success && isSealKey(card.sealKey) && readSigningKey(card.signingKey, tools) !== null;
  return isSound ? card : null;
}

function wholeCard(text: string, tools: SignatureTools): KeyCard | null {
  const lines = text.split('\n').map((line) => line.trim());
  const [, agency = '', person = '', sealKey = '', signingKey = '', check = ''] = lines;
  if (lines.length !== 6 || agency.length > LONGEST_NAME || person.length > LONGEST_NAME || check !== checkOf(lines.slice(0, 5), tools)) return null;
  return { agency, person, sealKey, signingKey };
}

/** White space inside a key is how people type in groups. */
function typedKeys(text: string): KeyCard | null {
  const joined = text.replaceAll(/\s+/gu, '');
  const seal = /age1[02-9ac-hj-np-z]{58}/u.exec(joined)?.[0];
  const sign = /RW[A-Za-z0-9+/]{54}/u.exec(joined)?.[0];
  // a damaged card is not read as if its keys had been typed
  const isExact = seal !== undefined && sign !== undefined && joined.length === seal.length + sign.length;
  return !isExact ? null : { agency: '', person: '', sealKey: seal, signingKey: sign };
}

function checkOf(lines: readonly string[], tools: Pick<SignatureTools, 'sha256'>): string {
  return tools.sha256(utf8Bytes(lines.join('\n'))).slice(0, CHECK_DIGITS);
}
