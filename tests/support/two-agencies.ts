import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { Purpose, RecipientType, Service } from '../../shared/policy/codes.ts';
import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import { buildCase, buildConsent, buildRecipient } from './case-builder.ts';
import { AGENCY, createRegister, PASSPHRASE, PERSON, testApplication, type TestApplication } from './cheap-application.ts';
import { approved } from './supervisor.ts';

/** An agency with a register of its own and a folder for the files it writes. */
export interface TestAgency { readonly app: TestApplication; readonly folder: string; readonly name: string; /** a file it wrote, as Base64 */ readonly read: (name: string) => string }

/** Two agencies that know each other’s names, not yet each other’s keys. In either register the other is `other`. */
export interface TwoAgencies { readonly a: TestAgency; readonly b: TestAgency; readonly dispose: () => void }

const NAMES = { a: AGENCY.name, b: 'Центр допомоги «Зразок»' } as const;

function agencyOver(name: string): Omit<TestAgency, 'app'> & { readonly app: TestApplication } {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-agency-'));
  return {
    name, folder, app: testApplication({ chooseFolder: () => Promise.resolve(folder) }),
    read: (file) => readFileSync(join(folder, file)).toString('base64'),
  };
}

/** Creates both registers; each has the other in its directory, of the given type. */
export async function openTwoAgencies(type: RecipientType = 'signatory-provider'): Promise<TwoAgencies> {
  const [a, b] = [agencyOver(NAMES.a), agencyOver(NAMES.b)];
  await createRegister(a.app);
  await b.app.must('register.create', {
    agency: { ...AGENCY, name: NAMES.b, code: 'ZRA' }, person: { ...PERSON, name: 'Богдан Зразковий' }, passphrase: PASSPHRASE, language: 'uk',
  });
  await a.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type, name: NAMES.b }) });
  await b.app.must('recipient.save', { recipient: buildRecipient({ id: 'other', type: 'case-management-agency', name: NAMES.a }) });
  const dispose = (): void => {
    for (const { app, folder } of [a, b]) {
      app.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { a, b, dispose };
}

/** One agency takes the other’s card and confirms its words, as after a call. Answers the id of the key. */
export async function takeCard(of: TestAgency, into: TestAgency): Promise<string> {
  const { text, words } = await of.app.must('keyCard.show', { language: 'uk' });
  const { key } = await into.app.must('partnerKey.add', { recipientId: 'other', text, source: 'file' });
  if (key.words.uk.join(' ') !== words.uk.join(' ')) throw new Error('the words differ');
  await into.app.must('partnerKey.confirm', { id: key.id, wordsCompared: true, retireOthers: true });
  return key.id;
}

/** What is referred and why. */
export interface TestReferral { readonly purpose: Purpose; readonly service: Service; readonly record?: CaseRecord; readonly seed?: number }

/** An agency issues a packet about a new case and keeps it ready to be handed over. */
export async function issueTo(agency: TestAgency, { purpose, service, record, seed = 4 }: TestReferral): Promise<{ readonly disclosureId: string; readonly packetId: string; readonly caseId: string; readonly caseCode: string; readonly consentId: string }> {
  const { app } = agency;
  const { id: caseId, caseCode } = await app.must('case.create', { record: record ?? buildCase(seed) });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  const { id: consentId } = await app.must('consent.record', { caseId, consent: { ...consent, scope: { purposes: [purpose], recipients: [{ id: 'other' }], services: [service], categories: { deny: [] } } } });
  const asked: PacketRequest = {
    caseId, purpose, recipientId: 'other', service, bases: ['consent'], need: {}, reasonText: 'потрібна допомога', dismissed: [], relatedToPerpetrator: false,
    assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
  };
  const request = purpose === 'case-transfer' ? await approved(app, asked) : asked;
  const preview = await app.must('referral.preview', { request, render: false });
  if (preview.digest === null) throw new Error(`not permitted: ${JSON.stringify([preview.decision.reasons, preview.reasonFindings])}`);
  const { disclosureId, packetId } = await app.must('referral.issue', { request, digest: preview.digest, formats: ['age'] });
  return { disclosureId, packetId, caseId, caseCode, consentId };
}

/** Hands an issued packet over by the partner’s key; answers the file as Base64. */
export async function handOverByKey(agency: TestAgency, disclosureId: string): Promise<string> {
  const { files } = await agency.app.must('handOver.make', { disclosureId, way: 'key', withOpener: false, language: 'uk' });
  return agency.read(files[0]?.name ?? '');
}
