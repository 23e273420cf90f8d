import type { Page } from 'playwright-core';

/** A person with a keyboard and no mouse. */
export interface Keyboard {
  /** Presses Tab (or Shift+Tab) until what has the focus carries this name. @throws Error when it cannot be reached */
  readonly reach: (name: string | RegExp, direction?: 'Tab' | 'Shift+Tab') => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Reaches a field and types into it. */
  readonly fill: (name: string | RegExp, text: string) => Promise<void>;
  /** Reaches a button and presses Enter. */
  readonly activate: (name: string | RegExp) => Promise<void>;
  /** Reaches a group of radio buttons and moves with the arrows to one of them. */
  readonly choose: (group: string | RegExp, option: string) => Promise<void>;
  /** Reaches a tick box and presses Space. */
  readonly tick: (name: string | RegExp) => Promise<void>;
  /** Reaches a list that opens, and moves with the arrows to the option that begins so. */
  readonly pick: (name: string | RegExp, option: string) => Promise<void>;
}

/** More than any screen has stops: a loop that never meets the name ends here. */
const MOST_STOPS = 220;

interface Focus { readonly name: string; readonly group: string; readonly own: string }

/** What a screen reader would say the focus is on: its own name, and the name of its group. */
async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const words = (ids: string | null | undefined): string => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const nameOf = (element: Element | null): string => {
      if (element === null) return '';
      const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLButtonElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : '';
      const own = element.getAttribute('aria-label') ?? words(element.getAttribute('aria-labelledby'));
      return [own, labels, element.textContent].map((text) => text.trim()).find((text) => text !== '') ?? '';
    };
    const active = document.activeElement;
    return { name: nameOf(active), group: nameOf(active?.closest('[role=radiogroup], [role=group], fieldset') ?? null), own: active?.closest('label')?.textContent.trim() ?? nameOf(active) };
  });
}

const fits = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? text === wanted || text.startsWith(`${wanted} `) || text.startsWith(`${wanted}(`) : wanted.test(text));

/** @param page the window; the mouse is never used */
export function keyboard(page: Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  const walk = async (isThere: (focus: Focus) => boolean, wanted: string | RegExp, direction: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (isThere(await focusOf(page))) return;
      await page.keyboard.press(direction);
    }
    throw new Error(`the keyboard cannot reach ${String(wanted)}`);
  };
  const reach: Keyboard['reach'] = (name, direction) => walk((focus) => fits(focus.name, name) || fits(focus.own, name), name, direction);
  return {
    reach, press,
    type: async (text) => { await page.keyboard.type(text); },
    fill: async (name, text) => { await reach(name); await press('ControlOrMeta+a'); await page.keyboard.type(text); },
    activate: async (name) => { await reach(name); await press('Enter'); },
    choose: async (group, option) => {
      await walk((focus) => fits(focus.group, group), group);
      for (let step = 0; step < 24; step += 1) {
        await press('Space');
        if ((await focusOf(page)).own.startsWith(option)) return;
        await press('ArrowDown');
      }
      throw new Error(`the arrows cannot reach ${option}`);
    },
    tick: async (name) => { await walk((focus) => fits(focus.own, name), name); await press('Space'); },
    pick: async (name, option) => {
      await walk((focus) => focus.name.includes(String(name)), name);
      await press('Enter');
      await page.getByRole('listbox').waitFor();
      // typed letters of another alphabet arrive without key events, so the arrows do it
      for (let step = 0; step < 60 && !(await focusOf(page)).name.startsWith(option); step += 1) await press('ArrowDown');
      await press('Enter');
    },
  };
}
