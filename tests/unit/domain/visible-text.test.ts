import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCase } from '../../../shared/domain/check-case.ts';
import { line, text } from '../../../shared/domain/values.ts';
import { hidesCharacters, mixesAlphabets, visibleLine, visibleText } from '../../../shared/domain/visible-text.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { reportHeld } from '../../support/held.ts';
import { hostileNames } from '../../support/hostile-names.ts';

const NAMES = hostileNames(200);
const warnings = (surname: string): readonly string[] => checkCase({ child: { surname } }, { today: '2026-11-23', isKnownPlace: () => true }).issues.map(({ code }) => code);

let test: TestApplication;
beforeAll(async () => {
  test = testApplication();
  await createRegister(test);
});
afterAll(() => { test.dispose(); });

describe('what can be seen of a text', () => {
  it('is what is stored, shown and warned of, for every hostile name', async () => {
    const created = await test.must('case.create', {});
    const { id } = created;
    const wrong: string[] = [];
    let { revision } = created;
    for (const { typed, seen, warns } of NAMES) {
      const saved = await test.must('case.save', { id, revision, record: { child: { surname: typed }, family: [{ surname: typed }] } });
      if (saved.outcome !== 'saved') { wrong.push(`${saved.outcome} ${JSON.stringify(typed)}`); continue; }
      revision = saved.revision;
      const { record } = await test.must('case.show', { id });
      const { rows } = await test.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 1 });
      const warned = saved.warnings.some(({ path, code }) => path === 'child.surname' && ['hidden-characters', 'mixed-alphabets'].includes(code));
      if (record.child?.surname !== seen || record.family?.[0]?.surname !== seen || rows[0]?.name !== seen || warned !== warns) wrong.push(JSON.stringify(typed));
    }
    expect(NAMES.length).toBeGreaterThanOrEqual(200);
    expect(reportHeld('names with hidden or foreign characters', NAMES.length, wrong.length), wrong.join('; ')).toBe(true);
  });

  it.each([
    ['Марія', []], ['Нечуй-Левицький', []], ['Дем’яненко', []], ["Дем'яненко", []], ['Anna-Maria', []], ['Ганна Smith', []], ['', []],
    ['Мар\u200bія', ['hidden-characters']], ['Шевчeнко', ['mixed-alphabets']], ['\u202eяіраМ', ['hidden-characters']], ['M\u200bарія', ['hidden-characters', 'mixed-alphabets']],
  ])('a surname %j is warned of with %j', (surname, codes) => { expect(warnings(surname)).toEqual(codes); });

  it('is all that a line and a text keep; line ends and spaces of a text stay', () => {
    expect(line.parse(' Ганна\u00a0\u202eМарія\t\u200b ')).toBe('Ганна Марія');
    expect(text.parse('а\u200bб\n\tв \u202eг\r\n')).toBe('аб\n\tв г\r\n');
    expect(line.safeParse('\u200b\u202e').success).toBe(false);
    expect([visibleLine('\ud800x'), visibleText('👨‍👩‍👧 ok')]).toEqual(['\ufffdx', '👨👩👧 ok']);
  });

  it('leaves ordinary names alone', () => {
    for (const name of ['Їжакевич', 'Ґалаґан', 'O’Brien', 'Ćosić', 'Ağaoğlu', 'عائشة', 'נועה']) expect([hidesCharacters(name), mixesAlphabets(name), visibleLine(name)]).toEqual([false, false, name]);
  });

  it('a form that holds nothing visible is empty, and says why', () => {
    expect(checkCase({ child: { surname: '\u200b', givenName: ' \u202e' } }, { today: '2026-11-23', isKnownPlace: () => true })).toMatchObject({ record: {}, issues: [{ path: 'child.givenName', code: 'hidden-characters' }, { path: 'child.surname', code: 'hidden-characters' }] });
  });
});
