import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildRecipient } from '../support/case-builder.ts';
import { createRegister } from '../support/cheap-application.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { handOverByKey, issueTo, openTwoAgencies, takeCard, type TwoAgencies } from '../support/two-agencies.ts';
import { exchangePage } from './pages/exchange-page.ts';

let browser: Browser;
let both: TwoAgencies;
let own: RegisterPage;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

const OWN_AGENCY = 'Благодійний фонд «Приклад»';

/** The page is agency `a`; `both.b` is the partner it works with. */
beforeEach(async () => {
  both = await openTwoAgencies();
  own = await openRegister(browser, {
    prepare: async (app) => {
      await createRegister(app);
      await app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: both.b.name }) });
    },
  });
});
afterEach(async () => {
  await own.close();
  both.dispose();
});

const unlockedPage = async (): Promise<ReturnType<typeof exchangePage>> => {
  const exchange = exchangePage(own.page);
  await exchange.go();
  return exchange;
};

const partner = () => ({ app: own.app, folder: own.exports, name: OWN_AGENCY, read: () => '' });

describe('the exchange screen', () => {
  it('takes a partner’s card, compares its words and shows the own one, for everyone', async () => {
    const exchange = await unlockedPage();
    const { text, words } = await both.b.app.must('keyCard.show', { language: 'uk' });
    const file = path.join(both.b.folder, 'card.txt');
    writeFileSync(file, text);
    await own.page.getByRole('button', { name: 'Додати ключ' }).click();
    await exchange.dialog().getByRole('button', { name: /Партнер/u }).click();
    await own.page.getByRole('option', { name: both.b.name }).click();
    const [chooser] = await Promise.all([own.page.waitForEvent('filechooser'), exchange.dialog().getByRole('button', { name: 'Вибрати файл' }).click()]);
    await chooser.setFiles(file);
    await exchange.dialog().getByText('Картку прочитано.').waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press('Додати');
    await own.page.getByText(words.uk.join(' · ')).waitFor();
    await exchange.press('Слова збігаються');
    await own.page.getByRole('table', { name: 'Ключі партнерів' }).getByText('підтверджено', { exact: true }).waitFor();
    await own.page.getByRole('button', { name: 'Моя картка' }).click();
    await exchange.dialog().getByRole('img').first().waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
  });

  it('opens a packet, accepts it into a draft and shows where a sent one stands', async () => {
    const exchange = await unlockedPage();
    await takeCard(partner(), both.b);
    await takeCard(both.b, partner());
    const issued = await issueTo(both.b, { purpose: 'service-referral', service: 'health' }).catch(() => null);
    const sealed = path.join(both.b.folder, 'packet.age');
    // their directory calls us a case management agency: a referral for a service needs a provider
    await both.b.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: OWN_AGENCY }) });
    const ready = issued ?? await issueTo(both.b, { purpose: 'service-referral', service: 'health', seed: 5 });
    writeFileSync(sealed, Buffer.from(await handOverByKey(both.b, ready.disclosureId), 'base64'));
    await exchange.openFile(sealed);
    await exchange.dialog().getByRole('heading', { name: 'Отриманий пакет' }).waitFor();
    await exchange.dialog().getByRole('img').first().waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press('Прийняти в чернетку справи');
    await exchange.dialog().getByText('Створено чернетку справи').waitFor();
    expect(readdirSync(own.exports).filter((name) => name.startsWith('reply_')).length).toBe(1);
    await exchange.press('Відкрити справу');
    await own.page.getByRole('heading', { level: 1 }).waitFor();
    await exchange.go();
    await own.page.getByRole('table', { name: 'Отримані пакети' }).getByText('прийнято', { exact: true }).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
  });

  it('asks for a passphrase, and refuses a damaged file in words', async () => {
    const exchange = await unlockedPage();
    await both.b.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: OWN_AGENCY }) });
    const issued = await issueTo(both.b, { purpose: 'service-referral', service: 'health' });
    const made = await both.b.app.must('handOver.make', { disclosureId: issued.disclosureId, way: 'passphrase', withOpener: true, language: 'uk' });
    const name = made.files.find(({ format }) => format === 'age')?.name ?? '';
    expect(existsSync(path.join(both.b.folder, 'oberih-opener.html'))).toBe(true);
    await exchange.openFile(path.join(both.b.folder, name));
    await exchange.dialog().getByLabel('Парольна фраза файлу').fill(made.secret ?? '');
    await exchange.press('Відкрити');
    await exchange.dialog().getByText('відправник невідомий').waitFor({ timeout: 30_000 });
    await own.page.keyboard.press('Escape');
    const damaged = path.join(both.b.folder, 'damaged.age');
    writeFileSync(damaged, Buffer.from('age-encryption.org/v1\n-> X25519 broken\n'));
    await exchange.openFile(damaged);
    await own.page.getByRole('alert').getByText(/пошкоджений/u).waitFor();
  });
});
