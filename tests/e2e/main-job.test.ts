import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../support/axe.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { casePage } from './pages/case-page.ts';
import { consentPage } from './pages/consent-page.ts';
import { disclosuresPage } from './pages/disclosures-page.ts';
import { firstRunPage } from './pages/first-run-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { recipientsPage } from './pages/recipients-page.ts';
import { referralPage } from './pages/referral-page.ts';
import { screeningPage } from './pages/screening-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

/** Nothing serious stands between a screen and a person who cannot see it or use a mouse. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

const CHILD = { surname: 'Криничний', givenName: 'Остап', patronymic: 'Маркович', street: 'вул. Дубова, 31' } as const;

async function makeRegister(register: RegisterPage, language: PageLanguage): Promise<void> {
  const run = firstRunPage(register.page, language);
  await run.arrive();
  await expectAccessible(register.page, 'first run');
  await run.fillAgency({ name: 'Благодійний фонд «Приклад»', code: 'OBR', oblast: 'Львівська' });
  await run.next();
  await run.fillPerson({ name: 'Ірина Прикладна', position: 'соціальна працівниця' });
  await run.next();
  await run.repeatPhrase(await run.suggestion());
  await run.create();
  const groups = await run.recoveryGroups();
  await expectAccessible(register.page, 'recovery key');
  await run.haveSheet();
  await run.retype(groups);
  await run.check();
}

async function fillCase(page: Page, language: PageLanguage): Promise<void> {
  const say = inLanguage(language);
  const file = casePage(page, language);
  await page.getByRole('navigation', { name: say('Розділи', 'Sections') }).getByRole('button', { name: say('Справи', 'Cases') }).click();
  await expectAccessible(page, 'empty list of cases');
  await page.getByRole('button', { name: say('Нова справа', 'New case') }).first().click();
  await file.type(say('Прізвище', 'Surname'), CHILD.surname);
  await file.type(say('Ім’я', 'Given name'), CHILD.givenName);
  await file.type(say('По батькові', 'Patronymic'), CHILD.patronymic);
  await file.type(say('Дата народження', 'Date of birth'), '05.06.2016');
  await file.open(say('Контакти й місце', 'Contact and place'));
  await file.type(say('Телефон дорослого, який доглядає', 'Caregiver’s phone'), '067 000 12 34');
  await file.answer(say('Телефонувати безпечно', 'Safe to call'), say('так', 'yes'));
  await file.place(say('Населений пункт', 'Place'), say('Броди', 'Brody'));
  await file.type(say('Адреса', 'Address'), CHILD.street);
  await file.open(say(/^Родина/, /^Family/));
  await file.addEntry();
  await file.choose(say('Ким є дитині', 'Relation to the child'), say('мати', 'mother'));
  await file.type(say('Прізвище', 'Surname'), CHILD.surname);
  await file.type(say('Ім’я', 'Given name'), 'Соломія');
  await file.answer(say('Законний представник', 'Legal representative'), say('так', 'yes'));
  await file.open(say('Подія', 'Incident'));
  await file.type(say('Що сталося', 'What happened'), 'Таємниця-9381 про подію.');
  await file.save();
  await expectAccessible(page, 'file of a child');
}

async function recordConsent(page: Page, language: PageLanguage): Promise<void> {
  const say = inLanguage(language);
  const consent = consentPage(page, language);
  await casePage(page, language).toConsents();
  await consent.startConsent();
  await consent.tick(say('Навіщо ми просимо згоду', 'Why we ask for consent'));
  await consent.choose(say('Ким є дитині', 'Relation to the child'), say('мати', 'mother'));
  await consent.answer(say('Відповідь представника', 'Answer of the representative'), say('Погоджується', 'Agrees'));
  await consent.answer(say('Відповідь дитини', 'Answer of the child'), say('Погоджується', 'Agrees'));
  for (const group of await page.getByRole('radiogroup', { name: say('Як погодилися', 'How they agreed') }).all()) await group.getByText(say('Письмово', 'In writing'), { exact: true }).click();
  await consent.tick(say('Перенаправлення до послуги', 'Referral to a service'));
  await consent.tick('Дитяча лікарня «Зразок»');
  await consent.tick(say('медична допомога', 'health care'));
  await expectAccessible(page, 'new consent');
  await consent.record();
  await consent.waitForConsentInForce();
  expect(await consent.lookAtDocument()).toBeGreaterThan(0);
  await consent.restrictField(say('Адреса', 'Address'), say('Дитина', 'The child'));
  await expectAccessible(page, 'consents');
  await consent.toFile();
}

async function refer(page: Page, language: PageLanguage): Promise<string> {
  const say = inLanguage(language);
  const referral = referralPage(page, language);
  await casePage(page, language).toReferral();
  await referral.choosePurpose(say('Перенаправлення до послуги', 'Referral to a service'));
  await referral.chooseRecipient('Дитяча лікарня «Зразок»');
  await expectAccessible(page, 'purpose and recipient');
  await referral.next();
  await referral.chooseService(say('медична допомога', 'health care'));
  await referral.answer(say(/імовірним кривдником/, /alleged perpetrator/), say('Ні, не пов’язаний', 'No, not connected'));
  await referral.answer(say(/заперечує дитина/, /child object/), say('Ні, не заперечує', 'No, the child does not object'));
  await referral.next();
  await referral.writeReason(say('Дитина погано спить. Сусідка Ганна Петрівна Лозова радить лікаря, тел. 067 000 77 88.', 'The child sleeps badly. Neighbour Hanna Lozova advises a doctor, phone 067 000 77 88.'));
  await screeningPage(page, language).replaceAll();
  await expectAccessible(page, 'reason');
  await referral.next();
  const lines = await referral.lines();
  expect(lines.find(({ label }) => label === say('Прізвище', 'Surname'))?.value).toBe(CHILD.surname);
  await expectAccessible(page, 'decision table');
  await referral.next();
  await expectAccessible(page, 'issue');
  expect(await referral.pages()).toBeGreaterThan(0);
  await referral.chooseFormats(['pdf', 'json']);
  const packet = await referral.issue();
  await expectAccessible(page, 'issued');
  await referral.toLog();
  return packet;
}

describe.each(['uk', 'en'] as const)('the main job in %s', (language) => {
  it('goes from an empty laptop to a packet that carries exactly what was decided', { timeout: 120_000 }, async () => {
    const register = await openRegister(browser, { prepare: async (app) => { await app.must('app.setLanguage', { language }); } });
    const { page } = register;
    const say = inLanguage(language);
    await makeRegister(register, language);
    await page.getByRole('navigation', { name: say('Розділи', 'Sections') }).getByRole('button', { name: say('Отримувачі', 'Recipients') }).click();
    await recipientsPage(page, language).add({ name: 'Дитяча лікарня «Зразок»', type: say('Надавач послуг, що підписав протокол', 'Service provider that signed the protocol'), signatory: true });
    await expectAccessible(page, 'recipients');
    await fillCase(page, language);
    await recordConsent(page, language);
    const packet = await refer(page, language);
    const log = disclosuresPage(page, language);
    expect((await log.rows()).length).toBe(1);
    expect(await log.openNewest()).toContain(packet);
    await expectAccessible(page, 'log entry');
    await log.close();
    const names = readdirSync(register.exports);
    expect(names.map((name) => path.extname(name)).sort()).toEqual(['.json', '.pdf']);
    const json = names.filter((name) => name.endsWith('.json')).map((name) => readFileSync(path.join(register.exports, name), 'utf8')).join('');
    expect([json.includes(CHILD.surname), json.includes('Дубова'), json.includes('Таємниця-9381'), json.includes('Лозов'), json.includes('Lozova'), json.includes('0007788')]).toEqual([true, false, false, false, false, false]);
    await register.close();
  });
});
