import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { buildCase, buildConsent, buildRecipient } from '../support/case-builder.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { casePage } from './pages/case-page.ts';
import { casesPage } from './pages/cases-page.ts';
import { disclosuresPage } from './pages/disclosures-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

/** A child of whom two agencies were told. */
async function twoDisclosures(app: TestApplication): Promise<void> {
  const { id: caseId } = await app.must('case.create', { record: buildCase(3) });
  for (const [recipientId, name] of [['clinic-a', 'Поліклініка «Перша»'], ['clinic-b', 'Центр «Другий»']] as const) {
    await app.must('recipient.save', { recipient: buildRecipient({ id: recipientId, name }) });
    const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent({ scope: { purposes: ['service-referral'], recipients: [{ id: recipientId }], services: ['health'], categories: { deny: [] } } });
    await app.must('consent.record', { caseId, consent });
    const request = {
      caseId, purpose: 'service-referral' as const, recipientId, service: 'health' as const, bases: ['consent' as const], need: {}, reasonText: 'потрібен огляд', dismissed: [], relatedToPerpetrator: false,
      assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk' as const,
    };
    const { digest } = await app.must('referral.preview', { request, render: false });
    await app.must('referral.issue', { request, digest: digest ?? '', formats: ['print'] });
  }
}

async function withLog(language: PageLanguage, work: (register: RegisterPage) => Promise<void>): Promise<void> {
  const register = await openRegister(browser, { prepare: async (app) => {
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    await twoDisclosures(app);
  } });
  const say = inLanguage(language);
  try {
    await shellPage(register.page, language).arrive();
    await register.page.getByRole('navigation', { name: say('Розділи', 'Sections') }).getByRole('button', { name: say('Передання', 'Disclosures') }).click();
    await work(register);
  } finally {
    await register.close();
  }
}

describe.each(['uk', 'en'] as const)('the register of disclosures in %s', (language) => {
  const say = inLanguage(language);

  it('is filtered by recipient, saved as it is filtered, and held against the log of events', async () => {
    await withLog(language, async ({ page, exports }) => {
      const log = disclosuresPage(page, language);
      expect((await log.rows()).length).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);
      await log.ofRecipient('Центр «Другий»');
      expect((await log.rows()).map((row) => row.includes('Центр «Другий»'))).toEqual([true]);
      await log.saveTable();
      const [name = ''] = readdirSync(exports);
      const table = readFileSync(path.join(exports, name), 'utf8');
      expect([table.includes('Центр «Другий»'), table.includes('Поліклініка «Перша»')]).toEqual([true, false]);
      expect(await log.compare()).toContain(say('Усе збігається', 'Everything agrees'));
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('answers the child: the very pages that are printed, from the log of the case', async () => {
    await withLog(language, async ({ page }) => {
      await page.getByRole('navigation', { name: say('Розділи', 'Sections') }).getByRole('button', { name: say('Справи', 'Cases') }).click();
      await casesPage(page, language).table.getByRole('rowheader').getByRole('button').first().click();
      await casePage(page, language).toLog();
      const log = disclosuresPage(page, language);
      expect((await log.rows()).length).toBe(2);
      await log.answerChild();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  it('opens the blank form of a request from the requests, by keyboard alone', async () => {
    await withLog(language, async ({ page }) => {
      await page.getByRole('navigation', { name: say('Розділи', 'Sections') }).getByRole('button', { name: say('Звернення', 'Requests') }).click();
      const keys = keyboard(page);
      await keys.activate(say('Порожні бланки', 'Blank forms'));
      await keys.activate(say('Показати', 'Show'));
      await page.getByRole('dialog').getByRole('img', { name: say(/Звернення щодо персональних даних/u, /Request about personal data/u) }).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await keys.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
});
