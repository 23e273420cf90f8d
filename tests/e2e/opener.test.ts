import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOpener } from '../../build/opener/build-opener.mjs';
import { sealHandOver } from '../../electron/documents/hand-over.ts';
import { createSealKeys } from '../../electron/hand-over/age-file.ts';
import { keyWords } from '../../electron/hand-over/key-words.ts';
import { signingKeyText } from '../../shared/hand-over/minisign.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { CHEAP_WORK_FACTOR, HAND_OVER_PASSPHRASE, handOverSigner, sealedPacket, smallPacket } from '../support/hand-over-files.ts';
import { reportHeld } from '../support/held.ts';
import { startBrowser } from '../support/register-page.ts';

const PACKETS = 20;
const folder = mkdtempSync(path.join(tmpdir(), 'oberih-test-opener-'));
let browser: Browser;
let page: Page;
const requests: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const file = await buildOpener(folder);
  const context = await browser.newContext({ locale: 'uk-UA', acceptDownloads: true });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('request', (request) => { if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) requests.push(request.url()); });
  page.on('console', (message) => { if (/Content Security Policy|Trusted/u.test(message.text())) violations.push(message.text()); });
  page.on('pageerror', (error) => { violations.push(error.message); });
  await page.goto(pathToFileURL(file).href);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, 'packet.age');
  writeFileSync(file, bytes);
  await page.locator('#file').setInputFiles(file);
}

async function openWith(bytes: Uint8Array, typed: string): Promise<string> {
  await choose(bytes);
  await page.locator('#secret').fill(typed);
  await page.keyboard.press('Enter');
  await page.locator('.sound, [role=alert]').first().waitFor();
  return page.locator('main').innerText();
}

describe('the opener', () => {
  it(`opens ${String(PACKETS)} packets by key or passphrase without a single request`, async () => {
    const from = await handOverSigner();
    const keys = await createSealKeys();
    let failed = 0;
    for (let number = 1; number <= PACKETS; number += 1) {
      const lock = number % 2 === 0 ? { recipient: keys.recipient } : { passphrase: HAND_OVER_PASSPHRASE };
      // one as dear as the product makes it
      const bytes = await sealHandOver({ ...smallPacket(number), lock, from, workFactor: number === 1 ? 18 : CHEAP_WORK_FACTOR });
      const text = await openWith(bytes, number % 2 === 0 ? keys.identity.toLowerCase() : HAND_OVER_PASSPHRASE);
      if (!text.includes(`OBR-LV-26-${String(number).padStart(4, '0')}`) || !text.includes('Прізвище')) failed += 1;
    }
    expect(await page.locator('.words').innerText()).toBe(keyWords({ sealKey: from.sealKey, signingKey: signingKeyText(from.signer.key) }, 'uk').join(' · '));
    expect([reportHeld('packets opened in the opener', PACKETS, failed), requests, violations]).toEqual([true, [], []]);
  });

  it('saves the PDF as it was sealed', async () => {
    await openWith(await sealedPacket(null, await handOverSigner()), HAND_OVER_PASSPHRASE);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Зберегти PDF' }).click()]);
    expect(readFileSync(await download.path())).toEqual(smallPacket().pdf);
    expect(download.suggestedFilename()).toMatch(/^packet_[0-9a-f]{8}\.pdf$/u);
  });

  it('says in plain words what is wrong, and shows nothing', async () => {
    const sealed = await sealedPacket(null, await handOverSigner());
    const texts = [
      await openWith(sealed, 'не ті слова'), await openWith(sealed.map((byte, at) => (at === sealed.length - 30 ? byte ^ 1 : byte)), HAND_OVER_PASSPHRASE),
      await openWith(sealed.subarray(0, sealed.length - 100), HAND_OVER_PASSPHRASE),
    ];
    await choose(Buffer.from('hello'));
    texts.push(await page.locator('main').innerText());
    expect(texts.map((text) => [/не підходить|пошкоджений/u.test(text), text.includes('OBR-LV')])).toEqual(Array.from({ length: 4 }, () => [true, false]));
  });

  it('can be used by everyone, in English too', async () => {
    await openWith(await sealedPacket(null, await handOverSigner()), HAND_OVER_PASSPHRASE);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('main').innerText()).toContain('The file is whole and its signature is right.');
    expect([requests, violations]).toEqual([[], []]);
  });

  it('is kept by its policy from running or fetching anything else (control)', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      try { script.textContent = 'globalThis.planted = 1'; } catch { /* trusted types */ }
      document.body.append(script);
      void fetch('https://example.org/').catch(() => null);
    });
    await expect.poll(() => violations.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => Object.hasOwn(globalThis, 'planted'))).toBe(false);
    violations.length = 0;
  });
});
