import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { buildCase, buildConsent, buildRecipient } from '../support/case-builder.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { laterEdition, newIssuer, signedFile, withCell } from '../support/policy-pack-files.ts';
import { openRegister, startBrowser, type RegisterPage, type RegisterPageOptions } from '../support/register-page.ts';
import { casePage } from './pages/case-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { policyPage, whatIfPage } from './pages/policy-page.ts';
import { referralPage } from './pages/referral-page.ts';
import { shellPage } from './pages/shell-page.ts';

const LANGUAGES: readonly PageLanguage[] = ['uk', 'en'];
const SURNAME = 'Криничний';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

/** A girl of thirteen whose mother agreed to a referral to the clinic, for health. */
async function prepare(app: TestApplication, language: PageLanguage): Promise<void> {
  await createRegister(app);
  await app.must('app.setLanguage', { language });
  const { caseCode: _code, ...record } = buildCase(3);
  const { id } = await app.must('case.create', { record: {
    ...record, child: { ...record.child, surname: SURNAME, dob: '2013-02-10', dobEstimated: false },
    family: [{ relation: 'mother', surname: SURNAME, givenName: 'Соломія', isLegalRepresentative: true, isCaregiver: true }], perpetrators: [],
  } });
  await app.must('recipient.save', { recipient: buildRecipient() });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  await app.must('consent.record', { caseId: id, consent });
}

async function withRegister(language: PageLanguage, work: (register: RegisterPage) => Promise<void>, options: RegisterPageOptions = {}): Promise<void> {
  const register = await openRegister(browser, { prepare: (app) => prepare(app, language), ...options });
  try {
    await shellPage(register.page, language).arrive();
    await work(register);
  } finally {
    await register.close();
  }
}

async function startReferral(page: Page, language: PageLanguage): Promise<void> {
  await shellPage(page, language).go('cases');
  await page.getByRole('rowheader').filter({ hasText: SURNAME }).first().dblclick();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: SURNAME }).waitFor();
  await casePage(page, language).toReferral();
}

describe.each(LANGUAGES)('the rules, in %s', (language) => {
  const say = inLanguage(language);

  it('are replaced by a signed file after the words were compared, and brought back', async () => {
    await withRegister(language, async ({ page }) => {
      const rules = policyPage(page, language);
      await rules.open();
      await expectAccessible(page, 'page of the rules');
      expect(await rules.edition()).toBe('oberih-default, 1.0.0');
      const issuer = newIssuer();
      await rules.chooseFile({ name: 'looser.json', text: signedFile(laterEdition(withCell('P1-R1', { NOTES: 'S' })), issuer) });
      expect(await rules.alarm()).toContain(say('дозволяють більше, ніж межа', 'allow more than the limit'));
      await rules.chooseFile({ name: 'broken.json', text: signedFile(laterEdition(), issuer).replace('1.1.0', '1.1.1') });
      await rules.place.getByText(say('Підпис не збігається', 'The signature does not match')).waitFor();
      await rules.chooseFile({ name: 'rules.json', text: signedFile(laterEdition(withCell('P1-R1', { LOC: 'W' })), issuer) });
      await rules.place.getByText(say('Цей ключ ви бачите вперше', 'You see this key for the first time')).waitFor();
      await expectAccessible(page, 'a file of rules to confirm');
      await rules.confirm();
      expect(await rules.alarm()).toContain(say('Спершу звірте слова', 'Compare the words first'));
      await rules.tick(say('Звірив (звірила)', 'I compared'));
      await rules.writeReason('Рішення робочої групи');
      await rules.confirm();
      await rules.waitForStatus(say('Нові правила діють', 'The new rules are in force'));
      expect(await rules.edition()).toBe('oberih-default, 1.1.0');
      await rules.chooseFile({ name: 'stranger.json', text: signedFile(laterEdition({ version: '1.2.0' }), newIssuer()) });
      await rules.place.getByText(say('Увага: ключ не той', 'Attention: this is not the key')).waitFor();
      expect(await rules.alarm()).toContain(say('Слова ключа, якому довіряєте', 'Words of the key you trust'));
      await expectAccessible(page, 'the alarm about another key');
      await rules.bringBack('oberih-default, 1.0.0', 'Помилка в новій редакції');
      expect(await rules.edition()).toBe('oberih-default, 1.0.0');
      expect((await rules.changes()).map((row) => [row.includes('Помилка в новій редакції'), row.includes('Рішення робочої групи')])).toEqual([[true, false], [false, true]]);
    });
  });

  it('answer scenarios, the shipped ones and an agency’s own', async () => {
    await withRegister(language, async ({ page }) => {
      const rules = policyPage(page, language);
      await rules.open();
      expect(await rules.selfCheck()).toContain(say('не сходиться: 0', 'otherwise: 0'));
      const own = JSON.stringify({ id: 'own-1', description: 'an unreadable request opens nothing', input: {}, expect: { effect: 'permit' } });
      await rules.selfCheck(own);
      await page.getByRole('status').filter({ hasText: 'own-1' }).waitFor();
      expect(await page.getByRole('status').filter({ hasText: 'own-1' }).innerText()).toContain(say('не сходиться: 1', 'otherwise: 1'));
      await expectAccessible(page, 'self-check');
    });
  });

  it('say of every line why it is so, and what would change it', async () => {
    await withRegister(language, async ({ page }) => {
      await startReferral(page, language);
      const referral = referralPage(page, language);
      await referral.choosePurpose(say('Перенаправлення до послуги', 'Referral to a service'));
      await referral.chooseRecipient('Дитяча поліклініка «Приклад»');
      await referral.next();
      await referral.chooseService(say('медична допомога', 'health care'));
      await referral.answer(say(/імовірним кривдником/u, /alleged perpetrator/u), say('Ні, не пов’язаний', 'No, not connected'));
      await referral.answer(say(/заперечує дитина/u, /child object/u), say('Ні, не заперечує', 'No, the child does not object'));
      await referral.next();
      await referral.writeReason(say('Потрібен огляд лікаря.', 'A doctor should see the child.'));
      await referral.next();
      const words = await referral.why(say('Прізвище', 'Surname'));
      for (const part of [say('На це є чинна згода.', 'consent'), say('крок 4', 'step 4'), say('Джерело правила', 'Source of the rule'), 'cell/P1-R1/ID_BASIC', 'oberih-default', say('запишіть обмеження', 'record a restriction')]) {
        expect(words).toContain(part);
      }
      await expectAccessible(page, 'explanation of a line');
    });
  });

  it('show what would happen with a case, and what the rules alone allow', async () => {
    await withRegister(language, async ({ page }) => {
      await startReferral(page, language);
      await page.getByRole('main').getByRole('button', { name: say('Що буде, якщо…', 'What if…') }).click();
      const table = whatIfPage(page, language);
      const [purpose, recipient] = [say('Перенаправлення до послуги', 'Referral to a service'), say('Надавач послуг, що підписав протокол', 'signed the protocol')];
      await table.table.waitFor();
      // no service was chosen and the consent names one clinic only
      expect(await table.cell(purpose, recipient, say('Ім’я', 'Name'))).toContain(say('Не передається нічого', 'Nothing is told'));
      await table.filter(say('Послуга', 'Service'), say('медична допомога', 'health care'));
      await table.table.getByText(say('Згода не охоплює цього отримувача.', 'does not cover this recipient')).first().waitFor();
      const why = await table.details(purpose, recipient);
      for (const part of [say('крок 5', 'step 5'), say('Запитайте родину', 'Ask the family'), 'P1-R1']) expect(why).toContain(part);
      await expectAccessible(page, 'what if, for a case');
      await table.filter(say('Отримувач із довідника', 'Recipient from the directory'), 'Дитяча поліклініка «Приклад»');
      await page.getByRole('cell', { name: say(/передається 3|передається 2/u, /shared 3|shared 2/u) }).first().waitFor();
      expect(await table.cell(purpose, recipient, say('Ім’я', 'Name'))).toMatch(say(/передається \d/u, /shared \d/u));
      expect(await table.fits()).toBe(true);
      await table.showRulesAlone();
      await page.getByRole('cell', { name: say(/за названою потребою/u, /on a stated need/u) }).first().waitFor();
      expect(await table.cell(purpose, recipient, say('Нотатки', 'Notes'))).toContain(say('не передається', 'withheld'));
      await expectAccessible(page, 'what if, for the rules');
      await table.filter(say('Група відомостей', 'Group of information'), say('Здоров’я', 'Health'));
      expect(await table.table.getByRole('columnheader').count()).toBe(2);
    }, { browser: language === 'en' ? { colorScheme: 'dark' } : {} });
  });

  it('warn from thirty days before their review, and can be extended after it', async () => {
    const passTo = (app: TestApplication, day: string): void => { app.clock.pass(Date.parse(`${day}T10:00:00Z`) - Date.parse(app.clock.now())); };
    await withRegister(language, async ({ page }) => {
      const notice = page.getByRole('main').getByRole('note').filter({ hasText: say('Правила треба переглянути', 'The rules are due for review') });
      await notice.waitFor();
      expect(await notice.innerText()).toContain('01.01.2028');
      await expectAccessible(page, 'today, with the warning');
      await notice.getByRole('button').click();
      await page.getByRole('main').getByRole('button', { name: say('Продовжити цю редакцію', 'Extend this edition') }).click();
      const form = page.getByRole('form', { name: say('Продовжити цю редакцію', 'Extend this edition') });
      await form.getByLabel(say('Новий день перегляду', 'New day of review')).fill('01.03.2028');
      await form.getByLabel(say('Чому', 'Why'), { exact: true }).fill('Нову редакцію готують');
      await expectAccessible(page, 'extension');
      await form.getByRole('button', { name: say('Продовжити', 'Extend'), exact: true }).click();
      await form.waitFor({ state: 'detached' });
      expect(await policyPage(page, language).edition()).toBe('oberih-default, 1.0.0-extended.2028-03-01');
    }, { prepare: async (app) => { passTo(app, '2027-12-10'); await prepare(app, language); } });
  });
});
