import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guideUk } from '../../../shared/consent/guide/guide-uk.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';

let app: TestApplication;
const folder = mkdtempSync(path.join(tmpdir(), 'oberih-guides-'));
beforeAll(async () => {
  app = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(app);
});
afterAll(() => {
  app.dispose();
  rmSync(folder, { recursive: true, force: true });
});

it('takes an agency’s own words from a changed example, keeps one a language, and gives the built-in ones back', async () => {
  const { files } = await app.must('guide.saveExample', { language: 'uk' });
  const example = readFileSync(path.join(folder, files[0]?.name ?? ''), 'utf8');
  const crimean = example.replace('"language": "uk"', '"language": "crh"').replace('"guide-2"', '"agency-1"').replace('українська', 'qırımtatar tili');
  expect(await app.must('guide.take', { text: crimean })).toEqual({ language: 'crh', languageName: 'qırımtatar tili', tooLong: [] });
  await app.must('guide.take', { text: crimean.replace('agency-1', 'agency-2') });
  expect((await app.must('guide.list', {})).own.map(({ language, version }) => `${language} ${version}`)).toEqual(['crh agency-2']);
  await app.must('guide.remove', { language: 'crh' });
  expect(await app.must('guide.list', {})).toEqual({ own: [] });
});

it('says which sentences are too long for children', async () => {
  const child = guideUk.audiences['child-12-14'];
  const sentence = 'Це речення навмисно таке довге, щоб у ньому було аж одинадцять слів.';
  const text = JSON.stringify({ ...guideUk, audiences: { ...guideUk.audiences, 'child-12-14': { ...child, opening: sentence } } });
  expect((await app.must('guide.take', { text })).tooLong).toEqual([sentence]);
});

it('refuses a file that is no whole guide, and keeps what there was', async () => {
  const before = await app.must('guide.list', {});
  expect(await app.call('guide.take', { text: '{"format":"oberih-consent-guide"}' })).toMatchObject({ ok: false, error: { code: 'guide/invalid' } });
  expect(await app.must('guide.list', {})).toEqual(before);
});
