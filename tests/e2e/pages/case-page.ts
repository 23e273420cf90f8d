import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The file of one child. */
export interface CasePage {
  readonly open: (section: RegExp | string) => Promise<void>;
  readonly type: (label: string, value: string) => Promise<void>;
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly answer: (group: string, option: string) => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly addEntry: () => Promise<void>;
  /** Types part of a place's name and takes the first that is found. */
  readonly place: (label: string, typed: string) => Promise<void>;
  /** Saves and waits until the file says so. */
  readonly save: () => Promise<void>;
  readonly trySave: () => Promise<void>;
  readonly toConsents: () => Promise<void>;
  readonly toReferral: () => Promise<void>;
  readonly toLog: () => Promise<void>;
}

/** @param page the window, with a case open */
export function casePage(page: Page, language: PageLanguage): CasePage {
  const say = inLanguage(language);
  const form = page.getByRole('main');
  const save = form.getByRole('button', { name: say('Зберегти', 'Save'), exact: true });
  return {
    open: async (section) => { await form.getByRole('navigation', { name: say('Розділи картки', 'Sections of the file') }).getByRole('button', { name: section }).click(); },
    type: async (label, value) => {
      const field = form.getByLabel(label, { exact: true });
      await field.fill(value);
      await field.press('Tab');
    },
    choose: async (label, option) => {
      await form.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    answer: async (group, option) => { await form.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click(); },
    tick: async (label) => { await form.getByText(label, { exact: true }).click(); },
    addEntry: async () => { await form.getByRole('button', { name: say(/^Додати запис/, /^Add an entry/) }).first().click(); },
    place: async (label, typed) => {
      await form.getByRole('combobox', { name: label, exact: true }).pressSequentially(typed);
      await page.getByRole('option').first().click();
    },
    save: async () => {
      await save.click();
      await form.getByRole('status').filter({ hasText: say(/Збережено о/, /Saved at/) }).waitFor();
    },
    trySave: async () => { await save.click(); },
    toConsents: async () => { await form.getByRole('button', { name: say('Згоди', 'Consents'), exact: true }).click(); },
    toReferral: async () => { await form.getByRole('button', { name: say('Перенаправити', 'Refer'), exact: true }).click(); },
    toLog: async () => { await form.getByRole('button', { name: say('Журнал передань', 'Disclosure log'), exact: true }).click(); },
  };
}
