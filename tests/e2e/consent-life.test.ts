import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { casePage } from './pages/case-page.ts';
import { consentCentrePage } from './pages/consent-centre-page.ts';
import { consentPage, type ConsentPage } from './pages/consent-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { referralPage } from './pages/referral-page.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

const CLINIC = 'Дитяча лікарня «Зразок»';
const CENTRE = 'Центр підтримки «Приклад»';
const HOUR = 3_600_000;

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

/** A register with a child of ten, a mother who may represent, a father who may not, and two agencies. */
async function prepare(app: TestApplication, language: PageLanguage): Promise<void> {
  await createRegister(app);
  await app.must('app.setLanguage', { language });
  for (const [id, name] of [['clinic-a', CLINIC], ['centre-b', CENTRE]] as const) {
    await app.must('recipient.save', { recipient: {
      id, name, type: 'signatory-provider', signatory: true, undertaking: false, assessedSafe: true, contactPerson: null, phone: '+380320000011', email: null, address: null,
      services: ['health', 'psychosocial'], publicKey: null, active: true,
    } });
  }
  await app.must('case.create', { record: caseRecordSchema.omit({ caseCode: true }).parse({
    status: 'open', child: { surname: 'Криничний', givenName: 'Остап', dob: '2016-06-05' },
    family: [
      { relation: 'mother', surname: 'Кринична', isLegalRepresentative: true, parentalRights: 'full', isCaregiver: true },
      { relation: 'father', surname: 'Криничний', isLegalRepresentative: true, isAllegedPerpetrator: true },
    ],
  }) });
}

async function open(language: PageLanguage): Promise<RegisterPage> {
  return openRegister(browser, { prepare: (app) => prepare(app, language) });
}

/** Opens the consents of the one case from the list of cases. */
async function openConsents(page: Page, language: PageLanguage): Promise<ConsentPage> {
  const shell = shellPage(page, language);
  await shell.arrive();
  await shell.go('cases');
  await page.getByRole('main').getByText('Криничний').first().dblclick();
  await casePage(page, language).toConsents();
  return consentPage(page, language);
}

async function fillConsent(consent: ConsentPage, language: PageLanguage): Promise<void> {
  const say = inLanguage(language);
  await consent.explainAll();
  await consent.choose(say('Ким є дитині', 'Relation to the child'), say('мати', 'mother'));
  await consent.answer(say('Відповідь представника', 'Answer of the representative'), say('Погоджується', 'Agrees'));
  await consent.method('representative', say('Письмово', 'In writing'));
  await consent.answer(say('Відповідь дитини', 'Answer of the child'), say('Погоджується', 'Agrees'));
  await consent.method('child', say('Усно', 'Aloud'));
  await consent.tick(say('Перенаправлення до послуги', 'Referral to a service'));
  await consent.tick(CLINIC);
  await consent.tick(CENTRE);
  await consent.tick(say('медична допомога', 'health care'));
  await consent.tick(say('психосоціальна підтримка', 'psychosocial support'));
}

/** Goes as far as the decision and reads whether something may be told. */
async function decide(page: Page, language: PageLanguage, wanted: { readonly recipient: string; readonly service: string }): Promise<'permit' | 'deny'> {
  const say = inLanguage(language);
  const referral = referralPage(page, language);
  await casePage(page, language).toReferral();
  const purposes = page.getByRole('radiogroup', { name: say('Навіщо передати відомості?', 'Why is information to be shared?') });
  const again = page.getByRole('main').getByRole('button', { name: say('Почати спочатку', 'Start again') });
  await page.getByRole('main').getByRole('list', { name: say('Кроки', 'Steps') }).waitFor();
  // what was typed before is kept: this is another packet
  if (await again.isVisible()) {
    await again.click();
    await page.getByRole('alertdialog').getByRole('button', { name: say('Стерти відповіді', 'Erase the answers') }).click();
  }
  await purposes.waitFor();
  await referral.choosePurpose(say('Перенаправлення до послуги', 'Referral to a service'));
  await referral.chooseRecipient(wanted.recipient);
  await referral.next();
  await referral.chooseService(wanted.service);
  await referral.answer(say(/імовірним кривдником/, /alleged perpetrator/), say('Ні, не пов’язаний', 'No, not connected'));
  await referral.answer(say(/заперечує дитина/, /child object/), say('Ні, не заперечує', 'No, the child does not object'));
  await referral.next();
  await referral.writeReason(say('Дитина погано спить, потрібен огляд.', 'The child sleeps badly and needs a check.'));
  await referral.next();
  const verdict = page.getByRole('main').getByRole('status').filter({ has: page.getByRole('heading', { level: 3 }) });
  await page.getByRole('main').getByRole('table', { name: say('Рішення щодо кожної відомості', 'Decision on every item') }).or(verdict).first().waitFor();
  return await verdict.count() > 0 ? 'deny' : 'permit';
}

/** Issues the packet the decision screen is open on, and comes back to the file. */
async function issue(page: Page, language: PageLanguage): Promise<void> {
  const referral = referralPage(page, language);
  await referral.next();
  await referral.chooseFormats(['json']);
  await referral.issue();
}

async function toFile(page: Page, language: PageLanguage): Promise<void> {
  await shellPage(page, language).go('cases');
  await page.getByRole('main').getByText('Криничний').first().dblclick();
  await page.getByRole('navigation', { name: inLanguage(language)('Розділи картки', 'Sections of the file') }).waitFor();
}

/** From a consent in force to one service withdrawn: that referral stops, the other goes on, the clinic has to be told. */
async function withdrawOneOfTwo(register: RegisterPage, language: PageLanguage): Promise<void> {
  const { page } = register;
  const say = inLanguage(language);
  const [health, psychosocial] = [say('медична допомога', 'health care'), say('психосоціальна підтримка', 'psychosocial support')];
  await toFile(page, language);
  expect(await decide(page, language, { recipient: CLINIC, service: health })).toBe('permit');
  await issue(page, language);
  await toFile(page, language);
  await casePage(page, language).toConsents();
  const consent = consentPage(page, language);
  const dialog = consent.withdrawal();
  await dialog.open();
  await dialog.onlyService(health);
  const preview = await dialog.preview();
  expect([preview.includes(CLINIC), preview.includes(say(`Відкликається лише це: ${health}. Згода на решту діє далі: ${psychosocial}.`, `Only this is withdrawn: ${health}. The consent to the rest goes on: ${psychosocial}.`))]).toEqual([true, true]);
  await expectAccessible(page, 'withdrawal');
  await dialog.confirm();
  expect((await consent.standings())[0]).toContain(say(`Відкликано лише частину: ${health}. Для решти послуг згода діє далі: ${psychosocial}.`, `Only a part was withdrawn: ${health}. For the other services the consent goes on: ${psychosocial}.`));
  const [notice = ''] = await consent.notices();
  // twenty-four hours after the withdrawal, by the hand clock of the test, as Kyiv reads it
  expect([notice.includes(CLINIC), notice.includes(say('Подзвонити до 24.11.2026, 12:00', 'Call by 24.11.2026, 12:00')), notice.includes('Криничний')]).toEqual([true, true, false]);
  await expectAccessible(page, 'consents after a withdrawal');
  await toFile(page, language);
  expect(await decide(page, language, { recipient: CLINIC, service: health })).toBe('deny');
  await expectAccessible(page, 'referral that was stopped');
  await toFile(page, language);
  expect(await decide(page, language, { recipient: CENTRE, service: psychosocial })).toBe('permit');
}

describe.each(['uk', 'en'] as const)('the life of a consent on screen in %s', (language) => {
  it('decides a referral; one service withdrawn stops that one and not the other; the partner has to be told', { timeout: 150_000 }, async () => {
    const register = await open(language);
    const { page } = register;
    const consent = await openConsents(page, language);
    await consent.startConsent();
    await consent.record();
    expect((await consent.problems()).length).toBe(5);
    await fillConsent(consent, language);
    await expectAccessible(page, 'new consent');
    await consent.record();
    await consent.waitForConsentInForce();
    await expectAccessible(page, 'consents');
    await withdrawOneOfTwo(register, language);

    register.app.clock.pass(25 * HOUR);
    await register.app.must('register.touch', {}).catch(() => undefined);
    await shellPage(page, language).go('today');
    const centre = consentCentrePage(page, language);
    await centre.openFromToday();
    expect(await centre.group(inLanguage(language)('Не підтвердили вчасно: подзвоніть', 'Not acknowledged in time: call them'))).toHaveLength(1);
    await expectAccessible(page, 'consent centre');
    await centre.openFirst();
    await consentPage(page, language).acknowledge(CLINIC, 'Олена Прикладна');
    expect((await consentPage(page, language).notices())[0]).toContain(inLanguage(language)('підтверджено', 'acknowledged'));
    await shellPage(page, language).go('consents');
    expect(await centre.isQuiet()).toBe(true);
    await register.close();
  });

  it('is the same when it was signed on paper', { timeout: 150_000 }, async () => {
    const register = await open(language);
    const { page } = register;
    const say = inLanguage(language);
    const consent = await openConsents(page, language);
    await consent.startConsent();
    await consent.answer(say('Звідки записуєте', 'Where it comes from'), say('З паперового бланка', 'A paper form'));
    await fillConsent(consent, language);
    await consent.record();
    expect(await consent.problems()).toEqual([say('Впишіть номер паперового бланка.', 'Write the number of the paper form.')]);
    await consent.type(say('Номер паперового бланка', 'Number of the paper form'), 'OBR-2026-0042');
    await consent.type(say('Дата на бланку', 'Date on the form'), '21.11.2026');
    await consent.record();
    await consent.waitForConsentInForce();
    expect((await consent.history())[0]).toContain(say('Записано з паперового бланка OBR-2026-0042', 'Recorded from paper form OBR-2026-0042'));
    await withdrawOneOfTwo(register, language);
    await register.close();
  });
});

describe('a consent is never easier than a refusal', () => {
  it('an unfit representative is named as such, and cannot agree', { timeout: 60_000 }, async () => {
    const register = await open('uk');
    const consent = await openConsents(register.page, 'uk');
    await consent.startConsent();
    await fillConsent(consent, 'uk');
    await consent.choose('Ким є дитині', 'батько');
    await register.page.getByRole('alert').filter({ hasText: 'імовірний кривдник' }).waitFor();
    await consent.record();
    expect(await consent.problems()).toEqual(['Ця людина не може погодитися за дитину. Оберіть іншу або запишіть, чому представника не питали.']);
    await register.close();
  });

  it('a person without a mouse records a refusal with fewer steps than an agreement, and ends where a referral is denied', { timeout: 90_000 }, async () => {
    const register = await open('uk');
    const { page } = register;
    await openConsents(page, 'uk');
    const keys = keyboard(page);
    await keys.activate('Записати згоду');
    await keys.tick(/^Навіщо ми просимо згоду/);
    await keys.pick('Ким є дитині', 'мати');
    await keys.choose('Відповідь представника', 'Відмовляється');
    await keys.press('Tab');
    await keys.choose('Відповідь дитини', 'Відмовляється');
    await expectAccessible(page, 'a refusal');
    await keys.activate('Записати згоду');
    expect(await consentPage(page, 'uk').standings()).toEqual(['Дитина відмовилася. Жодна згода дорослих цього не змінює.']);
    await toFile(page, 'uk');
    expect(await decide(page, 'uk', { recipient: CLINIC, service: 'медична допомога' })).toBe('deny');
    await register.close();
  });
});
