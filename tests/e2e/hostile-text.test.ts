import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/text/en/index.ts';
import { uk } from '../../renderer/text/uk/index.ts';
import { hidesCharacters, visibleLine } from '../../shared/domain/visible-text.ts';
import { fieldLabel } from '../../shared/wording/words.ts';
import { PREVIEW_ORIGIN } from '../../electron/preview/open-page.ts';
import { buildConsent } from '../support/case-builder.ts';
import { AGENCY, createRegister, type TestApplication } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { countDialogs, look, setTrap } from '../support/hostile-page.ts';
import { CASE_SCHEMA, filled, freeTexts, RECIPIENT_SCHEMA, REQUEST_SCHEMA, textSource, type TextSource } from '../support/hostile-records.ts';
import { buildReceived } from '../support/request-builder.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { shellPage } from './pages/shell-page.ts';

const TEXTS = hostileMarkup();
/** Texts tried in every field of a case; all of them on demand. */
const TRIED = Math.min(trials('OBERIH_HOSTILE_TEXTS', 90), TEXTS.length);
const STEP = Math.floor(TEXTS.length / TRIED);
const CHUNK = 90;
/** Registers filled with records of the lengths the forms allow, and looked through from end to end. */
const ROUNDS = trials('OBERIH_HOSTILE_ROUNDS', 1);
/** Kept in a case but shown on no screen of it. */
const NOT_SHOWN: readonly string[] = ['child.photo'];

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

/** Everything seen on the way, over every screen. */
interface Seen { readonly ran: Set<string>; readonly strange: Set<string>; shown: string; looks: number }
const nothing = (): Seen => ({ ran: new Set(), strange: new Set(), shown: '', looks: 0 });

async function note(page: Page, seen: Seen): Promise<void> {
  const { ran, strange, shown } = await look(page);
  for (const one of ran) seen.ran.add(one);
  for (const one of strange) seen.strange.add(one);
  seen.shown += `\n${shown}`;
  seen.looks += 1;
}

async function hostileRegister(prepare: (app: TestApplication) => Promise<void>): Promise<{ readonly register: RegisterPage; readonly dialogs: () => number }> {
  const register = await openRegister(browser, { prepare: async (app) => { await createRegister(app); await prepare(app); } });
  await setTrap(register.context);
  const { count } = countDialogs(register.page);
  await register.page.reload();
  await shellPage(register.page, 'uk').arrive();
  return { register, dialogs: count };
}

/** Opens the first case of the list. */
async function openFirstCase(page: Page): Promise<void> {
  await shellPage(page, 'uk').go('cases');
  await page.getByRole('main').getByRole('rowheader').getByRole('button').first().click();
  await sections(page).first().waitFor();
}
const sections = (page: Page): ReturnType<Page['locator']> => page.getByRole('main').getByRole('navigation', { name: uk.case.sections }).getByRole('button');

describe('hostile texts in the form of a case', () => {
  const fields = freeTexts(CASE_SCHEMA);
  const chosen = TEXTS.filter((_text, index) => index % STEP === 0).slice(0, TRIED);

  it('stay texts in every field: no script, no dialog, no request, no element', async () => {
    const seen = nothing();
    const shownFields = new Set<string>();
    let dialogs = 0;
    for (let from = 0; from < chosen.length; from += CHUNK) {
      const chunk = chosen.slice(from, from + CHUNK).join(' ');
      // a draft is kept as it is, so that one field holds them all
      const draft = filled(CASE_SCHEMA, (path) => `${chunk} field${String(fields.indexOf(path))}.`) as Record<string, never>;
      const opened = await hostileRegister(async (app) => {
        const { id, revision } = await app.must('case.create', {});
        await app.must('case.saveDraft', { id, revision, draft });
      });
      const { page } = opened.register;
      await openFirstCase(page);
      const here = nothing();
      for (const section of await sections(page).all()) {
        // the heading may be many lines tall here and lie over the index
        await section.dispatchEvent('click');
        await note(page, here);
      }
      for (const match of here.shown.matchAll(/field(?<index>\d+)\./gu)) shownFields.add(fields[Number(match.groups?.['index'])] ?? '?');
      for (const one of here.ran) seen.ran.add(one);
      for (const one of here.strange) seen.strange.add(one);
      dialogs += opened.dialogs();
      await opened.register.close(); // throws when anything was asked for or the policy was broken
    }
    const failed = seen.ran.size + dialogs + seen.strange.size;
    expect(reportHeld(`hostile texts × ${String(fields.length)} fields of a case`, chosen.length * fields.length, failed), [...seen.strange].join('; ')).toBe(true);
    expect(fields.filter((field) => !shownFields.has(field))).toEqual(NOT_SHOWN);
  }, 3_600_000);
});

/** One register with a hostile text wherever somebody can type one. */
async function fillRegister(app: TestApplication, source: TextSource): Promise<void> {
  const text = (): string => source.next(300);
  await app.must('register.updateAgency', { agency: { ...AGENCY, name: text(), phone: text(), email: text(), address: text() }, person: { name: text(), position: text(), phone: text(), email: text() } });
  await app.must('people.add', { person: { name: text(), position: text(), phone: text(), email: text(), role: 'reviewer' }, passphrase: 'барвінок криниця вітрило сторожа ліхтар пороги хмарина' });
  const recipient = RECIPIENT_SCHEMA.parse({ ...filled(RECIPIENT_SCHEMA, text), id: 'clinic-a', type: 'signatory-provider', signatory: true, undertaking: true, publicKey: null });
  await app.must('recipient.save', { recipient });
  const record = CASE_SCHEMA.parse({ ...filled(CASE_SCHEMA, (_path, longest) => source.next(longest)), status: 'open' });
  const { id: caseId } = await app.must('case.create', { record: { ...record, child: { ...record.child, dob: '2014-03-01' } } });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent({ interpreter: text(), witness: text(), noticeVersion: text(), paperReference: text() });
  const { id: consentId } = await app.must('consent.record', { caseId, consent });
  await app.must('restriction.add', { caseId, restriction: { by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'other', note: source.next(2000), until: null } });
  await app.must('consent.withdraw', { caseId, consentId, on: '2026-11-23', services: 'all', reason: text() });
  const { requester, about, asks, theirReference } = REQUEST_SCHEMA.parse(filled(REQUEST_SCHEMA, (_path, longest) => source.next(Math.min(longest, 2000))));
  await app.must('request.record', { request: buildReceived({ about, asks, theirReference, requester: { name: requester.name, organisation: requester.organisation, address: requester.address } }) });
}

/** Looks at every place of the rail, every section of the settings, the case with all its ways, a request, a card, the palette. */
async function lookThrough(page: Page, seen: Seen): Promise<void> {
  const main = page.getByRole('main');
  const rail = page.getByRole('banner').getByRole('navigation').getByRole('button');
  const settle = async (): Promise<void> => {
    await main.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(150);
    await note(page, seen);
  };
  for (const place of await rail.all()) {
    await place.click();
    await settle();
    const inside = main.getByRole('navigation', { name: uk.settings.sections }).getByRole('button');
    for (const section of await inside.all()) { await section.dispatchEvent('click'); await settle(); }
    const rows = main.locator('tbody button');
    if (await rows.count() > 0) {
      await rows.first().click();
      await page.waitForTimeout(250);
      await note(page, seen);
      await page.keyboard.press('Escape');
    }
  }
  for (const way of [uk.case.consents, uk.case.screenTexts, uk.case.log, uk.case.history, uk.case.refer]) {
    await openFirstCase(page);
    await main.getByRole('button', { name: way, exact: true }).click();
    await settle();
    for (const details of await main.locator('summary').all()) await details.click();
    await note(page, seen);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('onerror');
  await page.waitForTimeout(300);
  await note(page, seen);
  await page.keyboard.press('Escape');
}

describe('names with characters nobody sees', () => {
  it.each(['uk', 'en'] as const)('are warned of under the field while they are typed, and stored and shown as what can be seen (%s)', async (language) => {
    const words = language === 'uk' ? uk : en;
    const names = hostileNames(200).filter(({ typed, seen }) => typed !== seen && hidesCharacters(typed));
    const tried = names.filter((_name, index) => index % Math.max(1, Math.floor(names.length / trials('OBERIH_HOSTILE_NAMES', 5))) === 0);
    const opened = await openRegister(browser, { prepare: async (app) => { await createRegister(app); await app.must('app.setLanguage', { language }); await app.must('case.create', {}); } });
    const { page } = opened;
    await shellPage(page, language).arrive();
    await shellPage(page, language).go('cases');
    await page.getByRole('main').getByRole('rowheader').getByRole('button').first().click();
    const surname = page.getByLabel(fieldLabel('child.surname', language), { exact: true });
    const warning = page.getByRole('status').filter({ hasText: words.case.issue['hidden-characters'] });
    const wrong: string[] = [];
    for (const { typed, seen } of tried) {
      await surname.fill(typed);
      // a field of one line cannot hold some controls at all: then there is nothing to warn of
      const held = await surname.inputValue();
      if (hidesCharacters(held) !== (await warning.count() > 0)) wrong.push(`no warning ${JSON.stringify(typed)}`);
      const shown = await page.getByRole('main').getByRole('heading', { level: 1 }).textContent();
      if (shown !== visibleLine(held)) wrong.push(`shown as ${JSON.stringify(shown)}`);
      await page.getByRole('button', { name: words.case.save, exact: true }).click();
      await page.getByRole('status').filter({ hasText: words.case.saved.split('{{')[0] ?? '' }).waitFor();
      const { rows } = await opened.app.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 1 });
      if (rows[0]?.name !== seen) wrong.push(`stored ${JSON.stringify(rows[0]?.name)}`);
    }
    await surname.fill('Марія');
    expect([await warning.count(), reportHeld(`names typed into the page (${language})`, tried.length, wrong.length), wrong]).toEqual([0, true, []]);
    await opened.close();
  }, 1_200_000);
});

describe('hostile texts everywhere else', () => {
  it('stay texts on every screen', async () => {
    const source = textSource(TEXTS);
    const seen = nothing();
    let dialogs = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const opened = await hostileRegister((app) => fillRegister(app, source));
      await lookThrough(opened.register.page, seen);
      dialogs += opened.dialogs();
      await opened.register.close();
    }
    const failed = seen.ran.size + dialogs + seen.strange.size;
    expect(reportHeld(`hostile texts on ${String(seen.looks)} looks at the screens`, source.used(), failed), [...seen.strange].join('; ')).toBe(true);
    expect(source.used()).toBeGreaterThan(400);
    expect(seen.shown).toContain('onerror=');
  }, 3_600_000);

  it('would be seen to run, ask and make elements, were they put into a page as markup: the control', async () => {
    const context = await browser.newContext();
    await setTrap(context);
    const asked: string[] = [];
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url === `${PREVIEW_ORIGIN}/plain.html`) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' });
      asked.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    const { count } = countDialogs(page);
    await page.goto(`${PREVIEW_ORIGIN}/plain.html`);
    const plain = TEXTS.filter((text) => !text.includes('location=')).slice(0, 350);
    await page.evaluate((texts) => {
      for (const text of texts) {
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = text;
      }
    }, plain);
    await page.waitForTimeout(1500);
    const { ran, strange } = await look(page);
    expect([new Set(ran).size > 30, count() > 0, asked.length > 10, strange.length > 100]).toEqual([true, true, true, true]);
    await context.close();
  });
});
