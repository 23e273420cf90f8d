import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { digestOf } from '../../../shared/digest/canonical-json.ts';
import { createRegister, PASSPHRASE, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { laterEdition, newIssuer, signedFile, withCell } from '../../support/policy-pack-files.ts';

const issuer = newIssuer();
const DAY = 86_400_000;
const REASON = 'Рішення робочої групи від 20.11.2026';

let test: TestApplication;
beforeEach(async () => {
  test = testApplication();
  await createRegister(test);
});
afterEach(() => { test.dispose(); });

const overlay = (parts: object, baseDigest = defaultPack.digest): string => JSON.stringify({
  schema: 'oberih-policy-overlay/1', id: 'agency', version: '1.0.0', baseDigest, title: { uk: 'Правила фонду', en: 'Rules of the fund' },
  provenance: { kind: 'proposal', sources: [], note: { uk: 'Рішення фонду', en: 'Decision of the fund' } }, ...parts,
});
const problems = async (text: string): Promise<readonly string[]> => {
  const read = await test.must('policy.import', { text });
  return read.outcome === 'refused' ? read.problems : [];
};
const confirm = async (text: string, over: Partial<{ digest: string; wordsCompared: boolean; acceptChangedKey: boolean }> = {}): Promise<readonly string[]> => {
  const read = await test.must('policy.import', { text });
  const digest = read.outcome === 'ready' ? read.pack.digest : defaultPack.digest;
  const answer = await test.must('policy.confirm', { text, digest, reason: REASON, wordsCompared: true, acceptChangedKey: false, ...over });
  return answer.outcome === 'refused' ? answer.problems : [];
};
const inForce = async (): Promise<string> => (await test.must('policy.show', {})).pack.digest;
const state = async (): Promise<unknown> => {
  const { pack, packs, changes, key } = await test.must('policy.show', {});
  return { pack, packs, changes, key, status: (await test.must('app.status', {})).policy };
};
const lastEvent = async (): Promise<unknown> => {
  const [entry] = (await test.must('audit.list', { caseId: null, offset: 0, limit: 1 })).entries;
  return [entry?.action, entry?.reason, entry?.person];
};

describe('a pack file', () => {
  const good = laterEdition();
  const flipped = (text: string): string => text.replace(/"signature":"(.)/u, (_, first: string) => `"signature":"${first === 'A' ? 'B' : 'A'}`);
  const parsed = (text: string): { pack: object; signature: string; publicKey: string } => JSON.parse(text) as never;

  it.each<readonly [name: string, problem: RegExp, text: () => string]>([
    ['is no JSON', /^file\/not-json$/, () => '{"pack": '],
    ['is something else', /^file\/not-a-pack$/, () => '{"name": "x"}'],
    ['is too large', /^file\/too-large$/, () => ' '.repeat(2_000_001)],
    ['has no signature', /^file\/unsigned$/, () => JSON.stringify(good)],
    ['has half a signature', /^file\/unsigned$/, () => JSON.stringify({ pack: good, publicKey: 'x' })],
    ['has a member too many', /^file\/unsigned$/, () => JSON.stringify({ ...parsed(signedFile(good, issuer)), note: 'x' })],
    ['has a bit of the signature turned', /^signature\/broken$/, () => flipped(signedFile(good, issuer))],
    ['has one word of the pack changed', /^signature\/broken$/, () => JSON.stringify({ ...parsed(signedFile(good, issuer)), pack: laterEdition({ version: '1.2.0' }) })],
    ['is signed by another key than it names', /^signature\/broken$/, () => JSON.stringify({ ...parsed(signedFile(good, issuer)), publicKey: parsed(signedFile(good, newIssuer())).publicKey })],
    ['has a later schema', /^pack\/schema:schema$/, () => signedFile({ ...good, schema: 'oberih-policy-pack/2' }, issuer)],
    ['has a key nobody knows', /^pack\/schema:/, () => signedFile({ ...good, loophole: true }, issuer)],
    ['tells one cell more', /^looser\/cell:P1-R1:/, () => signedFile(laterEdition(withCell('P1-R1', { NOTES: 'S' })), issuer)],
    ['opens statistics about one child', /^looser\//, () => signedFile(laterEdition({ matrix: good.matrix.map((row) => (row.id === 'P6-R7' ? { ...row, outcome: 'cells' as const } : row)) }), issuer)],
    ['asks a child of twelve for less', /^looser\/tier:12$/, () => signedFile(laterEdition({ consentTiers: good.consentTiers.map((tier) => ({ ...tier, child: tier.child === 'written' ? 'given' as const : tier.child })) }), issuer)],
    ['rests on the best interest alone', /^pack\/basis-not-sufficient|^looser\//, () => signedFile(laterEdition({ matrix: good.matrix.map((row) => ({ ...row, gate: { ...row.gate, bases: [...row.gate.bases, 'best-interest' as const] } })) }), issuer)],
    ['shows the reporter to the police', /^looser\//, () => signedFile(laterEdition({ exceptions: { ...good.exceptions, reporter: [...good.exceptions.reporter, 'legal-request'] } }), issuer)],
    ['is an older edition', /^pack\/older-version$/, () => signedFile(laterEdition({ version: '0.9.0' }), issuer)],
    ['has the number of this edition and other rules', /^pack\/version-taken$/, () => signedFile(laterEdition({ version: '1.0.0', ...withCell('P1-R1', { LOC: 'W' }) }), issuer)],
    ['is the pack in force', /^pack\/already-in-force$/, () => signedFile(laterEdition({ version: '1.0.0' }), issuer)],
    ['is not in effect yet', /^pack\/not-yet-effective$/, () => signedFile(laterEdition({ effectiveFrom: '2026-11-24' }), issuer)],
    ['is past its review', /^pack\/past-review$/, () => signedFile(laterEdition({ reviewOn: '2026-11-22' }), issuer)],
    ['puts its review off for ever', /^pack\/review-too-late$/, () => signedFile(laterEdition({ reviewOn: '2031-01-01' }), issuer)],
    ['is reviewed before it takes effect', /^pack\/review-before-effect$/, () => signedFile(laterEdition({ effectiveFrom: '2026-06-01', reviewOn: '2026-05-01' }), issuer)],
    ['is an overlay for another pack', /^overlay\/other-pack$/, () => overlay({}, digestOf('another'))],
    ['is an overlay that cannot be read', /^overlay\/schema:/, () => overlay({ loophole: true })],
    ['is an overlay that loosens', /^overlay\/cell:P1-R1:/, () => overlay({ rows: [{ id: 'P1-R1', cells: { NOTES: 'S' } }] })],
    ['is an overlay with a row of its own', /^overlay\/new-row:P19-R1$/, () => overlay({ rows: [{ id: 'P19-R1', cells: { NOTES: 'S' } }] })],
    ['is an overlay that moves the review', /^overlay\/dates$/, () => overlay({ reviewOn: '2028-06-01' })],
  ])('is refused where it %s, and nothing is changed', async (_name, problem, text) => {
    const before = await state();
    const told = await problems(text());
    expect(told[0]).toMatch(problem);
    expect((await lastEvent() as readonly unknown[])[0]).toBe('policy.refused');
    expect((await confirm(text()))[0]).toMatch(problem);
    expect(await state()).toEqual(before);
  });

  it('is judged again when it is confirmed, and must be what was shown', async () => {
    const shown = await test.must('policy.import', { text: signedFile(good, issuer) });
    if (shown.outcome !== 'ready') throw new Error('refused');
    const before = await state();
    const other = signedFile(laterEdition({ version: '1.2.0' }), issuer);
    expect(await confirm(other, { digest: shown.pack.digest })).toEqual(['file/changed-since-shown']);
    expect(await confirm(signedFile(good, issuer), { wordsCompared: false })).toEqual(['key/not-confirmed']);
    expect(await state()).toEqual(before);
  });

  it('replaces the pack in force once its key is confirmed; decisions, status and log name it', async () => {
    const text = signedFile(good, issuer);
    const shown = await test.must('policy.import', { text });
    expect(shown).toMatchObject({ outcome: 'ready', kind: 'imported', looser: [], endsOverlay: false, key: { state: 'new', trustedWords: null, words: { uk: { length: 8 }, en: { length: 8 } } } });
    expect(await inForce()).toBe(defaultPack.digest);
    expect(await confirm(text)).toEqual([]);
    expect(await lastEvent()).toEqual(['policy.imported', expect.stringMatching(/^sha256\//u), PERSON.name]);
    const { pack, packs, changes } = await test.must('policy.show', {});
    expect([pack.version, pack.digest, packs.map(({ version }) => version).toSorted(), changes]).toEqual(['1.1.0', digestOf(good), ['1.0.0', '1.1.0'], [
      { id: 'oberih-default', version: '1.1.0', digest: digestOf(good), kind: 'imported', at: test.clock.now(), person: PERSON.name, reason: REASON },
    ]]);
    expect((await test.must('app.status', {})).policy).toMatchObject({ version: '1.1.0', digest: digestOf(good) });
    await test.must('register.lock', {});
    await test.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
    expect(await inForce()).toBe(digestOf(good));
  });

  it('needs no second look at a key that is trusted, and raises the alarm at another', async () => {
    expect(await confirm(signedFile(good, issuer))).toEqual([]);
    const next = signedFile(laterEdition({ version: '1.2.0' }), issuer);
    expect(await test.must('policy.import', { text: next })).toMatchObject({ key: { state: 'trusted' } });
    expect(await confirm(next, { wordsCompared: false })).toEqual([]);
    const stranger = signedFile(laterEdition({ version: '1.3.0' }), newIssuer());
    const shown = await test.must('policy.import', { text: stranger });
    expect(shown).toMatchObject({ key: { state: 'changed', trustedWords: { uk: { length: 8 } } } });
    if (shown.outcome === 'ready') expect(shown.key?.words).not.toEqual(shown.key?.trustedWords);
    expect(await confirm(stranger)).toEqual(['key/changed']);
    expect(await confirm(stranger, { acceptChangedKey: true, wordsCompared: false })).toEqual(['key/not-confirmed']);
    expect((await test.must('policy.show', {})).pack.version).toBe('1.2.0');
    expect(await confirm(stranger, { acceptChangedKey: true })).toEqual([]);
    expect((await test.must('policy.show', {})).pack.version).toBe('1.3.0');
  });

  it('is held back from whoever is not the focal point', async () => {
    for (const name of ['policy.import', 'policy.confirm', 'policy.reinstate', 'policy.extend'] as const) {
      const { contract } = await import('../../../shared/ipc/contract.ts');
      expect([name, contract[name].roles]).toEqual([name, ['focal-point']]);
    }
  });
});

describe('an overlay', () => {
  it('tightens without a signature, shows in decisions, and gives way to the pack it was laid over', async () => {
    const strict = overlay({ rows: [{ id: 'P1-R1', cells: { LOC: 'W' } }] });
    expect(await test.must('policy.import', { text: strict })).toMatchObject({ outcome: 'ready', kind: 'overlay', key: null, looser: [] });
    expect(await confirm(strict)).toEqual([]);
    const { pack } = await test.must('policy.show', {});
    expect([pack.id, pack.origin, pack.reviewOn]).toEqual(['agency', 'overlay', '2028-01-01']);
    const { rows } = await test.must('policy.matrix', { caseId: null, service: null, recipientId: null });
    expect(rows.find(({ id }) => id === 'P1-R1')?.cells.find(({ category }) => category === 'LOC')?.kind).toBe('withhold');
    // a second edition for the same base may be looser than the first, and says where
    const second = overlay({ version: '1.1.0', rows: [{ id: 'P1-R1', cells: { LOC: 'G(raion)' } }] });
    const shown = await test.must('policy.import', { text: second });
    expect(shown.outcome === 'ready' && shown.looser.some((problem) => problem.startsWith('looser/cell:P1-R1:'))).toBe(true);
    // a new pack ends the overlay, and says so
    expect(await test.must('policy.import', { text: signedFile(laterEdition(), issuer) })).toMatchObject({ outcome: 'ready', endsOverlay: true });
    expect(await test.must('policy.reinstate', { digest: defaultPack.digest, reason: REASON })).toMatchObject({ outcome: 'changed' });
    expect(await inForce()).toBe(defaultPack.digest);
  });
});

describe('reinstating', () => {
  it('brings a kept pack back with its reason, and refuses what is not kept or is in force', async () => {
    expect(await confirm(signedFile(laterEdition(), issuer))).toEqual([]);
    expect(await test.must('policy.reinstate', { digest: digestOf('unknown'), reason: REASON })).toEqual({ outcome: 'refused', problems: ['pack/unknown'] });
    expect(await test.must('policy.reinstate', { digest: digestOf(laterEdition()), reason: REASON })).toEqual({ outcome: 'refused', problems: ['pack/already-in-force'] });
    expect(await test.must('policy.reinstate', { digest: defaultPack.digest, reason: 'Помилка в новій редакції' })).toMatchObject({ outcome: 'changed', stamp: { version: '1.0.0' } });
    expect((await lastEvent() as readonly unknown[])[0]).toBe('policy.reinstated');
    const { changes, pack } = await test.must('policy.show', {});
    expect([pack.digest, changes.map(({ kind, reason }) => [kind, reason])]).toEqual([defaultPack.digest, [['reinstated', 'Помилка в новій редакції'], ['imported', REASON]]]);
  });
});

describe('the day of review', () => {
  const daysTo = (day: string): number => (Date.parse(`${day}T10:00:00Z`) - Date.parse(test.clock.now())) / DAY;
  const turnTo = async (day: string): Promise<void> => {
    test.clock.pass(daysTo(day) * DAY);
    if ((await test.must('app.status', {})).state === 'locked') await test.must('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
  };
  const standing = async (): Promise<unknown> => {
    const { standing: now, daysLeft } = await test.must('policy.show', {});
    return [now, daysLeft];
  };
  const decided = async (): Promise<readonly string[]> => {
    const { id } = await test.must('case.create', {});
    const { rows } = await test.must('policy.matrix', { caseId: id, service: 'health', recipientId: null });
    return rows.filter(({ tried }) => tried?.reasons.includes('WH_POLICY_EXPIRED')).map((row) => row.id);
  };

  it('warns from thirty days before, still counts itself, and stops all but what cannot wait', async () => {
    await turnTo('2027-12-01');
    expect(await standing()).toEqual(['in-force', 31]);
    await turnTo('2027-12-02');
    expect(await standing()).toEqual(['review-soon', 30]);
    await turnTo('2028-01-01');
    expect([await standing(), await decided()]).toEqual([['review-soon', 0], []]);
    await turnTo('2028-01-02');
    expect(await standing()).toEqual(['overdue', -1]);
    const stopped = await decided();
    expect(stopped).toContain('P1-R1');
    expect(stopped.filter((id) => /^P(3|7|9|15)-/u.test(id))).toEqual([]);
  });

  it('is put off by the focal point with a reason, not by much, and the packet shows it', async () => {
    await turnTo('2028-01-10');
    const extend = (reviewOn: string): Promise<unknown> => test.must('policy.extend', { reviewOn, reason: 'Нову редакцію готують' });
    const before = await state();
    expect(await extend('2028-01-01')).toEqual({ outcome: 'refused', problems: ['extension/not-later'] });
    expect(await extend('2028-01-09')).toEqual({ outcome: 'refused', problems: ['extension/not-later'] });
    expect(await extend('2029-01-01')).toEqual({ outcome: 'refused', problems: ['extension/too-late'] });
    expect(await state()).toEqual(before);
    expect(await extend('2028-03-01')).toMatchObject({ outcome: 'changed', stamp: { id: 'oberih-default', version: '1.0.0-extended.2028-03-01' } });
    expect((await lastEvent() as readonly unknown[])[0]).toBe('policy.extended');
    expect([await standing(), await decided()]).toEqual([['in-force', 51], []]);
    expect(await extend('2028-04-01')).toMatchObject({ stamp: { version: '1.0.0-extended.2028-04-01' } });
    // a renewed edition takes over, and an agency's overlay for the first edition may not bring the old day back
    expect(await problems(overlay({}))).toEqual(['pack/past-review']);
    expect(await confirm(signedFile(laterEdition({ effectiveFrom: '2028-01-01', reviewOn: '2029-12-31' }), issuer))).toEqual([]);
    expect(await decided()).toEqual([]);
  });
});
