import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertDisclosure } from '../../electron/store/disclosure-repository.ts';
import { createRegister } from '../support/cheap-application.ts';
import { inventCase } from '../support/register-cases.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';
import { shellPage } from './pages/shell-page.ts';

const DISCLOSURE = {
  id: '00000000-0000-4000-8000-000000000009', purpose: 'service-referral', service: 'health', recipientId: 'clinic-a', recipientName: 'Клініка', basis: ['consent'], consentId: null, packetId: 'p1',
  packetDigest: 'sha256:0', policy: { id: 'p', version: '1', digest: `sha256:${'0'.repeat(64)}` }, formats: ['pdf'],
} satisfies Parameters<typeof insertDisclosure>[2]['disclosure'];

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

it('a date that cannot be read keeps the page from sending the day before it', async () => {
  const register = await openRegister(browser, { prepare: async (app) => {
    await createRegister(app);
    const { id: caseId } = await app.must('case.create', { record: inventCase(1) });
    app.application.session.write((db, stamp) => { insertDisclosure(db, stamp, { caseId, fields: [], disclosure: DISCLOSURE }); });
  } });
  const { page } = register;
  try {
    await shellPage(page, 'uk').arrive();
    await page.getByRole('button', { name: 'Передання', exact: true }).click();
    const date = page.getByRole('textbox', { name: 'Від дня' });
    const save = page.getByRole('button', { name: 'Зберегти таблицю (CSV)' });
    await date.fill('31.02.2026');
    await save.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Програма не прийняла введене' }).waitFor();
    expect([readdirSync(register.exports), await date.evaluate((element) => document.activeElement === element)]).toEqual([[], true]);
    await date.fill('01.02.2026');
    await save.press('Enter');
    await page.getByText(/Збережено «/u).waitFor();
    expect(readdirSync(register.exports).length).toBe(1);
  } finally {
    await register.close();
  }
});
