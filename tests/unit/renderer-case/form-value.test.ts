import { describe, expect, it } from 'vitest';
import { completeness, listAt, valueAt, withValue, type FormValue } from '../../../renderer/screens/case/form-value.ts';
import { isRepeat } from '../../../renderer/screens/case/field-kinds.ts';
import { SECTIONS } from '../../../renderer/screens/case/sections.ts';
import { fieldsUk } from '../../../shared/wording/uk/fields.ts';

const FORM: FormValue = { child: { surname: 'Іваненко', languages: ['uk'] }, family: [{ relation: 'mother' }, { relation: 'father' }] };

describe('form values', () => {
  it('reads a nested value and a value inside a list', () => {
    expect([valueAt(FORM, 'child.surname'), valueAt(FORM, 'family[1].relation')]).toEqual(['Іваненко', 'father']);
  });

  it('reads nothing through inherited names', () => {
    expect([valueAt(FORM, 'constructor.name'), valueAt(FORM, 'child.__proto__'), valueAt(FORM, 'family[7].relation')]).toEqual([undefined, undefined, undefined]);
  });

  it('replaces a value in a copy and leaves the original as it was', () => {
    const before = structuredClone(FORM);
    const after = withValue(FORM, 'family[0].phone', '+380670000001');
    expect([after['family'], FORM]).toEqual([[{ relation: 'mother', phone: '+380670000001' }, { relation: 'father' }], before]);
  });

  it('removes a value when it becomes empty', () => {
    expect([withValue(FORM, 'child.surname', ''), withValue(FORM, 'child.languages', [])]).toEqual([
      { child: { languages: ['uk'] }, family: FORM['family'] }, { child: { surname: 'Іваненко' }, family: FORM['family'] },
    ]);
  });

  it('keeps `false` and `0`, which say something', () => {
    const after = withValue(withValue(FORM, 'child.interpreterNeeded', false), 'household.size', 0);
    expect([valueAt(after, 'child.interpreterNeeded'), valueAt(after, 'household.size')]).toEqual([false, 0]);
  });

  it('gives an empty list where there is none', () => {
    expect([listAt(FORM, 'notes'), listAt(FORM, 'child').length]).toEqual([[], 0]);
  });
});

describe('sections', () => {
  it('show every path of the dictionary that a person fills in, once', () => {
    const shown = SECTIONS.flatMap((section) => section.groups.flatMap((group) => group.fields.map((entry) => entry.path)));
    const madeElsewhere = ['child.photo', 'notes[].screened'];
    expect([...shown].sort()).toEqual(Object.keys(fieldsUk).filter((path) => !madeElsewhere.includes(path)).sort());
  });

  it('keep the fields of a list under the path of that list', () => {
    const strays = SECTIONS.flatMap((section) => section.groups).filter(isRepeat)
      .flatMap((group) => group.fields.filter((entry) => !entry.path.startsWith(`${group.list}[]`)));
    expect(strays).toEqual([]);
  });

  it('count filled fields, and an entry of a list as one', () => {
    const [child] = SECTIONS;
    const family = SECTIONS.find((section) => section.id === 'family');
    if (child === undefined || family === undefined) throw new Error('sections are gone');
    expect([completeness(child, FORM).filled, completeness(family, FORM)]).toEqual([2, { filled: 2, of: 2 }]);
  });
});
