import { buildPacket, decideContent, type DecidedContent, type PacketFrame } from '../../shared/packet/build-packet.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { Decision, FieldDecision } from '../../shared/policy/decision.ts';

/** One decided field, shared as it is unless told otherwise. */
export function decidedField(path: string, value: FieldDecision['value'], over: Partial<FieldDecision> = {}): FieldDecision {
  return { path, category: 'ID_BASIC', action: 'share', operator: null, value, reason: 'OK_CONSENT', rule: 'row/P1-R1', ...over };
}

/** A permit on consent with these fields. */
export function permitOf(fields: readonly FieldDecision[], over: Partial<Decision> = {}): Decision {
  return {
    effect: 'permit', policy: { id: 'test-pack', version: '1', digest: `sha256:${'0'.repeat(64)}` }, determining: ['row/P1-R1', 'basis/consent', 'record/c1'],
    reasons: ['OK_CONSENT'], fields: [...fields], obligations: ['LOG_DISCLOSURE'], errors: [], ...over,
  };
}

/** The frame of a referral from an invented agency to an invented clinic. */
export function packetFrame(over: Partial<PacketFrame> = {}): PacketFrame {
  return {
    purpose: 'service-referral', service: 'health', documentReference: null,
    recipient: { id: 'clinic-a', type: 'signatory-provider', name: 'Дитяча клініка «Приклад»', address: 'м. Львів, вул. Лікарняна, 1' },
    agency: { name: 'Благодійний фонд «Приклад»', phone: '+380320000001', email: 'office@example.org', address: 'м. Львів, вул. Прикладна, 12' },
    issuedBy: { id: 'worker-1', name: 'Ірина Прикладна', position: 'соціальна працівниця' }, reasonText: 'Потрібен огляд лікаря.',
    consent: {
      kind: 'statement', consentId: 'c1', state: 'given', givenOn: '2026-10-24', validUntil: '2027-10-24', oneOff: false,
      givenBy: ['representative', 'child'], purpose: 'service-referral', service: 'health',
    },
    ...over,
  };
}

/** A stamp that is the same in every test. */
export const STAMP = { packetId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', issuedAt: '2026-11-23T10:00:00.000Z', audit: null } as const;

/** Content and packet of a permit with these fields. */
export function packetOf(fields: readonly FieldDecision[], over: Partial<PacketFrame> = {}): { readonly decided: DecidedContent; readonly packet: Packet; readonly decision: Decision } {
  const decision = permitOf(fields);
  const decided = decideContent(decision, packetFrame(over));
  return { decided, decision, packet: buildPacket(decided, STAMP) };
}
