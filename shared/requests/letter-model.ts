import { z } from 'zod';
import { day, line } from '../domain/values.ts';
import { POSTPONEMENT_REASONS, REFUSAL_REASONS, REQUEST_KINDS } from './request-codes.ts';
import type { Outcome } from './request-codes.ts';
import type { RequestRecord } from './request-record.ts';

/** The letters there are. Each is words in fixed places; nothing of a case can stand in one. */
export const LETTERS = ['grant', 'part-grant', 'refusal', 'postponement', 'neither', 'nothing-held'] as const;
export type LetterKind = (typeof LETTERS)[number];

/**
 * What a letter is made of. SECURITY: it has no place for a case, a child's name or a sentence somebody typed about
 * them: only what the requester gave us, who answers, and codes from closed lists.
 */
export const requestLetterSchema = z.strictObject({
  kind: z.enum(LETTERS), language: z.enum(['uk', 'en']), number: z.string(), writtenOn: day,
  request: z.strictObject({ kind: z.enum(REQUEST_KINDS), receivedOn: day, theirReference: line.nullable() }),
  addressee: z.strictObject({ name: line, organisation: line.nullable(), address: line.nullable() }),
  agency: z.strictObject({ name: line, phone: line.nullable(), email: line.nullable(), address: line.nullable() }),
  official: z.strictObject({ name: line, position: line }),
  reasons: z.array(z.enum(REFUSAL_REASONS)),
  /** number of the enclosed packet as it stands on it */ packet: z.string().nullable(),
  postponement: z.strictObject({ until: day, reason: z.enum(POSTPONEMENT_REASONS) }).nullable(),
});
export type RequestLetter = z.infer<typeof requestLetterSchema>;

const LETTER_OF: Readonly<Record<Outcome, LetterKind>> = {
  granted: 'grant', 'partly-granted': 'part-grant', refused: 'refusal', neither: 'neither', 'nothing-held': 'nothing-held',
};

/** Whose letter it is and in which language. */
export interface LetterFrame { readonly agency: RequestLetter['agency']; readonly language: RequestLetter['language'] }

type LetterSource = Pick<RequestRecord, 'number' | 'kind' | 'receivedOn' | 'theirReference' | 'requester' | 'decision' | 'postponement'>;

/** The letter that answers a decided request; null before the decision. */
export function answerLetter(request: LetterSource, frame: LetterFrame): RequestLetter | null {
  const { decision } = request;
  if (decision === null) return null;
  const { packetId } = decision.disclosure ?? { packetId: null };
  return {
    ...envelope(request, frame), kind: LETTER_OF[decision.outcome], writtenOn: decision.on,
    official: { name: decision.official, position: decision.position }, reasons: decision.reasons,
    packet: packetId === null ? null : `${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`, postponement: null,
  };
}

/** The written notice of a postponement; null where there is none. */
export function postponementLetter(request: LetterSource, frame: LetterFrame): RequestLetter | null {
  const { postponement } = request;
  if (postponement === null) return null;
  const { on, until, reason, official, position } = postponement;
  return {
    ...envelope(request, frame), kind: 'postponement', writtenOn: on, official: { name: official, position }, reasons: [], packet: null,
    postponement: { until, reason },
  };
}

function envelope({ number, kind, receivedOn, theirReference, requester }: LetterSource, { agency, language }: LetterFrame): Pick<RequestLetter, 'language' | 'number' | 'request' | 'addressee' | 'agency'> {
  const { name, organisation, address } = requester;
  return { language, number, agency, request: { kind, receivedOn, theirReference }, addressee: { name, organisation, address } };
}
