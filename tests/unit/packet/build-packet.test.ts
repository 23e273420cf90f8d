import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/digest/canonical-json.ts';
import { buildLedger, buildPacket, decideContent, parsePacket } from '../../../shared/packet/build-packet.ts';
import { consentStatement, type DecidingConsent } from '../../../shared/packet/consent-statement.ts';
import { ledgerSchema } from '../../../shared/packet/ledger.ts';
import { decidedField, packetFrame, packetOf, permitOf, STAMP } from '../../support/packet-builder.ts';

const FIELDS = [decidedField('caseCode', 'OBR-LV-26-0017', { category: 'CASE_REF' }), decidedField('child.surname', 'Прикладна'),
  decidedField('legal.courtCase', null, { action: 'withhold', reason: 'WH_ADOPTION', category: 'LEGAL' })];

describe('buildPacket', () => {
  it('tells neither what was withheld nor why', () => {
    const text = canonicalJson(packetOf(FIELDS).packet);
    expect(['legal', 'ADOPTION', 'withhold', 'generalise'].filter((word) => text.includes(word))).toEqual([]);
  });

  it('gives the same bytes for the same content and stamp, and another digest for any change', () => {
    const [first, second] = [packetOf(FIELDS).packet, packetOf(FIELDS).packet];
    const later = buildPacket(packetOf(FIELDS).decided, { ...STAMP, issuedAt: '2026-11-23T10:00:01.000Z' });
    expect([canonicalJson(first) === canonicalJson(second), first.digest === later.digest]).toEqual([true, false]);
  });

  it('keeps the digest of the content when only the moment differs, and changes it with the decision list', () => {
    const other = decideContent(permitOf([...FIELDS.slice(0, 2), decidedField('legal.courtCase', null, { action: 'withhold', reason: 'WH_RESTRICTION' })]), packetFrame());
    const [first, second] = [packetOf(FIELDS).decided, packetOf(FIELDS).decided];
    expect([first.digest === second.digest, first.digest === other.digest]).toEqual([true, false]);
  });

  it('takes the basis and the case code from the decision, and no code where none was shared', () => {
    const { packet } = packetOf(FIELDS.slice(1));
    expect([packetOf(FIELDS).packet.caseCode, packet.caseCode, packet.basis]).toEqual(['OBR-LV-26-0017', null, 'consent']);
  });

  it.each(['deny', 'needs-approval'] as const)('builds nothing for %s', (effect) => {
    expect(() => decideContent(permitOf(FIELDS, { effect }), packetFrame())).toThrow(RangeError);
  });

  it('reads its own packets back and no others', () => {
    const { packet } = packetOf(FIELDS);
    const read: unknown = JSON.parse(canonicalJson(packet));
    const changed: unknown = JSON.parse(canonicalJson(packet).replace('Прикладна', 'Прикладнa'));
    const strange: unknown = { ...packet, extra: 1 };
    expect([parsePacket(read)?.digest, parsePacket(changed), parsePacket(strange), parsePacket(null)]).toEqual([packet.digest, null, null, null]);
  });

  it('keeps a ledger of every path with counts and without values', () => {
    const { packet, decided, decision } = packetOf(FIELDS);
    const ledger = ledgerSchema.parse(buildLedger(packet, decided, decision));
    expect({ counts: ledger.counts, paths: ledger.entries.length, telling: canonicalJson(ledger).includes('Прикладна') })
      .toEqual({ counts: { share: 2, generalise: 0, withhold: 1 }, paths: 3, telling: false });
  });
});

const consent = (over: Partial<DecidingConsent> = {}): DecidingConsent => ({
  id: 'c1', state: 'given', givenOn: '2026-10-24', validUntil: null, oneOff: false, usedOn: null,
  representative: { expressed: 'not-asked', personRelation: 'adoptive-mother', method: null, waiver: { reason: 'alleged-perpetrator', approvedBy: 'Олена' } },
  child: { expressed: 'given', method: 'written', waiver: null },
  scope: { purposes: ['service-referral', 'gbv-referral'], recipients: [{ id: 'clinic-a' }, { id: 'shelter-x' }], services: ['health', 'safe-shelter'], categories: { deny: ['LEGAL'] } },
  withdrawals: [], ...over,
});
const OPEN = { safeLocation: false, adoption: false };

describe('consentStatement', () => {
  it('names only what concerns this recipient: no other purpose, service, recipient, denied category or waiver', () => {
    const statement = consentStatement([consent()], { purpose: 'service-referral', service: 'health', consentId: 'c1', secrecy: OPEN });
    expect(statement).toEqual({
      kind: 'statement', consentId: 'c1', state: 'given', givenOn: '2026-10-24', validUntil: null, oneOff: false, givenBy: ['child'], purpose: 'service-referral', service: 'health',
    });
  });

  it.each(['emergency', 'protective-measure', 'legal-request', 'oversight'] as const)('is absent in %s', (purpose) => {
    expect(consentStatement([consent()], { purpose, service: null, consentId: null, secrecy: OPEN })).toEqual({ kind: 'none' });
  });

  it('is complete for a supervisor', () => {
    const statement = consentStatement([consent()], { purpose: 'supervision', service: null, consentId: null, secrecy: { safeLocation: true, adoption: true } });
    expect(JSON.stringify(statement)).toMatch(/adoptive-mother.*alleged-perpetrator.*shelter-x/);
  });

  it('names recipients as the directory does, and hides the name with the number where the place is secret', () => {
    const names = new Map([['clinic-a', 'Клініка «Приклад»'], ['shelter-x', 'Притулок']]);
    const told = (safeLocation: boolean): string => JSON.stringify(consentStatement([consent()], { purpose: 'subject-access', service: null, consentId: null, secrecy: { safeLocation, adoption: false }, recipientNames: names }));
    expect([told(false).includes('Клініка «Приклад»'), told(false).includes('clinic-a'), told(true).includes('Притулок')]).toEqual([true, false, false]);
  });

  it('gives the person their own consent without adoption, accusation or whereabouts', () => {
    const statement = consentStatement([consent()], { purpose: 'subject-access', service: null, consentId: null, secrecy: { safeLocation: true, adoption: true } });
    expect(['adoptive', 'perpetrator', 'shelter-x'].filter((word) => JSON.stringify(statement).includes(word))).toEqual([]);
  });
});
