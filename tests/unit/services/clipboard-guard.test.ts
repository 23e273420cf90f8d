import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';

const open: TestApplication[] = [];
afterEach(() => { for (const test of open.splice(0)) test.dispose(); });

async function opened(): Promise<{ readonly test: TestApplication; readonly clipboard: { text: string } }> {
  const clipboard = { text: '' };
  const test = testApplication({ clipboard: { readText: () => Promise.resolve(clipboard.text), clear: () => { clipboard.text = ''; } } });
  open.push(test);
  await createRegister(test);
  return { test, clipboard };
}

it('the lock clears what was copied from our page', async () => {
  const { test, clipboard } = await opened();
  clipboard.text = 'OBR-LV-26-0001';
  await test.must('app.copied', {});
  await turn();
  await test.must('register.lock', { panic: true });
  await turn();
  expect(clipboard.text).toBe('');
  await expect(test.must('app.copied', {})).rejects.toThrow('register/locked');
});

it('the lock leaves what somebody copied elsewhere', async () => {
  const { test, clipboard } = await opened();
  clipboard.text = 'OBR-LV-26-0001';
  await test.must('app.copied', {});
  await turn();
  clipboard.text = 'their own words';
  test.application.lock('idle');
  await turn();
  expect(clipboard.text).toBe('their own words');
});
