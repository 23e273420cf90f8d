import type { Locator, Page } from 'playwright-core';

/** The screen of what comes from and goes to other agencies, in Ukrainian. */
export interface ExchangePage {
  readonly go: () => Promise<void>;
  readonly openFile: (file: string) => Promise<void>;
  readonly dialog: () => Locator;
  readonly press: (name: string) => Promise<void>;
}

export function exchangePage(page: Page): ExchangePage {
  const dialog = (): Locator => page.getByRole('dialog').last();
  return {
    dialog,
    go: async () => {
      await page.getByRole('navigation').getByRole('button', { name: 'Обмін' }).click();
      await page.getByRole('heading', { name: 'Обмін', level: 1 }).waitFor();
    },
    openFile: async (file) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Відкрити отриманий файл' }).click()]);
      await chooser.setFiles(file);
    },
    press: (name) => dialog().getByRole('button', { name, exact: true }).click({ timeout: 60_000 }),
  };
}
