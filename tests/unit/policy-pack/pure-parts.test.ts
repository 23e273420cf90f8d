import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../shared/policy-pack/candidate.ts';
import { explainRule } from '../../../shared/policy-pack/explain.ts';
import { precedenceStep } from '../../../shared/policy-pack/explanation.ts';
import { extendPack } from '../../../shared/policy-pack/extend-pack.ts';
import { rowCells, tryRow } from '../../../shared/policy-pack/matrix.ts';
import { daysUntil, packStanding } from '../../../shared/policy-pack/pack-state.ts';
import { problemFamily, PROBLEM_FAMILIES } from '../../../shared/policy-pack/problems.ts';
import { readScenarios, runScenarios } from '../../../shared/policy-pack/scenarios.ts';
import { REASONS } from '../../../shared/policy/codes.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { listMember } from '../../../shared/policy/json-reading.ts';
import { shippedScenarios } from '../../../electron/services/policy-check-service.ts';
import { fingerprintWords, isSignedBy, publicKeyBytes, signBytes } from '../../../electron/system/pack-signature.ts';
import { gatherProblems } from '../../../renderer/screens/policy/policy-words.ts';
import { uk } from '../../../renderer/text/uk/index.ts';
import { newIssuer } from '../../support/policy-pack-files.ts';
import { baseCase, baseRequest, readLines } from '../../support/policy-requests.ts';

describe('versions', () => {
  it.each([
    ['1.0.0', '1.0.1', -1], ['1.9.0', '1.10.0', -1], ['2.0.0', '1.99.99', 1], ['1.0.0', '1.0.0', 0], ['1.0.0-rc.1', '1.0.0', -1],
    ['1.0.0-extended.2028-03-01', '1.0.0', 1], ['1.0.0-extended.2028-03-01', '1.0.0-extended.2028-04-01', -1], ['1.0.0-extended.2028-03-01', '1.0.1', -1],
  ] as const)('%s against %s', (left, right, order) => {
    expect([Math.sign(compareVersions(left, right)), Math.sign(compareVersions(right, left))]).toEqual([order, order === 0 ? 0 : -order]);
  });
});

describe('standing', () => {
  it.each([
    ['2025-12-31', 'not-yet', 731], ['2026-01-01', 'in-force', 730], ['2027-12-01', 'in-force', 31], ['2027-12-02', 'review-soon', 30],
    ['2028-01-01', 'review-soon', 0], ['2028-01-02', 'overdue', -1],
  ] as const)('on %s is %s', (today, standing, daysLeft) => {
    expect(packStanding(defaultPack, today)).toEqual({ standing, daysLeft });
  });

  it('counts over leap days and months', () => {
    expect([daysUntil('2028-03-01', '2028-02-28'), daysUntil('2027-03-01', '2027-02-28')]).toEqual([2, 1]);
  });
});

describe('extension', () => {
  it('changes the day and the version, nothing else', () => {
    const extended = extendPack(defaultPack, '2028-03-01', '2027-12-20');
    if (!extended.ok) throw new Error('refused');
    const { digest, version, reviewOn, ...rest } = extended.pack;
    const { digest: before, version: _version, reviewOn: _reviewOn, ...same } = defaultPack;
    expect([version, reviewOn, digest === before, rest]).toEqual(['1.0.0-extended.2028-03-01', '2028-03-01', false, same]);
  });

  it.each([['2028-02-30', 'extension/no-day'], ['2028-01-01', 'extension/not-later'], ['2028-07-01', 'extension/too-late'], ['soon', 'extension/no-day']] as const)(
    'to %s is refused', (day, problem) => { expect(extendPack(defaultPack, day, '2027-12-20')).toEqual({ ok: false, problems: [problem] }); });
});

describe('signatures', () => {
  const key = newIssuer();
  const bytes = Buffer.from('{"a":1}');
  const signature = signBytes(bytes, key);
  const own = publicKeyBytes(key);

  it('hold for the very bytes and key alone', () => {
    expect(isSignedBy(bytes, signature, own)).toBe(true);
    for (let at = 0; at < 64; at += 1) {
      const turned = Buffer.from(signature);
      turned[at] = (turned[at] ?? 0) ^ 1;
      expect(isSignedBy(bytes, turned, own)).toBe(false);
    }
    expect([isSignedBy(Buffer.from('{"a":2}'), signature, own), isSignedBy(bytes, signature, publicKeyBytes(newIssuer())), isSignedBy(bytes, signature, new Uint8Array(32)),
      isSignedBy(bytes, signature.subarray(1), own), isSignedBy(bytes, signature, own.subarray(1))]).toEqual([false, false, false, false, false]);
  });

  it('have eight words a key, other words for another key, and others in the other language', () => {
    const words = fingerprintWords(own, 'uk');
    expect([words.length, words.every((word) => /^\p{Script=Cyrillic}+$/u.test(word)), fingerprintWords(own, 'uk')]).toEqual([8, true, words]);
    expect(fingerprintWords(publicKeyBytes(newIssuer()), 'uk')).not.toEqual(words);
    expect(fingerprintWords(own, 'en').every((word) => /^[a-z]+$/u.test(word))).toBe(true);
  });
});

describe('self-check', () => {
  const scenario = (expect: object, id = 's1'): string => JSON.stringify({ id, description: 'x', input: baseRequest('P1-R1'), expect });
  const mismatches = (expect: object): readonly string[] => {
    const file = readScenarios(scenario(expect));
    return file.ok ? runScenarios(file.scenarios, defaultPack).flatMap((result) => result.mismatches.map(({ what, path }) => `${what} ${path ?? ''}`)) : file.problems;
  };

  it('ships the worked examples of the rules, and all of them pass', () => {
    const file = readScenarios(shippedScenarios());
    if (!file.ok) throw new Error(file.problems.join(' '));
    expect(shippedScenarios().trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(readLines('worked-scenarios.jsonl'));
    expect(runScenarios(file.scenarios, defaultPack).filter((result) => result.mismatches.length > 0)).toEqual([]);
  });

  it.each<readonly [object, readonly string[]]>([
    [{ effect: 'permit' }, []], [{ effect: 'deny' }, ['effect ']], [{ reasonsInclude: ['OK_VITAL'] }, ['reason ']], [{ obligationsInclude: ['POST_REVIEW'] }, ['obligation ']],
    [{ fields: { 'child.surname': { action: 'withhold' } } }, ['action child.surname']], [{ fields: { 'child.surname': { action: 'share', reason: 'OK_VITAL' } } }, ['reason child.surname']],
    [{ fields: { 'nothing.here': { action: 'share' } } }, ['action nothing.here']], [{ fields: { 'nothing.here': { action: 'withhold' } } }, []],
    [{ values: { 'child.surname': 'Інше' } }, ['value child.surname']],
  ])('sees %j', (wanted, found) => { expect(mismatches(wanted)).toEqual(found); });

  it.each<readonly [string, string, string]>([
    ['an empty file', '\n\n', 'scenarios/empty'], ['a line that is no JSON', `${scenario({ effect: 'permit' })}\n{`, 'scenarios/line:2'],
    ['an expectation that says nothing', scenario({}), 'scenarios/line:1'], ['a misspelt expectation', scenario({ efect: 'deny' }), 'scenarios/line:1'],
    ['an unknown reason', scenario({ reasonsInclude: ['OK_PERHAPS'] }), 'scenarios/line:1'],
  ])('refuses %s', (_name, text, problem) => { expect(readScenarios(text)).toEqual({ ok: false, problems: [problem] }); });
});

describe('the table', () => {
  const facts = { now: '2026-11-23T10:00:00Z', case: baseCase(), consents: listMember(baseRequest('P1-R1'), 'consents'), restrictions: [], by: 'worker-1', service: 'health', recipient: null } as const;
  const row = (id: string): (typeof defaultPack.matrix)[number] => defaultPack.matrix.find((each) => each.id === id) ?? (() => { throw new Error(id); })();
  const clinic = { id: 'agency-x', type: 'signatory-provider', signatory: true, undertaking: false, assessedSafe: true };

  it('tries a case as the decision itself would decide it, and tells no value', () => {
    const tried = tryRow(row('P1-R1'), { ...facts, recipient: clinic }, defaultPack);
    const decision = evaluate(baseRequest('P1-R1'), defaultPack);
    expect(tried.effect).toBe('permit');
    for (const { category, counts } of tried.categories) {
      const fields = decision.fields.filter((field) => field.category === category);
      expect([category, counts]).toEqual([category, {
        share: fields.filter(({ action }) => action === 'share').length, generalise: fields.filter(({ action }) => action === 'generalise').length, withhold: fields.filter(({ action }) => action === 'withhold').length,
      }]);
    }
    expect(JSON.stringify(tried)).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it('lets the case speak: another recipient, no consent, an unmet condition', () => {
    expect(tryRow(row('P1-R1'), facts, defaultPack).reasons).toEqual(['WH_CONSENT_SCOPE_RECIPIENT']);
    expect(tryRow(row('P1-R1'), { ...facts, consents: [] }, defaultPack).reasons).toEqual(['WH_NO_CONSENT']);
    expect(tryRow(row('P1-R1'), { ...facts, recipient: { ...clinic, signatory: false } }, defaultPack).reasons).toEqual(['WH_NOT_SIGNATORY']);
    expect(tryRow(row('P14-R15'), facts, defaultPack).reasons).toEqual(['WH_PROHIBITED']);
    expect(tryRow(row('P8-R9'), facts, defaultPack).effect).toBe('permit');
  });

  it('withholds every cell of a row that is never about one child', () => {
    expect(new Set(rowCells(row('P6-R7')).map(({ kind }) => kind))).toEqual(new Set(['withhold']));
    expect(rowCells(row('P1-R1')).find(({ category }) => category === 'HEALTH')).toEqual({ category: 'HEALTH', kind: 'need', operator: null, note: 'only-for-services' });
  });
});

describe('explanations', () => {
  it('have a step and words for every reason, whether it stopped the packet or a line', () => {
    for (const reason of REASONS.filter((code) => code !== 'WH_ERROR')) {
      for (const whole of [true, false]) {
        const { step } = explainRule({ rule: 'basis', reason, whole, openable: false }, defaultPack);
        expect([reason, whole, step === null ? null : uk.explain.steps[step] === '']).toEqual([reason, whole, false]);
      }
      expect([reason, uk.reasons.sentence[reason] === '']).toEqual([reason, false]);
    }
    expect(precedenceStep('WH_ERROR', true)).toBeNull();
  });

  it('name rule and source for every rule id that a decision can hold', () => {
    for (const line of readLines('worked-scenarios.jsonl')) {
      const { fields, determining } = evaluate(line['input'], defaultPack);
      const asked = [...fields.map(({ rule, reason }) => ({ rule, reason })), ...determining.filter((rule) => rule.includes('/')).map((rule) => ({ rule, reason: 'WH_DEFAULT_DENY' as const }))];
      for (const { rule, reason } of asked) {
        if (rule.startsWith('record/')) continue; // a record of the case, not a rule
        expect([rule, explainRule({ rule, reason, whole: false, openable: false }, defaultPack).rule?.provenance.note.uk === undefined]).toEqual([rule, false]);
      }
    }
  });
});

describe('problems', () => {
  it('are told by family with their places', () => {
    expect(gatherProblems(['looser/cell:P1-R1:notes[].text', 'looser/dates', 'pack/schema:matrix.0', 'overlay/tier:12', 'pack/row-twice:P1-R1'])).toEqual([
      { family: 'looser', places: ['P1-R1: notes[].text', 'dates'] }, { family: 'pack/schema', places: ['matrix.0'] }, { family: 'overlay/looser', places: ['12'] }, { family: 'pack/other', places: ['P1-R1'] },
    ]);
    expect(PROBLEM_FAMILIES.filter((family) => problemFamily(family) !== family)).toEqual([]);
  });
});
