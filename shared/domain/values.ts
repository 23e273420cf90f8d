import { z } from 'zod';
import { visibleLine, visibleText } from './visible-text.ts';

/** Building blocks of the case schemas. Lengths are UTF-16 code units; the caps keep one form page printable. */

/** A line of text, 1 to 300 code units, without characters nobody can see. */
export const line = z.string().overwrite(visibleLine).trim().min(1).max(300);
/** Running text, up to 60,000 code units (about ten pages and some). */
export const text = z.string().overwrite(visibleText).min(1).max(60_000);
/** A code from an open list: the interface offers a list, other agencies' lists may know more. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/);
/** ISO calendar day `YYYY-MM-DD` that exists. */
export const day = z.iso.date();
/** ISO moment with offset. */
export const moment = z.iso.datetime({ offset: true });
/** A phone number as stored: `+` and 8 to 15 digits. Typed forms are normalised before they reach the schema. */
export const phone = z.string().regex(/^\+\d{8,15}$/);
/** КАТОТТГ code: `UA` and 17 digits. */
export const placeCode = z.string().regex(/^UA\d{17}$/);
/** Case code `AGY-OBL-YY-NNNN`: agency, oblast, year, number; no name and no birth date inside. */
export const caseCode = z.string().regex(/^[A-Z]{2,5}-[A-Z]{2}-\d{2}-\d{4,6}$/);
/** A fact that some forms hold as a tick and others as words. */
export const tickOrWords = z.union([z.boolean(), text]);
/** Identifier made by this application: lower-case UUID. */
export const id = z.uuid();
