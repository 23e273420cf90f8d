import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { buildRecipient } from '../support/case-builder.ts';
import { createRegister } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { handOverByKey, issueTo, openTwoAgencies, takeCard, type TestAgency, type TwoAgencies } from '../support/two-agencies.ts';
import { exchangePage, type ExchangePage } from './pages/exchange-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';

const OWN_AGENCY = 'Благодійний фонд «Приклад»';
let browser: Browser;
let both: TwoAgencies;
let own: RegisterPage;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });
beforeEach(async () => { both = await openTwoAgencies(); });
afterEach(async () => {
  await own.close();
  both.dispose();
});

/** The page is an agency of its own; `both.b` is the partner it works with, and knows it as a provider. */
async function openOwn(language: PageLanguage): Promise<ExchangePage> {
  own = await openRegister(browser, {
    prepare: async (app) => {
      await app.must('app.setLanguage', { language });
      await createRegister(app);
      await app.must('app.setLanguage', { language });
      await app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: both.b.name }) });
    },
  });
  await both.b.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'signatory-provider', name: OWN_AGENCY }) });
  const exchange = exchangePage(own.page, language);
  await exchange.go();
  return exchange;
}

const ownAgency = (): TestAgency => ({ app: own.app, folder: own.exports, name: OWN_AGENCY, read: (name) => readFileSync(path.join(own.exports, name)).toString('base64') });
const written = (part: string): string => path.join(own.exports, readdirSync(own.exports).find((name) => name.includes(part)) ?? part);

/** A packet from the partner, as a file. */
async function packetFile(seed = 5): Promise<{ readonly file: string; readonly disclosureId: string }> {
  const { disclosureId } = await issueTo(both.b, { purpose: 'service-referral', service: 'health', seed });
  const file = path.join(both.b.folder, `packet-${String(seed)}.age`);
  writeFileSync(file, Buffer.from(await handOverByKey(both.b, disclosureId), 'base64'));
  return { file, disclosureId };
}

/** The card as somebody photographs it: the page of paper, drawn by a browser, as points of light. */
async function photograph(pages: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1273 }, deviceScaleFactor: 2 });
  await page.setContent(`<body style="margin:0;background:#fff">${(pages[0] ?? '').replace('<svg', '<svg style="width:900px;height:auto"')}</body>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

describe.each<PageLanguage>(['uk', 'en'])('a partner’s key, in %s', (language) => {
  const say = inLanguage(language);

  it('is taken from a picture of its code, and a picture without one is refused in words', async () => {
    const exchange = await openOwn(language);
    const { pages, words } = await both.b.app.must('keyCard.show', { language });
    const [empty, photo] = [path.join(both.b.folder, 'empty.png'), path.join(both.b.folder, 'photo.png')];
    writeFileSync(empty, await photograph(['<svg viewBox="0 0 9 9"></svg>']));
    writeFileSync(photo, await photograph(pages));
    await exchange.beginKey(both.b.name);
    await exchange.giveCard('picture', empty);
    await exchange.dialog().getByText(say(/не видно QR-коду/u, /No QR code can be seen/u)).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.giveCard('picture', photo);
    await exchange.dialog().getByText(say('Картку прочитано.', 'The card was read.')).waitFor();
    await exchange.press(say('Додати', 'Add'));
    await own.page.getByText(words[language].join(' · ')).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press(say('Слова збігаються', 'The words agree'));
    await exchange.table('keys').getByText(say('підтверджено', 'confirmed'), { exact: true }).waitFor();
  });

  it('is typed from paper in groups; a single wrong sign is refused, and different words retire it', async () => {
    const exchange = await openOwn(language);
    const { text } = await both.b.app.must('keyCard.show', { language });
    const [, , , sealKey = '', signingKey = ''] = text.split('\n');
    const grouped = (key: string): string => key.replaceAll(/(.{4})/gu, '$1 ');
    await exchange.beginKey(both.b.name);
    await exchange.typeCard(`${grouped(sealKey.replace(/.$/u, (sign) => (sign === 'q' ? 'p' : 'q')))}\n${grouped(signingKey)}`);
    await exchange.press(say('Додати', 'Add'));
    await exchange.dialog().getByRole('alert').waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.typeCard(`${grouped(sealKey)}\n${grouped(signingKey)}`);
    await exchange.press(say('Додати', 'Add'));
    await exchange.press(say('Слова інші', 'The words differ'));
    await exchange.table('keys').getByText(say('вилучено', 'retired'), { exact: true }).waitFor();
  });
});

describe.each<PageLanguage>(['uk', 'en'])('a hand-over, in %s', (language) => {
  const say = inLanguage(language);

  it('is called back from its window, told in a sealed notice, and acknowledged by a file', async () => {
    const exchange = await openOwn(language);
    await takeCard(both.b, ownAgency());
    await takeCard(ownAgency(), both.b);
    const { disclosureId } = await issueTo(ownAgency(), { purpose: 'service-referral', service: 'health' });
    await both.b.app.must('incoming.open', { file: await handOverByKey(ownAgency(), disclosureId), passphrase: null });
    await own.page.reload();
    await exchange.go();
    await exchange.openFirst('sent');
    await exchange.dialog().getByText(say('файл для ключа партнера', 'file for the partner’s key')).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    const back = say('Відкликати пакет', 'Call the packet back');
    await exchange.press(back);
    await own.page.getByRole('alertdialog').waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press(back);
    await exchange.press(say('Відкрити згоди', 'Open consents'));
    await own.page.getByRole('main').getByText(both.b.name).first().click();
    await own.page.getByRole('button', { name: say(`Відкрити: ${both.b.name}`, `Open: ${both.b.name}`) }).click();
    await exchange.dialog().getByText(say(/ми відкликаємо/u, /We call back the packet/u)).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press(say('Захищений файл', 'Protected file'));
    await own.page.getByRole('status').filter({ hasText: /notice_/u }).first().waitFor();
    const told = await both.b.app.must('incoming.open', { file: readFileSync(written('notice_')).toString('base64'), passphrase: null });
    expect(told.outcome).toBe('notice');
    const noticeId = (await own.app.must('notice.list', { caseId: null, openOnly: true })).notices[0]?.id ?? '';
    const { files } = await both.b.app.must('incoming.acknowledgeNotice', { noticeId, note: null, toFile: true });
    await own.page.keyboard.press('Escape');
    await exchange.go();
    await exchange.openFile(path.join(both.b.folder, files[0]?.name ?? ''));
    await own.page.getByText(say(/повідомлення прочитано й виконано/u, /the notice was read and followed/u)).waitFor();
    await exchange.table('sent').getByText(say('відкликано', 'revoked')).waitFor();
    expect((await own.app.must('notice.list', { caseId: null, openOnly: true })).notices).toEqual([]);
  });

  it('that came in is declined with a reason or, once accepted and called back, acknowledged', async () => {
    const exchange = await openOwn(language);
    await takeCard(both.b, ownAgency());
    await takeCard(ownAgency(), both.b);
    const [first, second] = [await packetFile(5), await packetFile(6)];
    await exchange.openFile(first.file);
    await exchange.press(say('Відмовити', 'Decline'));
    await exchange.dialog().getByText(say('Напишіть, чому відмовляєте.', 'Write why you decline.')).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.dialog().getByRole('textbox').fill('Немає місць.');
    await exchange.press(say('Відмовити', 'Decline'));
    await exchange.dialog().getByText(say(/вміст пакета вилучено/u, /content of the packet was removed/u)).waitFor();
    await both.b.app.must('incoming.open', { file: readFileSync(written('_declined')).toString('base64'), passphrase: null });
    const { events } = await both.b.app.must('referralStatus.show', { disclosureId: first.disclosureId });
    expect(events.map(({ kind, note }) => [kind, note]).at(-1)).toEqual(['declined', 'Немає місць.']);
    await own.page.keyboard.press('Escape');
    await exchange.openFile(second.file);
    await exchange.press(say('Прийняти в чернетку справи', 'Accept into a draft case'));
    await exchange.dialog().getByText(say(/Створено чернетку/u, /A draft of case/u)).waitFor();
    await own.page.keyboard.press('Escape');
    const { noticeId } = await both.b.app.must('referralStatus.recall', { disclosureId: second.disclosureId, kind: 'revocation' });
    const { files } = await both.b.app.must('handOver.notice', { noticeId });
    await exchange.openFile(path.join(both.b.folder, files[0]?.name ?? ''));
    await own.page.getByRole('button', { name: say('Переглянути пакет', 'Look at the packet'), exact: true }).click();
    await exchange.dialog().getByRole('alert').getByText(say(/Пакет відкликано/u, /called back/u)).waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    await exchange.press(say('Підтвердити, що виконано', 'Confirm that it was followed'));
    await exchange.dialog().getByText(say(/_acknowledged\.age/u, /_acknowledged\.age/u)).waitFor();
    await both.b.app.must('incoming.open', { file: readFileSync(written('_acknowledged')).toString('base64'), passphrase: null });
    expect((await both.b.app.must('notice.list', { caseId: null, openOnly: true })).notices).toEqual([]);
  });
});

it('a packet is handed over by keyboard alone; its secret is shown once and told apart from the file', { timeout: 180_000 }, async () => {
  await openOwn('uk');
  const { page } = own;
  await takeCard(both.b, ownAgency());
  await issueTo(ownAgency(), { purpose: 'service-referral', service: 'health' });
  await page.reload();
  const keys = keyboard(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keys.activate('Обмін');
  await keys.activate(/^Подробиці/u);
  await page.getByRole('dialog', { name: 'Переданий пакет' }).getByRole('button', { name: 'Відкрити справу' }).waitFor();
  await keys.activate('Відкрити справу');
  await page.getByRole('navigation', { name: 'Розділи картки' }).waitFor();
  await keys.activate('Перенаправити');
  await keys.choose('Навіщо передати відомості?', 'Перенаправлення до послуги');
  await page.getByRole('radiogroup', { name: 'Кому?' }).waitFor();
  await keys.choose('Кому?', both.b.name);
  await keys.activate('Далі');
  await keys.pick('Яка послуга потрібна', 'медична');
  await keys.choose(/імовірним кривдником/u, 'Ні, не пов’язаний');
  await keys.choose(/заперечує дитина/u, 'Ні, не заперечує');
  await keys.activate('Далі');
  await keys.fill('Чому дитині потрібна ця допомога?', 'Потрібен огляд лікаря.');
  await page.getByRole('status').filter({ hasText: /Нічого не знайдено/u }).waitFor();
  await keys.activate('Далі');
  await page.getByRole('table', { name: 'Рішення щодо кожної відомості' }).waitFor();
  await keys.activate('Далі');
  await page.getByRole('checkbox', { name: 'Надрукувати' }).waitFor();
  await keys.activate('Видати');
  await page.getByRole('heading', { name: 'Пакет видано' }).waitFor();
  await page.getByRole('radiogroup', { name: 'Як передати' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keys.choose('Як передати', 'Файл із парольною фразою');
  await keys.activate('Створити файл');
  const dialog = page.getByRole('dialog', { name: 'Запишіть і передайте іншим каналом' });
  await dialog.waitFor({ timeout: 60_000 });
  expect(await accessibilityFaults(page)).toEqual([]);
  const secret = await dialog.locator('output').innerText();
  await page.keyboard.press('Escape'); // a secret shown once does not go away by accident
  expect([secret.split(' ').length, await dialog.isVisible()]).toEqual([6, true]);
  await keys.activate('Записано');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Передання записано.').waitFor();
  expect(await page.getByText(secret).count()).toBe(0);
  const sealed = readFileSync(written('.age'));
  expect(sealed.includes(secret)).toBe(false);
  await both.b.app.must('incoming.open', { file: sealed.toString('base64'), passphrase: secret });
  await keys.choose('Як передати', 'PDF із паролем');
  await keys.activate('Створити файл');
  await dialog.waitFor({ timeout: 60_000 });
  expect(await dialog.locator('output').innerText()).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/u);
  await keys.activate('Записано');
});
