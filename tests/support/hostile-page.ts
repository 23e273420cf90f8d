import type { BrowserContext, Page } from 'playwright-core';

/** What a page was seen to hold at one look. */
export interface Look {
  /** numbers of the texts that ran */ readonly ran: readonly string[];
  /** elements and attributes that can only have come from a text */ readonly strange: readonly string[];
  /** everything shown: fields and words */ readonly shown: string;
}

/** Runs before the page’s own scripts: whatever calls `ran` is written down. */
export async function setTrap(context: BrowserContext): Promise<void> {
  await context.addInitScript('globalThis.ranTexts = []; globalThis.ran = (text) => { globalThis.ranTexts.push(String(text)); return ""; };');
}

/** Counts dialogs and refuses them. */
export function countDialogs(page: Page): { readonly count: () => number } {
  const seen = { count: 0 };
  page.on('dialog', (dialog) => {
    // leaving with something unsaved is asked about by the page itself
    if (dialog.type() !== 'beforeunload') seen.count += 1;
    void dialog.dismiss().catch(() => undefined);
  });
  return { count: () => seen.count };
}

const LOOK = `(() => {
  const strange = [];
  const known = new Set(['SCRIPT', 'LINK', 'META', 'TITLE']);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) strange.push(element.tagName + ' ' + name);
      if (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(name) && !/^(#|blob:|\\.\\/)/.test(value)) strange.push(element.tagName + ' ' + name + '=' + value.slice(0, 40));
    }
    if (/^(IFRAME|FRAME|OBJECT|EMBED|BASE|MARQUEE|PORTAL|ISINDEX|X-CHILD|FOREIGNOBJECT|ANIMATE|SET|TEMPLATE|NOSCRIPT|STYLE)$/i.test(element.tagName) && !(element.tagName === 'TEMPLATE' && element.attributes.length === 0)) strange.push(element.tagName);
    if (known.has(element.tagName.toUpperCase()) && element.closest('body') !== null) strange.push('in body: ' + element.tagName);
  }
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
  return { ran: [...globalThis.ranTexts], strange, shown: [document.body.innerText, ...fields].join('\\n') };
})()`;

/** Looks at the page as it stands. */
export async function look(page: Page): Promise<Look> {
  return page.evaluate<Look>(LOOK);
}
