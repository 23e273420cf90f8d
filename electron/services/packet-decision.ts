import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import { PURPOSES, RECIPIENT_TYPES, SERVICES } from '../../shared/policy/codes.ts';
import { consentStatement, decidingConsentSchema, type ConsentStatement } from '../../shared/packet/consent-statement.ts';
import { decideContent, decidingConsentId, type DecidedContent } from '../../shared/packet/build-packet.ts';
import type { PacketAgency, PacketIssuer, PacketRecipient } from '../../shared/packet/packet-schema.ts';
import type { Decision } from '../../shared/policy/decision.ts';

/**
 * The parts of a policy request that a packet repeats. The policy reads the whole request by itself; this reading only
 * serves the frame around the decided values.
 */
const framedRequestSchema = z.object({
  now: z.string(), case: z.record(z.string(), z.json()), consents: z.array(z.unknown()).default([]),
  request: z.object({
    by: z.string().nullish(), purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullish(), reasonText: z.string().max(4000).default(''),
    recipient: z.object({ id: z.string().nullish(), type: z.enum(RECIPIENT_TYPES) }),
    document: z.object({ reference: z.string().nullish() }).nullish(),
  }),
});
export type FramedRequest = z.infer<typeof framedRequestSchema>;

/** Who hands over and to whom, as the register knows them; empty parts where there is no register. */
export interface KnownParties {
  readonly agency: PacketAgency | null;
  readonly issuedBy: Pick<PacketIssuer, 'name' | 'position'>;
  readonly recipient: Pick<PacketRecipient, 'name' | 'address'>;
  /** names of other recipients by id, for a complete consent statement */ readonly recipientNames?: ReadonlyMap<string, string>;
}

/** Nobody known: what a packet made from a bare request has. */
export const UNKNOWN_PARTIES: KnownParties = { agency: null, issuedBy: { name: null, position: null }, recipient: { name: null, address: null } };

/** Reads the frame of a request. @throws {AppError} input/invalid */
export function readFramedRequest(request: unknown): FramedRequest {
  const parsed = framedRequestSchema.safeParse(request);
  if (!parsed.success) throw new AppError('input/invalid');
  return parsed.data;
}

/** Puts a permitted decision and its request into the content of a packet. */
export function contentOf(decision: Decision, framed: FramedRequest, parties: KnownParties): DecidedContent {
  const { request } = framed;
  return decideContent(decision, {
    purpose: request.purpose, service: serviceOf(framed), documentReference: nonEmpty(request.document?.reference),
    recipient: { id: request.recipient.id ?? '', type: request.recipient.type, ...parties.recipient },
    agency: parties.agency, issuedBy: { id: request.by ?? '', ...parties.issuedBy },
    reasonText: request.reasonText, consent: statementOf(decision, framed, parties.recipientNames),
  });
}

/** One packet carries one service; where the purpose asks for none, a stray one is not repeated (domain policy, purposes). */
function serviceOf({ request }: FramedRequest): FramedRequest['request']['service'] & string | null {
  const asksForService = ['service-referral', 'case-transfer', 'gbv-referral'].includes(request.purpose);
  return asksForService ? request.service ?? null : null;
}

const nonEmpty = (text: string | null | undefined): string | null => (text === undefined || text === null || text.trim() === '' ? null : text.trim());

function statementOf(decision: Decision, framed: FramedRequest, recipientNames: KnownParties['recipientNames']): ConsentStatement {
  const consents = framed.consents.flatMap((consent) => {
    const read = decidingConsentSchema.safeParse(consent);
    return read.success ? [read.data] : [];
  });
  return consentStatement(consents, {
    purpose: framed.request.purpose, service: serviceOf(framed), consentId: decidingConsentId(decision),
    secrecy: { safeLocation: isMarked(framed, 'care', 'safeLocation'), adoption: isMarked(framed, 'legal', 'adoptionSecrecy') }, ...(recipientNames === undefined ? {} : { recipientNames }),
  });
}

/** Anything but a clear «no» counts as secret. */
function isMarked(framed: FramedRequest, section: string, member: string): boolean {
  const value = framed.case[section];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const mark = Object.entries(value).find(([key]) => key === member)?.[1];
  return mark !== undefined && mark !== null && mark !== false;
}
