import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now, one line for each: `serious color-contrast: .selector, .selector`. Empty is well. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // without its own frame and window messages, which the page's policy would refuse
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, impact, nodes }) => `${impact ?? 'unknown'} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
