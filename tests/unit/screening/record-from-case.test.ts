import { expect, test } from 'vitest';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { compileRecord } from '../../../shared/screening/compile-record.ts';
import { recordFromCase } from '../../../shared/screening/record-from-case.ts';
import { screen } from '../../../shared/screening/screen.ts';

const record: CaseRecord = {
  caseCode: 'OBR-PL-24-0017', worker: { name: 'Ясенова Клавдія Романівна', phone: '+380670009002', email: 'worker@example.org' },
  reporter: { name: 'Тамара Квітко', phone: '+380500009111' },
  child: {
    givenName: 'Захар', surname: 'Юрченко', patronymic: 'Ігнатович', otherNames: ['Захарчик Малий'], dob: '2011-07-03', rnokpp: '4072600016', unzr: '20110703-00514',
    birthCertificate: 'І-ХЖ 000901', document: { type: 'passport', series: 'ВА', number: '000902' },
  },
  contact: { phoneChild: '+380990009001', addressLine: 'м. Лубни, вул. Джерельна, буд. 10, кв. 4' },
  family: [{ relation: 'stepfather', givenName: 'Станіслав', surname: 'Голуб', phone: '+380930009003', address: 'с. Ясени, вул. Зелена, 55' }],
  perpetrators: [{ name: 'Савчук Гордій Климович' }], care: { personsSought: [{ relation: 'aunt', name: 'Мокрина Базилевич' }] },
  education: { school: 'Лубенський ліцей №22' }, legal: { courtCase: '761/123/24-ц' }, notes: [{ author: 'Одарка Пшенична', text: 'x' }],
  externalIds: [{ type: 'x', value: 'CP-IMS-00991' }],
};

test('every part of a case becomes known to the screener', () => {
  const compiled = compileRecord(recordFromCase(record));
  const texts = [
    'Захара', 'Юрченком', 'Ігнатовичу', 'Захарчиком', '03.07.2011', '4072600016', '20110703-00514', 'І-ХЖ 000901', 'ВА 000902', '0990009001', 'Лубен', 'Джерельній, 10',
    'Станіславом', 'Голуба', '093 000 90 03', 'Ясенах', 'Савчука', 'Гордія', 'Мокрину', 'Базилевич', 'Лубенському ліцею', '761/123/24-ц', 'Пшеничної', 'Квітко', '050-000-91-11',
    'Ясеновою', 'OBR-PL-24-0017', 'CP-IMS-00991', 'worker@example.org',
  ];
  const missed = texts.filter((text) => {
    const note = `Далі йдеться про те, що на ${text} чекають.`;
    return !screen(compiled, note).some((finding) => finding.start <= note.indexOf(text) && finding.end >= note.indexOf(text) + text.length && (finding.source === 'known' || finding.type === 'EMAIL'));
  });
  expect(missed).toEqual([]);
});

test('an empty case gives an empty record that still screens', () => {
  expect(screen(compileRecord(recordFromCase({})), 'тел. 099 000 90 01').map(({ type }) => type)).toEqual(['PHONE']);
});
