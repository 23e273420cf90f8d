import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { createRegister, PASSPHRASE, type TestApplication } from '../support/cheap-application.ts';
import { inventCase } from '../support/register-cases.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { casesPage } from './pages/cases-page.ts';
import { firstRunPage } from './pages/first-run-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { settingsPage } from './pages/settings-page.ts';
import { shellPage } from './pages/shell-page.ts';
import { unlockPage } from './pages/unlock-page.ts';

const LANGUAGES: readonly PageLanguage[] = ['uk', 'en'];
const AGENCY = { name: 'Громадська організація «Приклад»', code: 'prk', oblast: 'терноп' };
const PERSON = { name: 'Прикладна Олена Петрівна', position: 'відповідальна особа' };
/** Enough for the name that is searched to stand among others. */
const CASES = 40;

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

/** What an accessibility checker finds, with the place. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function withRegister(language: PageLanguage, work: (register: RegisterPage) => Promise<void>, cases = 0): Promise<void> {
  const prepare = async (app: TestApplication): Promise<void> => {
    await app.must('app.setLanguage', { language });
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    for (let index = 0; index < cases; index += 1) await app.must('case.create', { record: caseRecordSchema.omit({ caseCode: true }).parse(inventCase(index)) });
  };
  const register = await openRegister(browser, { prepare });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

describe.each(LANGUAGES)('the screens around a case, in %s', (language) => {
  const say = inLanguage(language);

  it('make a register, hold back a weak phrase, and prove that the key was written down', async () => {
    const register = await openRegister(browser, { prepare: async (app) => { await app.must('app.setLanguage', { language }); } });
    const { page } = register;
    const first = firstRunPage(page, language);
    await first.arrive();
    await first.next();
    expect(await first.mistakes()).toHaveLength(3);
    expect(await findings(page)).toEqual([]);
    await first.fillAgency(AGENCY);
    await first.next();
    await first.fillPerson(PERSON);
    await first.next();
    const suggestion = await first.suggestion();
    expect(suggestion.split(' ').length).toBeGreaterThanOrEqual(5);
    await first.chooseOwnPhrase('password');
    expect(await first.strength()).toContain(say('дуже слабка', 'very weak'));
    await first.repeatPhrase('password');
    await first.create();
    expect(await first.mistakes()).toEqual([say('Ця фраза заслабка: її можна вгадати', 'This phrase is too weak: it can be guessed')]);
    await first.chooseOwnPhrase(PASSPHRASE);
    await first.repeatPhrase(PASSPHRASE);
    await page.getByText(say('добра', 'good')).or(page.getByText(say('надійна', 'strong'))).first().waitFor();
    await first.create();
    const groups = await first.recoveryGroups();
    expect(groups).toHaveLength(9);
    expect(await findings(page)).toEqual([]);
    await first.haveSheet();
    await first.retype(groups.map(() => 'AAAA'));
    await first.check();
    expect(await first.mistakes()).toHaveLength(1);
    await first.retype(groups);
    await first.check();
    await shellPage(page, language).arrive();
    expect(await register.app.must('app.status', {})).toMatchObject({ state: 'unlocked', recoveryPending: false, language, agency: { code: 'PRK' } });
    await register.close();
  });

  it('lock, refuse a wrong phrase, and open with the right one', async () => {
    await withRegister(language, async ({ page, app }) => {
      const shell = shellPage(page, language);
      const door = unlockPage(page, language);
      await shell.arrive();
      const reloaded = page.waitForEvent('load');
      await shell.lock();
      await reloaded;
      await door.arrive();
      expect(await findings(page)).toEqual([]);
      await door.unlock('not the phrase');
      expect(await door.complaint()).toContain(say('Дані цілі', 'The data is safe'));
      expect(await app.must('app.status', {})).toMatchObject({ state: 'locked' });
      // after a wrong try one has to wait: the phrase stays in its field, and the wait is counted down
      await door.unlock(PASSPHRASE);
      expect(await door.complaint()).toContain(say('Забагато спроб', 'Too many tries'));
      app.clock.pass(2000);
      await page.getByRole('button', { name: say('Розблокувати', 'Unlock'), exact: true }).click();
      await shell.arrive();
      expect(await page.title()).toBe('Oberih');
    });
  });

  it('find a case by part of its name and open it from the keyboard', async () => {
    await withRegister(language, async ({ page, app }) => {
      const shell = shellPage(page, language);
      const list = casesPage(page, language);
      await shell.arrive();
      await shell.go('cases');
      await list.waitForCount(CASES);
      expect(await findings(page)).toEqual([]);
      await list.search('Demyanenko');
      await list.table.getByRole('rowheader').filter({ hasText: 'Дем’яненко' }).first().waitFor();
      await list.waitForCount((await app.must('case.list', { query: 'Demyanenko', sort: 'updated', offset: 0, limit: 1 })).total);
      const names = await list.names();
      await page.keyboard.press('ArrowDown');
      await list.focused.waitFor();
      expect(await list.focused.textContent()).toBe(names[0]);
      await page.keyboard.press('Enter');
      await shell.heading.filter({ hasNotText: say('Справи', 'Cases') }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await shell.takeFromPalette(say('Налаштування', 'Settings'));
      await shell.heading.filter({ hasText: say('Налаштування', 'Settings') }).waitFor();
      expect(await shell.readHelp()).toContain(say('Довідка', 'Help'));
    }, CASES);
  });

  it('keep the settings: another phrase, the checked record, the other language', async () => {
    await withRegister(language, async ({ page, app }) => {
      const shell = shellPage(page, language);
      const settings = settingsPage(page, language);
      await shell.arrive();
      await shell.go('settings');
      await settings.changePassphrase({ current: PASSPHRASE, next: 'чумацький вітряк зоряний камінець подорожник лелека' });
      await settings.waitForStatus(say('Парольну фразу змінено', 'The passphrase is changed'));
      expect(await findings(page)).toEqual([]);
      expect((await app.must('audit.verify', { point: (await settings.verifyRecord()).join(' ') })).point).toMatchObject({ outcome: 'contained' });
      expect(await findings(page)).toEqual([]);
      await settings.switchTo(language === 'uk' ? 'en' : 'uk');
      await shellPage(page, language === 'uk' ? 'en' : 'uk').arrive();
      expect(await app.must('app.status', {})).toMatchObject({ language: language === 'uk' ? 'en' : 'uk' });
    });
  });
});
