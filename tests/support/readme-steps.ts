import { demoCases, demoConsent, DEMO_RESTRICTIONS, demoRecipients } from '../../electron/cli/demo/demo-data.ts';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { casePage } from '../e2e/pages/case-page.ts';
import { referralPage } from '../e2e/pages/referral-page.ts';
import type { ShotSteps } from './shot.ts';

const TODAY = '2026-11-23';

/**
 * The pictures of the README, over the demonstration's invented data:
 * `npx node tests/support/shot.ts build/readme --register --steps tests/support/readme-steps.ts`
 */
export default async function takeReadmePictures({ page, app, shot }: ShotSteps): Promise<void> {
  for (const recipient of demoRecipients('age1example')) await app.must('recipient.save', { recipient: { ...recipient, publicKey: null } });
  const ids: string[] = [];
  for (const entry of demoCases(TODAY)) {
    const record = caseRecordSchema.omit({ caseCode: true }).parse(Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'caseCode')));
    ids.push((await app.must('case.create', { record })).id);
  }
  const [caseId = ''] = ids;
  await app.must('consent.record', { caseId, consent: demoConsent(TODAY) });
  for (const restriction of DEMO_RESTRICTIONS) await app.must('restriction.add', { caseId, restriction });
  await page.reload();
  await page.getByRole('button', { name: 'Справи', exact: true }).click();
  await page.getByRole('rowheader').first().waitFor();
  await shot('cases');
  await page.getByRole('button', { name: /Приходько/ }).first().click();
  const file = casePage(page, 'uk');
  await file.open('Контакти й місце');
  await shot('case');
  await file.toConsents();
  await page.getByText('чинна', { exact: true }).waitFor();
  await shot('consent');
  await page.getByRole('button', { name: 'Картка', exact: true }).click();
  await file.toReferral();
  const referral = referralPage(page, 'uk');
  await referral.choosePurpose('Перенаправлення до послуги');
  await referral.chooseRecipient('Дитяча поліклініка «Зразкова»');
  await referral.next();
  await referral.chooseService('медична допомога');
  await referral.answer(/імовірним кривдником/, 'Ні, не пов’язаний');
  await referral.answer(/заперечує дитина/, 'Ні, не заперечує');
  await referral.next();
  await referral.writeReason('Просимо оглянути дитину: нічні напади ядухи почастішали за останній місяць.');
  await referral.next();
  await referral.lines();
  await shot('decision');
  await referral.next();
  await referral.pages();
  await shot('issue');
}
