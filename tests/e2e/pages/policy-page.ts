import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The page of the rules: the pack in force, files of rules, the self-check, the history. */
export interface PolicyPage {
  readonly open: () => Promise<void>;
  readonly place: Locator;
  /** The edition that is in force, as it is shown. */
  readonly edition: () => Promise<string>;
  /** Chooses a file of rules by hand and waits for the answer. */
  readonly chooseFile: (file: { readonly name: string; readonly text: string }) => Promise<void>;
  /** What the alarm or refusal in sight says. */
  readonly alarm: () => Promise<string>;
  readonly tick: (words: string) => Promise<void>;
  readonly writeReason: (reason: string) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly waitForStatus: (text: string) => Promise<void>;
  /** Runs the self-check: the shipped scenarios, or those of a file. Gives its result in words. */
  readonly selfCheck: (scenarios?: string) => Promise<string>;
  readonly bringBack: (edition: string, reason: string) => Promise<void>;
  readonly changes: () => Promise<readonly string[]>;
}

/** @param page the window, with the register open */
export function policyPage(page: Page, language: PageLanguage): PolicyPage {
  const say = inLanguage(language);
  const place = page.getByRole('main');
  const section = (name: string): Locator => place.getByRole('region', { name, exact: true });
  const importing = section(say('Нові правила з файлу', 'New rules from a file'));
  const inForce = section(say('Діють зараз', 'In force now'));
  const giveFile = async (button: Locator, file: { readonly name: string; readonly text: string }): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  };
  return {
    ...historyPart(page, language, place), place,
    open: async () => {
      await page.getByRole('banner').getByRole('button', { name: say('Налаштування', 'Settings'), exact: true }).click();
      await place.getByRole('navigation', { name: say('Розділи налаштувань', 'Sections of the settings') }).getByRole('button', { name: say(/^Правила передання/u, /^Sharing rules/u) }).click();
      await place.getByRole('button', { name: say('Усе про правила', 'All about the rules') }).click();
      await inForce.waitFor();
    },
    edition: async () => {
      const fact = inForce.locator('div').filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${say('Редакція', 'Edition')}$`, 'u') }) });
      return fact.last().getByRole('definition').innerText();
    },
    chooseFile: (file) => giveFile(importing.getByRole('button', { name: say('Вибрати файл…', 'Choose a file…') }), file),
    alarm: async () => importing.getByRole('alert').first().innerText(),
    tick: async (words) => { await importing.locator('label').filter({ hasText: words }).click(); },
    writeReason: async (reason) => { await importing.getByLabel(say('Чому', 'Why'), { exact: true }).fill(reason); },
    confirm: async () => { await importing.getByRole('button', { name: say('Увести в дію', 'Put in force') }).click(); },
    waitForStatus: async (text) => { await page.getByRole('status').filter({ hasText: text }).first().waitFor(); },
    selfCheck: async (scenarios) => {
      const check = section(say('Самоперевірка', 'Self-check'));
      if (scenarios === undefined) await check.getByRole('button', { name: say('Перевірити теперішні правила', 'Check the rules in force') }).click();
      else await giveFile(check.getByRole('button', { name: say('Свої сценарії…', 'Own scenarios…') }), { name: 'own.jsonl', text: scenarios });
      const result = check.getByRole('status');
      await result.waitFor();
      return result.innerText();
    },
  };
}

function historyPart(page: Page, language: PageLanguage, place: Locator): Pick<PolicyPage, 'bringBack' | 'changes'> {
  const say = inLanguage(language);
  return {
    bringBack: async (edition, reason) => {
      const name = say(`Повернути редакцію ${edition}`, `Bring back edition ${edition}`);
      await place.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByLabel(say('Чому', 'Why'), { exact: true }).fill(reason);
      await dialog.getByRole('button', { name: say('Повернути', 'Bring back'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    changes: async () => place.getByRole('region', { name: say('Історія', 'History') }).getByRole('table').getByRole('row').filter({ has: page.getByRole('cell') }).allInnerTexts(),
  };
}

/** The table of what would happen. */
export interface WhatIfPage {
  readonly table: Locator;
  /** The words of one cell, as they are read aloud. */
  readonly cell: (purpose: string, recipient: string, category: string) => Promise<string>;
  /** Opens a row and gives its sentences. */
  readonly details: (purpose: string, recipient: string) => Promise<string>;
  readonly filter: (name: string, option: string) => Promise<void>;
  readonly showRulesAlone: () => Promise<void>;
  /** Whether the table scrolls inside itself and the page does not scroll sideways. */
  readonly fits: () => Promise<boolean>;
}

/** @param page the window, with the table open */
export function whatIfPage(page: Page, language: PageLanguage): WhatIfPage {
  const say = inLanguage(language);
  const table = page.getByRole('table', { name: say(/^Таблиця правил/u, /^Table of rules/u) });
  const rowOf = (purpose: string, recipient: string): Locator => table.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: purpose }).filter({ hasText: recipient }) });
  return {
    table,
    cell: async (purpose, recipient, category) => {
      await table.waitFor();
      const names = await table.getByRole('columnheader').allInnerTexts();
      const at = names.indexOf(category);
      const cells = rowOf(purpose, recipient).getByRole('cell');
      return (await cells.count() === 1 ? cells.first() : cells.nth(at - 1)).innerText();
    },
    details: async (purpose, recipient) => {
      await rowOf(purpose, recipient).getByRole('rowheader').getByRole('button').click();
      return rowOf(purpose, recipient).locator('xpath=following-sibling::tr[1]').innerText();
    },
    filter: async (name, option) => {
      await page.getByRole('main').getByRole('button', { name: new RegExp(`${name}$`, 'u') }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    showRulesAlone: async () => { await page.getByRole('main').locator('label').filter({ hasText: say('лише правила', 'the rules alone') }).click(); },
    fits: async () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
  };
}
