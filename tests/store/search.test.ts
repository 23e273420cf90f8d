import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { insertCase, updateCase } from '../../electron/store/case-repository.ts';
import { listCases, type CaseFilter } from '../../electron/store/case-list.ts';
import { saveDraft } from '../../electron/store/draft-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { searchExpression, typedCaseCode } from '../../electron/store/search-expression.ts';
import { foldText, foldWord, phoneWords, romanise, sortKey } from '../../electron/store/search-folding.ts';
import { inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, type RegisterFixture } from '../support/register-fixture.ts';

describe('romanise', () => {
  it.each([
    // examples of the official table (resolution No. 55 of 2010)
    ['Алушта', 'alushta'], ['Борщагівка', 'borshchahivka'], ['Вінниця', 'vinnytsia'], ['Гадяч', 'hadiach'], ['Ґалаґан', 'galagan'],
    ['Єнакієве', 'yenakiieve'], ['Їжакевич', 'yizhakevych'], ['Кадиївка', 'kadyivka'], ['Йосипівка', 'yosypivka'], ['Стрий', 'stryi'],
    ['Знам’янка', 'znamianka'], ['Юрій', 'yurii'], ['Крюківка', 'kriukivka'], ['Яготин', 'yahotyn'], ['Згорани', 'zghorany'],
    ['Розгон', 'rozghon'], ['Щербухи', 'shcherbukhy'], ['Русь', 'rus'], ['Гоща', 'hoshcha'], ['Костянтин', 'kostiantyn'],
  ])('%s is %s', (ukrainian, latin) => { expect(romanise(ukrainian)).toBe(latin); });
});

describe('foldWord', () => {
  it.each([
    ['Знам’янський', "Znam'ianskyi", 'apostrophe, -ський'], ['Мар’яна', 'Мар\'яна', 'two apostrophes'], ['Мар`яна', 'Mariana', 'grave accent'],
    ['Марія', 'Maria', 'one i'], ['Марія', 'Mariia', 'official'], ['Марія', 'Mariya', 'older'], ['Юлія', 'Julia', 'j for ю'],
    ['Євген', 'Yevhen', 'official'], ['Ґалаґан', 'Галаган', 'ґ and г'], ['Галина', 'Galyna', 'g for г'], ['Ілля', 'Illia', 'doubled'],
    ['Кирило', 'Кіріло', 'и and і'], ['Олексій', 'Oleksij', 'j at the end'], ['Щербак', 'Shcherbak', 'щ'], ['Харків', 'Kharkiv', 'х'],
    ['Цимбалюк', 'Tsymbaliuk', 'ц'], ['Андрій', 'ANDRIY', 'capitals'], ['Їжакевич', 'Yizhakevych', 'ї first'], ['Згурський', 'Zghurskyi', 'зг'],
    ['Ковальчук', 'Kovalchuk', 'soft sign'], ['Вячеслав', 'В’ячеслав', 'left out apostrophe'], ['й', 'й', 'composed and decomposed'],
  ])('%s is found as %s (%s)', (left, right) => { expect(foldWord(left)).toBe(foldWord(right)); });

  it.each([['Гнат', 'Гнатюк'], ['Жук', 'Зук'], ['Шевчук', 'Савчук'], ['Хома', 'Гома'], ['Ольга', 'Олеся']])('%s is not %s', (left, right) => {
    expect(foldWord(left)).not.toBe(foldWord(right));
  });

  it.each(['', ' ', '—', '👧', '’', '%', '"', '*'])('of %j is nothing to be sought', (sign) => { expect(foldWord(sign)).toBe(''); });
});

describe('searchExpression', () => {
  it.each(['"', '*', '()', 'NEAR', 'victor" OR h', 'OBR-LV-26-1"', 'OB-LV-26-)', '" OR 1', "'; DROP TABLE cases", 'names:', '{', '-', '^а', 'а AND', '+', '+-+'])('never lets %j be a command', (typed) => {
    const expression = searchExpression(typed);
    if (expression !== null) expect(expression).toMatch(/^(?:\{[a-z ]+\}: "[a-z0-9]+"\*?|[()]| AND | OR )+$/u);
  });

  it('parts hyphens and keeps apostrophes together', () => { expect(foldText('Нечуй-Левицький, Дем’ян')).toEqual(['nequi', 'levicki', 'demian']); });
  it('knows a phone by its beginning, its last seven and its last four digits', () => {
    expect(phoneWords('+380670001234')).toEqual(['670001234', '0001234', '1234']);
  });
});

describe('typedCaseCode', () => {
  it.each([
    ['OBR-LV-26-0017', 'as printed'], [' obr-lv-26-0017 ', 'lower case'], ['OBR – LV – 26 – 0017', 'dashes'], ['obr/lv/26/0017', 'slashes'],
    ['OBR LV 26 0017', 'spaces'], ['ОВR-LV-26-0017', 'Cyrillic look-alikes'],
  ])('reads %j (%s)', (typed) => { expect(typedCaseCode(typed)).toBe('OBR-LV-26-0017'); });

  it.each(['OBR-LV-26', 'OBR-LV-26-17', '26-0017', '0017', 'Анна Со 26', 'Марія', '', '+380670001234'])('sees no whole code in %j', (typed) => { expect(typedCaseCode(typed)).toBeNull(); });
});

describe('sortKey', () => {
  it('puts names in the order of the Ukrainian alphabet', () => {
    const names = ['Яна', 'Ігор', 'Ґалаґан', 'Ганна', 'Дарина', 'Їжак', 'Йосип', 'Ева', 'Єва', 'Жанна', 'Іван', 'Ая', 'Щука', 'Шум', 'Юлія', 'Smith'];
    expect(names.toSorted((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1))).toEqual(
      ['Ая', 'Ганна', 'Ґалаґан', 'Дарина', 'Ева', 'Єва', 'Жанна', 'Іван', 'Ігор', 'Їжак', 'Йосип', 'Шум', 'Щука', 'Юлія', 'Яна', 'Smith']);
  });
});

const RECORDS: readonly CaseRecord[] = [
  { child: { surname: 'Знам’янська', givenName: 'Юлія', patronymic: 'Євгенівна' }, contact: { phoneCaregiver: '+380670001234' }, protection: { riskLevel: 'high' } },
  { child: { surname: 'Ґалаґан', givenName: 'Ілля', patronymic: 'Петрович' }, status: 'closed', reporter: { name: 'Таємний Свідок' } },
  { child: { surname: 'Нечуй-Левицька', givenName: 'Ольга' }, family: [{ relation: 'mother', surname: 'Бондаренко', givenName: 'Мар’яна', phone: '+380500004321' }], protection: { riskLevel: 'low' }, plan: { nextVisit: '2026-05-01' } },
  { perpetrators: [{ name: 'Кривдник Підозрюваний' }] },
];

describe('listCases', () => {
  let fixture: RegisterFixture;
  beforeAll(() => {
    fixture = createRegisterFixture();
    writeTransaction(fixture.register, (db) => {
      RECORDS.forEach((record, index) => { insertCase(db, fixture.stamp(), { id: inventCaseId(index), caseCode: `OBR-LV-26-00${String(index + 1)}7`, record }); });
    });
  });
  afterAll(() => { fixture.dispose(); });

  const found = (filter: Partial<CaseFilter>): readonly number[] => readTransaction(fixture.register, (db) =>
    listCases(db, { query: '', sort: 'code', offset: 0, limit: 50, ...filter }).rows.map((row) => Number(row.id.slice(-2)) - 1));

  it.each([
    ["знам'ян", [0]], ['Знамян', [0]], ['znamians', [0]], ['Yuliia Znam', [0]], ['юлія євгенівна', [0]], ['yevh', [0]],
    ['галаг', [1]], ['Galagan', [1]], ['Halahan Illia', [1]], ['левицька', [2]], ['нечуй', [2]], ['nechui-lev', [2]],
    ['мар’яна', [2]], ['Bondarenko', [2]], // the caregiver
    ['0670001234', [0]], ['+380 67 000', [0]], ['1234', [0]], ['(050) 000-43-21', [2]], ['4321', [2]],
    ['OBR-LV-26-0017', [0]], ['obr lv 26 0027', [1]], ['ОВR-LV-26-0037', [2]], ['obr-lv-26', [0, 1, 2, 3]], ['OBR-LV-26-3', []], ['OBR-LV-26-37', [2]], ['OBR-LV-26-00', [0, 1, 2, 3]], ['0027', [1]], ['27', [1]], ['26-0037', [2]],
    ['свідок', []], ['кривдник', []], // reporters and alleged perpetrators are not sought by name
    ['юлія петрович', []], ['👧', []], ['*', []], ['нема такого', []],
  ] as const)('finds by %s', (query, expected) => { expect(found({ query })).toEqual(expected); });

  it('keeps to the filter when a whole code is typed', () => {
    expect(found({ query: 'OBR-LV-26-0027', statuses: ['closed'] })).toEqual([1]);
    expect(found({ query: 'OBR-LV-26-0027', statuses: ['open'] })).toEqual([]);
    expect(found({ query: 'OBR-LV-26-0047', risks: ['high'] })).toEqual([]);
    expect(found({ query: 'OBR-LV-26-0047', offset: 1 })).toEqual([]);
  });

  it('filters by status and risk, with and without words', () => {
    expect(found({ statuses: ['closed'] })).toEqual([1]);
    expect(found({ risks: ['high', 'low'] })).toEqual([0, 2]);
    expect(found({ query: 'OBR', risks: ['low'] })).toEqual([2]);
    expect(found({ query: 'OBR', statuses: ['open', 'closed'], risks: ['high'] })).toEqual([0]);
    expect(found({ query: 'Галаган', statuses: ['open'] })).toEqual([]);
  });

  it.each([['name', [1, 0, 2, 3]], ['risk', [0, 2, 1, 3]], ['due', [2, 0, 1, 3]], ['updated', [3, 2, 1, 0]], ['code', [0, 1, 2, 3]]] as const)('sorts by %s, found or listed', (sort, expected) => {
    expect(found({ sort })).toEqual(expected);
    expect(found({ sort, query: 'OBR' })).toEqual(expected);
  });

  it('pages and counts everything', () => {
    const page = readTransaction(fixture.register, (db) => listCases(db, { query: 'OBR', sort: 'code', offset: 1, limit: 2 }));
    expect([page.total, page.rows.map((row) => row.caseCode)]).toEqual([4, ['OBR-LV-26-0027', 'OBR-LV-26-0037']]);
  });

  it('forgets the old name and shows unfinished work after a change', () => {
    writeTransaction(fixture.register, (db) => {
      updateCase(db, fixture.stamp(), { id: inventCaseId(3), revision: 1, record: { child: { surname: 'Новіченко' } } });
      updateCase(db, fixture.stamp(), { id: inventCaseId(3), revision: 2, record: { child: { surname: 'Інакша' } } });
      saveDraft(db, fixture.stamp(), { caseId: inventCaseId(3), basedOn: 3, draft: { half: 'ty' } });
    });
    expect([found({ query: 'новіч' }), found({ query: 'інакша' })]).toEqual([[], [3]]);
    expect(readTransaction(fixture.register, (db) => listCases(db, { query: 'inaksha', sort: 'name', offset: 0, limit: 1 }).rows[0]?.hasDraft)).toBe(true);
  });
});

describe('a whole case code', () => {
  it('comes alone, though others begin with it or have its digits in a phone number', () => {
    const fixture = createRegisterFixture();
    const codes = ['OBR-LV-26-0012', 'OBR-LV-26-00121', 'OBR-LV-26-0500', 'OBR-LV-26-0501'];
    writeTransaction(fixture.register, (db) => {
      codes.forEach((caseCode, index) => { insertCase(db, fixture.stamp(), { id: inventCaseId(index), caseCode, record: { contact: { phoneChild: '+380260000012', phoneCaregiver: '+380670000012' } } }); });
    });
    const found = (query: string): readonly string[] => readTransaction(fixture.register, (db) =>
      listCases(db, { query, sort: 'code', offset: 0, limit: 50 }).rows.map((row) => row.caseCode));
    expect(found('OBR-LV-26-0012')).toEqual([codes[0]]);
    expect(found('OBR-LV-26-050')).toEqual([codes[2], codes[3]]);
    expect(found('OBR-LV-26-0999')).toEqual([]);
    expect(found('0012').length).toBe(4); // control: the digits alone are found in phones too
    fixture.dispose();
  });
});

/** Typed one way, recorded the other: both directions of each line are sought. */
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Харків', ['Kharkiv', 'Harkiv', 'Charkiv', 'Kharkіv']], ['Житомир', ['Zhytomyr', 'Zhitomir', 'Zhytomir']], ['Щербак', ['Shcherbak', 'Scherbak', 'Shc']],
  ['Євген', ['Yevhen', 'Yevgen', 'Evhen', 'Ievgen', 'Jevhen']], ['Христина', ['Khrystyna', 'Khristina', 'Hrystyna', 'Christina', 'Chrystyna']],
  ['Юлія', ['Yuliia', 'Iuliia', 'Julia', 'Yuliya']], ['Яремчук', ['Yaremchuk', 'Iaremchuk', 'Jaremchuk']], ['Ґалаґан', ['Galagan', 'Halahan']],
  ['Григорій', ['Hryhorii', 'Grygorii', 'Grigoriy', 'Hryhoriy']], ['Хмельницький', ['Khmelnytskyi', 'Khmelnitsky', 'Chmelnytskyj', 'Hmelnytskyi']],
  ['Вікторія', ['Viktoriia', 'Victoria', 'Viktoriya']], ['Михайло', ['Mykhailo', 'Mikhailo', 'Myhailo', 'Mychajlo']], ['Любов', ['Liubov', 'Lyubov', 'Ljubov']],
  ['Їжакевич', ['Yizhakevych', 'Izhakevych', 'Izhakevich']], ['Зґурський', ['Zghurskyi', 'Zgurskyi']],
];

describe('a name', () => {
  let fixture: RegisterFixture;
  beforeAll(() => {
    fixture = createRegisterFixture();
    writeTransaction(fixture.register, (db) => {
      SPELLINGS.forEach(([ukrainian, latin], index) => {
        insertCase(db, fixture.stamp(), { id: inventCaseId(index), caseCode: `OBR-LV-26-1${String(index).padStart(3, '0')}`, record: { child: { surname: ukrainian } } });
        insertCase(db, fixture.stamp(), { id: inventCaseId(100 + index), caseCode: `OBR-LV-26-2${String(index).padStart(3, '0')}`, record: { child: { surname: latin[0] ?? '' } } });
      });
    });
  });
  afterAll(() => { fixture.dispose(); });
  const found = (query: string): readonly string[] => readTransaction(fixture.register, (db) =>
    listCases(db, { query, sort: 'code', offset: 0, limit: 50 }).rows.map((row) => row.name));

  it.each(SPELLINGS)('%s is found as %j, and in Ukrainian when it was recorded in Latin letters', (ukrainian, latin) => {
    for (const query of [...latin, ukrainian]) expect(found(query), query).toEqual([ukrainian, latin[0]]);
  });
});

describe('listCases over many', () => {
  it('gives the same pages whether hits are sorted or the list is walked', () => {
    const fixture = createRegisterFixture();
    const count = 5200; // more than the store sorts by hand
    writeTransaction(fixture.register, (db) => {
      for (let index = 0; index < count; index += 1) {
        insertCase(db, fixture.stamp(), { id: inventCaseId(index), caseCode: `OBR-LV-26-${String(index).padStart(5, '0')}`, record: { child: { surname: `Тест${String(index % 97)}` } } });
      }
    });
    const page = (filter: Partial<CaseFilter>): readonly string[] => readTransaction(fixture.register, (db) =>
      listCases(db, { query: '', sort: 'name', offset: 5000, limit: 40, ...filter }).rows.map((row) => row.id));
    for (const sort of ['name', 'updated', 'due', 'risk', 'code', 'registered'] as const) {
      expect(page({ sort, query: 'OBR' }), sort).toEqual(page({ sort }));
      expect(page({ sort, query: 'OBR' }).length).toBe(40);
    }
    fixture.dispose();
  });
});
