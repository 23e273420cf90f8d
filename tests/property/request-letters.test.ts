import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestLetterForm } from '../../electron/documents/request-letter.ts';
import { createTypesetter, type Typesetter } from '../../electron/documents/typesetter.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { daysLeft, dueOn, dueRuleOf, latestPostponement, ordinaryDueOn, postponementProblem } from '../../shared/requests/due-date.ts';
import { answerLetter, postponementLetter } from '../../shared/requests/letter-model.ts';
import { ACTS_FOR, POSTPONEMENT_REASONS, REQUEST_KINDS, REQUESTERS } from '../../shared/requests/request-codes.ts';
import type { RequestRecord } from '../../shared/requests/request-record.ts';
import { requestTable, textCell } from '../../shared/requests/request-table.ts';
import { requestWordsIn } from '../../shared/requests/words-in.ts';
import { buildCheck, buildRequest } from '../support/request-builder.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
const asked = fc.record({ receivedOn: day, kind: fc.constantFrom(...REQUEST_KINDS), requester: fc.record({ kind: fc.constantFrom(...REQUESTERS), actsFor: fc.constantFrom(...ACTS_FOR, null) }) });
const word = fc.string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйкхц АБВ'), minLength: 1, maxLength: 40 }).map((text) => `х${text.trim()}`);
const AGENCY = { name: 'Фонд «Приклад»', phone: null, email: null, address: null };
const POLICY = { id: 'p', version: '1', digest: `sha256:${'a'.repeat(64)}` };

describe('due days', () => {
  it('are 30 days away, 45 at most with a notice, and never a day of the person’s own data moves (20,000 requests)', () => {
    fc.assert(fc.property(asked, fc.nat(60), fc.nat(60), (changes, noticeAfter, untilAfter) => {
      const request = buildRequest(changes);
      const span = daysLeft(ordinaryDueOn(request), request.receivedOn);
      const rule = dueRuleOf(request);
      const notice = { on: addDays(request.receivedOn, noticeAfter), until: addDays(request.receivedOn, untilAfter) };
      const isTaken = postponementProblem(request, notice) === null;
      expect(span).toBe(rule === 'at-once' ? 0 : 30);
      expect(isTaken).toBe(rule === 'third-party' && noticeAfter <= 30 && untilAfter > 30 && untilAfter <= 45);
      expect(latestPostponement(request) === null).toBe(rule !== 'third-party');
      const postponed = { ...request, postponement: { ...notice, reason: 'many-requests' as const, official: 'x', position: 'x' } };
      if (isTaken) expect(daysLeft(dueOn(postponed), request.receivedOn)).toBeLessThanOrEqual(45);
    }), { numRuns: 20_000 });
  });
});

/** Two records of the same request: all that could differ because the register knows the child. */
function twins(one: RequestRecord, known: { readonly note: string; readonly familyIndex: number; readonly recipientId: string }): readonly [RequestRecord, RequestRecord] {
  const decision = { outcome: 'neither' as const, reasons: [], on: addDays(one.receivedOn, 9), official: 'Ірина Прикладна', position: 'фахівчиня', disclosure: null, verdict: null, note: null };
  const verdict = { effect: 'deny' as const, reasons: ['WH_RECIPIENT_IS_PERP' as const], obligations: ['NEITHER_CONFIRM_NOR_DENY' as const], policy: POLICY, purpose: 'relative-request' as const, recipientType: 'relative' as const, bases: [] };
  const question = { recipientId: known.recipientId, familyIndex: known.familyIndex, relatedToPerpetrator: true, childObjects: true, approval: null };
  return [{ ...one, decision }, { ...one, question, about: known.note, asks: known.note, decision: { ...decision, note: known.note, verdict } }];
}

describe('a letter that neither confirms nor denies', () => {
  it('is the same, byte for byte, whatever is known about the child (300 letters, both languages)', () => {
    fc.assert(fc.property(asked, fc.record({ note: word, familyIndex: fc.nat(9), recipientId: fc.constantFrom('a', 'clinic-b') }), word, fc.constantFrom('uk' as const, 'en' as const), (changes, known, name, language) => {
      const [unknown, found] = twins(buildRequest({ ...changes, requester: { ...changes.requester, name }, stage: { check: buildCheck({ needed: true }) } }), known);
      const bytes = [unknown, found].map((request) => {
        const letter = answerLetter(request, { agency: AGENCY, language });
        if (letter === null) throw new Error('no letter');
        return Buffer.from(typesetter.set(requestLetterForm(letter, wordingIn(language))).pdf()).toString('base64');
      });
      expect(bytes[1] === bytes[0]).toBe(true);
      expect([dueOn(found), requestTable([found], requestWordsIn(language))]).toEqual([dueOn(unknown), requestTable([unknown], requestWordsIn(language))]);
    }), { numRuns: 300 });
  });

  it('control: one letter of the addressee’s name, or one word of a case let into it, makes other bytes', () => {
    const [request] = twins(buildRequest({ kind: 'disclosure', requester: { kind: 'relative', name: 'Приходько Тарас' } }), { note: 'x', familyIndex: 0, recipientId: 'a' });
    const letter = answerLetter(request, { agency: AGENCY, language: 'uk' });
    if (letter === null) throw new Error('no letter');
    const bytesOf = (changed: typeof letter): string => Buffer.from(typesetter.set(requestLetterForm(changed, wordingIn('uk'))).pdf()).toString('base64');
    const plain = bytesOf(letter);
    expect([bytesOf({ ...letter, addressee: { ...letter.addressee, name: 'Приходько Тараса' } }) === plain, bytesOf({ ...letter, number: 'OBR-LV-26-0001' }) === plain, bytesOf({ ...letter }) === plain]).toEqual([false, false, true]);
  });

  it('and a notice of postponement know of nothing but the request (2,000 models)', () => {
    fc.assert(fc.property(asked, word, fc.constantFrom(...POSTPONEMENT_REASONS), (changes, note, reason) => {
      const postponement = { on: changes.receivedOn, until: addDays(changes.receivedOn, 40), reason, official: 'x', position: 'y' };
      const one = buildRequest({ ...changes, stage: { postponement } });
      const frame = { agency: AGENCY, language: 'uk' as const };
      const [unknown, found] = twins(one, { note, familyIndex: 1, recipientId: 'a' });
      expect(postponementLetter(found, frame)).toEqual(postponementLetter(unknown, frame));
      expect(answerLetter(found, frame)).toEqual(answerLetter(unknown, frame));
    }), { numRuns: 2000 });
  });
});

describe('a cell of the table', () => {
  it('can be read back and never begins a formula, whatever is written in it (5,000 texts)', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '＝', ' +', '\u200e-', '\u00ad='), fc.string()).map((parts) => parts.join(''))), (text) => {
      const cell = textCell(text);
      const inside = cell.slice(1, -1).replaceAll('""', '"');
      expect(/^"(?:[^"\r\n]|"")*"$/u.test(cell)).toBe(true);
      expect(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(inside)).toBe(false);
    }), { numRuns: 5000 });
  });
});
