import { BASES, type Basis, type Purpose, type Service } from '../policy/codes.ts';
import type { Decision } from '../policy/decision.ts';
import { digestOf } from '../digest/canonical-json.ts';
import { applyDecision, type LedgerEntry } from '../redaction/apply-decision.ts';
import { withoutTellingMarks } from '../redaction/telling-marks.ts';
import type { ConsentStatement } from './consent-statement.ts';
import { countActions, type Ledger } from './ledger.ts';
import {
  PACKET_FORMAT, PACKET_FORMAT_VERSION, packetContentSchema, packetSchema,
  type AuditPoint, type Packet, type PacketAgency, type PacketContent, type PacketIssuer, type PacketRecipient,
} from './packet-schema.ts';

/** What a packet says beside the decided values: who, to whom, what for. None of it comes from the case. */
export interface PacketFrame {
  readonly purpose: Purpose; readonly service: Service | null;
  readonly documentReference: string | null;
  readonly recipient: PacketRecipient; readonly agency: PacketAgency | null; readonly issuedBy: PacketIssuer;
  /** screened: no mark may stand open in it when it comes here */ readonly reasonText: string;
  readonly consent: ConsentStatement;
}

/** The moment of issue, apart from the content so that a preview and an issue can be compared. */
export interface PacketStamp { readonly packetId: string; readonly issuedAt: string; readonly audit: AuditPoint | null }

/** What will leave, what happened to every path, and the digest that a preview shows and an issue must match. */
export interface DecidedContent { readonly content: PacketContent; readonly ledger: readonly LedgerEntry[]; readonly digest: string }

/**
 * Puts decided values into the frame of a packet.
 *
 * INVARIANT: `digest` covers everything that leaves and the action for every path, and nothing that changes from one
 * moment to the next, so that the same decision on the same facts has the same digest.
 *
 * @throws RangeError when the decision does not permit: there is no packet without a permit
 */
export function decideContent(decision: Decision, frame: PacketFrame): DecidedContent {
  if (decision.effect !== 'permit') throw new RangeError('no packet without a permit');
  const { fields: leaving, ledger } = applyDecision(decision);
  const fields = withoutTellingMarks(leaving, frame.purpose);
  const code = fields.find(({ path }) => path === 'caseCode')?.value;
  const content = packetContentSchema.parse({
    caseCode: typeof code === 'string' ? code : null,
    purpose: frame.purpose, service: frame.service, basis: decidingBasis(decision),
    documentReference: frame.documentReference,
    recipient: frame.recipient, agency: frame.agency, issuedBy: frame.issuedBy,
    reasonText: frame.reasonText, fields, consent: frame.consent, policy: decision.policy,
  });
  return { content, ledger, digest: digestOf({ content, ledger }) };
}

/**
 * Builds the packet: canonical, stamped and with its own digest. Same content and stamp, same bytes.
 *
 * @throws RangeError when the decision does not permit
 */
export function buildPacket(decided: DecidedContent, stamp: PacketStamp): Packet {
  const body = { format: PACKET_FORMAT, formatVersion: PACKET_FORMAT_VERSION, ...decided.content, ...stamp };
  return packetSchema.parse({ ...body, digest: digestOf(body) });
}

/** The ledger of a built packet: what happened to every path, without a single value. Stays with the agency. */
export function buildLedger(packet: Packet, decided: DecidedContent, decision: Decision): Ledger {
  return {
    format: 'oberih-ledger', formatVersion: 1, packetId: packet.packetId, packetDigest: packet.digest,
    issuedAt: packet.issuedAt, policy: decision.policy, effect: decision.effect,
    determining: [...decision.determining], reasons: [...decision.reasons], obligations: [...decision.obligations],
    counts: countActions(decided.ledger), entries: [...decided.ledger],
  };
}

/**
 * Reads a packet from outside.
 *
 * @returns null when the shape is wrong or the digest does not fit
 */
export function parsePacket(input: unknown): Packet | null {
  const parsed = packetSchema.safeParse(input);
  if (!parsed.success) return null;
  const { digest, ...body } = parsed.data;
  return digestOf(body) === digest ? parsed.data : null;
}

/** The basis a permitted decision rests on, as its determining entries name it. @throws RangeError where none is named */
function decidingBasis(decision: Decision): Basis {
  const named = determiningOf(decision, 'basis');
  const basis = BASES.find((code) => code === named);
  if (basis === undefined) throw new RangeError('a permit without a basis');
  return basis;
}

/** The id of the consent record a decision rests on; null where it rests on something else. */
export const decidingConsentId = (decision: Decision): string | null => determiningOf(decision, 'record');

function determiningOf(decision: Decision, kind: string): string | null {
  const entry = decision.determining.find((id) => id.startsWith(`${kind}/`));
  return entry === undefined ? null : entry.slice(kind.length + 1);
}
