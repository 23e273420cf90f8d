import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { buildCase, buildConsent, buildRecipient } from '../support/case-builder.ts';
import { createRegister, PASSPHRASE } from '../support/cheap-application.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { casePage } from './pages/case-page.ts';
import { keptNotice } from './pages/kept-notice.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { referralPage } from './pages/referral-page.ts';
import { shellPage } from './pages/shell-page.ts';
import { unlockPage } from './pages/unlock-page.ts';

const SURNAME = 'Криничний';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

let opened: RegisterPage | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

/** A girl of thirteen whose mother agreed to a referral to the clinic, for health. */
async function open(language: PageLanguage): Promise<{ readonly register: RegisterPage; readonly key: string }> {
  let caseId = '';
  const register = await openRegister(browser, { prepare: async (app) => {
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    const { caseCode: _code, ...record } = buildCase(3);
    caseId = (await app.must('case.create', { record: {
      ...record, child: { ...record.child, surname: SURNAME, dob: '2013-02-10', dobEstimated: false },
      family: [{ relation: 'mother', surname: SURNAME, givenName: 'Соломія', isLegalRepresentative: true, isCaregiver: true }], perpetrators: [],
    } })).id;
    await app.must('recipient.save', { recipient: buildRecipient() });
    const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
    await app.must('consent.record', { caseId, consent });
  } });
  opened = register;
  register.context.setDefaultTimeout(30_000);
  await shellPage(register.page, language).arrive();
  return { register, key: `referral ${caseId}` };
}

async function toReferral(page: Page, language: PageLanguage): Promise<void> {
  await shellPage(page, language).go('cases');
  await page.getByRole('button', { name: new RegExp(SURNAME, 'u') }).first().click();
  await casePage(page, language).toReferral();
}

/** Locks by the button and comes in again: the page begins anew, so that nothing it remembered is left. */
async function lockAndReturn(page: Page, language: PageLanguage): Promise<void> {
  const reloaded = page.waitForEvent('load', { timeout: 60_000 });
  await shellPage(page, language).lock();
  await reloaded;
  const door = unlockPage(page, language);
  await door.arrive();
  await door.unlock(PASSPHRASE);
  await shellPage(page, language).arrive();
}

describe.each<PageLanguage>(['uk', 'en'])('unfinished work (%s)', (language) => {
  const say = inLanguage(language);
  const service = { purpose: say('Перенаправлення до послуги', 'Referral to a service'), recipient: 'Дитяча поліклініка «Приклад»', health: say('медична допомога', 'health care') };

  it('waits through a lock inside the register, and is gone once it is sent', { timeout: 240_000 }, async () => {
    const { register: { page, app }, key } = await open(language);
    const referral = referralPage(page, language);
    await toReferral(page, language);
    await referral.choosePurpose(service.purpose);
    await referral.chooseRecipient(service.recipient);
    await referral.next();
    await referral.chooseService(service.health);
    // at once, before the moment after which work is kept by itself
    await lockAndReturn(page, language);
    await toReferral(page, language);
    await keptNotice(page, language).arrive();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: new RegExp(service.health, 'u') }).waitFor();
    await referral.answer(say(/імовірним кривдником/u, /alleged perpetrator/u), say('Ні, не пов’язаний', 'No, not connected'));
    await referral.answer(say(/заперечує дитина/u, /child object/u), say('Ні, не заперечує', 'No, the child does not object'));
    await referral.next();
    await referral.writeReason(say('Потрібен огляд лікаря.', 'A doctor should see the child.'));
    await referral.next();
    await referral.lines();
    await referral.next();
    await referral.pages();
    await referral.chooseFormats(['json']);
    expect((await app.must('work.load', { key })).work).not.toBeNull();
    await referral.issue();
    await expect.poll(async () => (await app.must('work.load', { key })).work).toBeNull();
    await lockAndReturn(page, language);
    await toReferral(page, language);
    await page.getByRole('main').getByRole('radiogroup').first().waitFor();
    expect(await keptNotice(page, language).isShown()).toBe(false);
  });

  it('on a request is brought back as typed, and discarded from the keyboard', async () => {
    const { register: { page, app } } = await open(language);
    const notice = keptNotice(page, language);
    const name = page.getByRole('main').locator('#request-name');
    const toNewRequest = async (): Promise<void> => {
      await page.getByRole('button', { name: say('Звернення', 'Requests'), exact: true }).first().click();
      await page.getByRole('main').getByRole('button', { name: say('Записати звернення', 'Write down a request') }).first().click();
      await name.waitFor();
    };
    await toNewRequest();
    await name.fill('Прикладна Ганна');
    await lockAndReturn(page, language);
    await toNewRequest();
    await notice.arrive();
    expect(await name.inputValue()).toBe('Прикладна Ганна');
    expect(await accessibilityFaults(page)).toEqual([]);
    await notice.discard();
    expect(await name.inputValue()).toBe('');
    await expect.poll(async () => (await app.must('work.load', { key: 'request' })).work).toBeNull();
  });

  it('that no longer fits the form is dropped without a word', async () => {
    const { register: { page, app } } = await open(language);
    await app.must('work.keep', { key: 'incident any', caseId: null, work: '{"kind":"from an older form"}' });
    const main = page.getByRole('main');
    await shellPage(page, language).takeFromPalette(say('Інциденти', 'Incidents'));
    await main.getByRole('button', { name: say('Записати інцидент', 'Write down an incident') }).first().click();
    await main.locator('#incident-kind').waitFor();
    await expect.poll(async () => (await app.must('work.load', { key: 'incident any' })).work).toBeNull();
    expect(await keptNotice(page, language).isShown()).toBe(false);
  });
});
