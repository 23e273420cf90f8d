import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswered, printedAnswer, printedRestrictions } from '../../../shared/consent/documents/consent-paper.ts';
import { assentKindOfAge } from '../../../shared/consent/documents/document-kinds.ts';
import { isPackNumber, packNumber, paperReference, readPaperReference } from '../../../shared/consent/documents/paper-reference.ts';
import { isReceiptNumberOf, receiptNumber } from '../../../shared/consent/documents/receipt-number.ts';
import type { Restriction } from '../../../shared/domain/consent-record.ts';
import { buildFacts } from '../../support/consent-papers.ts';

const packs = fc.record({ year: fc.integer({ min: 20, max: 99 }), number: fc.nat(9_999_999), sheet: fc.integer({ min: 1, max: 99 }) })
  .map(({ year, number, sheet }) => ({ pack: `${String(year)}-${String(number).padStart(7, '0')}`, sheet }));
const restriction = (over: Partial<Restriction>): Restriction =>
  ({ id: '8b0c4c1e-5a52-4c1c-9a55-0b4f3d2c1a10', by: 'child', personRelation: null, recipient: { id: 'clinic-a' }, what: { field: 'contact.addressLine' }, reason: 'fear', note: null, until: null, ...over });

describe('paper reference', () => {
  it('reads back, however it is typed', () => {
    fc.assert(fc.property(packs, fc.constantFrom('-', ' ', '', ' – ', '.', '—'), ({ pack, sheet }, between) => {
      const printed = paperReference(pack, sheet);
      expect(readPaperReference(` ${printed.replaceAll('-', between)} `)).toBe(printed);
    }));
  });

  it('notices every single wrong digit', () => {
    fc.assert(fc.property(packs, fc.nat(11), fc.integer({ min: 1, max: 9 }), ({ pack, sheet }, position, shift) => {
      const digits = paperReference(pack, sheet).replaceAll('-', '');
      const wrong = `${digits.slice(0, position)}${String((Number(digits.charAt(position)) + shift) % 10)}${digits.slice(position + 1)}`;
      expect(readPaperReference(wrong)).toBeNull();
    }));
  });

  it.each(['', '26-4829136', '26-4829136-01', 'П-17/2026', '26-4829136-01-66', '2a-4829136-01-6'])('is not %j', (text) => {
    expect(readPaperReference(text)).toBeNull();
  });

  it.each([['26-482913', 1], ['26-4829136', 0], ['26-4829136', 100], ['26-4829136', 1.5]] as const)('refuses pack %s, sheet %d', (pack, sheet) => {
    expect(() => paperReference(pack, sheet)).toThrow(RangeError);
  });

  it('a pack’s number comes from the day and an identifier', () => {
    fc.assert(fc.property(fc.uuid(), (identifier) => { expect(isPackNumber(packNumber('2026-11-23', identifier))).toBe(true); }));
  });
});

describe('receipt number', () => {
  it('is the beginning of the record’s id and is found again, however it is said', () => {
    const id = '5f6a4c1e-2b3d-4e5f-8a9b-0c1d2e3f4a5b';
    expect([receiptNumber(id), isReceiptNumberOf('5f6a 4c1e', id), isReceiptNumberOf('5F6A4C1E', id), isReceiptNumberOf('5F6A-4C1F', id), isReceiptNumberOf('', id)]).toEqual(['5F6A-4C1E', true, true, false, false]);
  });
});

describe('what a paper may show', () => {
  it.each([
    // state, to be signed, what the caregiver's boxes show
    ['given', false, 'given'], ['renewed', false, 'given'], ['withdrawn', false, 'given'], ['expired', false, 'given'], ['given', true, null], ['requested', false, null], ['deferred', false, null], ['unknown', false, null],
  ] as const)('state %s, to sign %s: %s', (state, toSign, shown) => {
    const facts = buildFacts({ toSign, consent: { ...buildFacts().consent, state } });
    expect([printedAnswer(facts, 'representative'), isAnswered(facts)]).toEqual([shown, shown !== null]);
  });

  it('shows nothing for somebody who was not asked, and nothing on a blank paper', () => {
    const facts = buildFacts({ consent: { ...buildFacts().consent, child: { expressed: 'not-asked', method: null, waiver: null } } });
    expect([printedAnswer(facts, 'child'), printedAnswer(null, 'child')]).toEqual([null, null]);
  });

  it.each<readonly [what: string, restriction: Partial<Restriction>, adult: boolean, child: boolean]>([
    ['the child’s address from the clinic', {}, true, true], ['the child’s wish against relatives', { recipient: { type: 'relative' } }, false, true],
    ['what the child wants to tell', { reason: 'self-tell' }, false, true], ['everything', { what: 'all' }, false, true], ['a telling category', { what: { category: 'SEXUAL' } }, false, true],
    ['a telling field', { what: { field: 'incident.narrative' } }, false, true], ['the concerns', { what: { field: 'protection.concerns' } }, false, true],
    ['the caregiver’s own, telling', { by: 'caregiver', what: { category: 'INCIDENT' } }, true, false], ['the caregiver’s against relatives', { by: 'caregiver', recipient: { type: 'relative' } }, true, false],
  ])('%s', (_what, over, adult, child) => {
    const one = restriction(over);
    expect([printedRestrictions([one], 'caregiver').length === 1, printedRestrictions([one], 'child').length === 1]).toEqual([adult, child]);
  });

  it.each([[null, 'assent-12-14'], [0, null], [5, null], [6, 'assent-6-11'], [11, 'assent-6-11'], [12, 'assent-12-14'], [14, 'assent-12-14'], [15, 'assent-15-17'], [17, 'assent-15-17'], [18, null]] as const)('a child of %j signs %j', (age, kind) => {
    expect(assentKindOfAge(age)).toBe(kind);
  });
});
