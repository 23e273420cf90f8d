import { beforeAll, describe, expect, it } from 'vitest';
import { blankForm } from '../../../electron/documents/blank-form.ts';
import type { FormContent } from '../../../electron/documents/form-content.ts';
import { createPlaceNames } from '../../../electron/documents/place-names.ts';
import { recoveryForm } from '../../../electron/documents/recovery-form.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { squeeze } from '../../support/leak-case.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const AGENCY = { name: 'Благодійний фонд «Приклад»', phone: '+380320000001', email: 'office@example.org', address: 'м. Львів, вул. Прикладна, 12' };
const AT = '2026-11-23T10:00:00.000Z';
const textOf = async (form: FormContent): Promise<{ readonly pages: number; readonly text: string; readonly around: string }> => {
  const { pages, around } = await readWithPdfJs(typesetter.set(form).pdf());
  return { pages: pages.length, text: squeeze(pages.join('\n')), around: squeeze(around) };
};

describe.each(['uk', 'en'] as const)('forms in %s', (language) => {
  it('recovery sheet: every group, in order, the fingerprint and the warning stand on one page', async () => {
    const groups = Array.from({ length: 13 }, (_, index) => `K${String(index).padStart(2, '0')}Z`);
    const { pages, text } = await textOf(recoveryForm({ groups, fingerprint: '7QF9-M2X4', agency: AGENCY.name, createdOn: '2026-11-23' }, wordingIn(language)));
    const positions = groups.map((group) => text.indexOf(squeeze(group)));
    expect({ pages, found: positions.every((at) => at >= 0), inOrder: positions.toSorted((a, b) => a - b).join() === positions.join(), print: text.includes('7qf9m2x4'), keep: text.includes(squeeze(wordingIn(language).form.recovery.keep[0] ?? '')) })
      .toEqual({ pages: 1, found: true, inOrder: true, print: true, keep: true });
  });

  it('blank referral: two pages, with slip and address, also without an agency', async () => {
    const { pages, text } = await textOf(blankForm('service-referral', wordingIn(language), { agency: AGENCY, printedAt: AT }));
    const bare = await textOf(blankForm('service-referral', wordingIn(language), { agency: null, printedAt: AT }));
    expect({ pages, slip: text.includes(squeeze(wordingIn(language).documents['service-referral'].slip?.title ?? '?')), address: text.includes(squeeze(AGENCY.address)), bare: bare.pages }).toEqual({ pages: 2, slip: true, address: true, bare: 2 });
  });
});

describe('place names', () => {
  const placeName = createPlaceNames();
  it.each([
    ['UA46060250010015970', 'Львів, Львівська громада, Львівський район, Львівська область'], ['UA4606025', 'Львівська громада, Львівський район, Львівська область'],
    ['UA4606', 'Львівський район, Львівська область'], ['UA46', 'Львівська область'], ['UA80', 'Київ'], ['UA01', 'Автономна Республіка Крим'], ['UA99', null], ['', null],
  ])('%s is %s', (code, name) => {
    expect(placeName(code)).toBe(name);
  });
});
