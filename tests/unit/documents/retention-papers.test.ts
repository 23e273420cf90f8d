import { describe, expect, it } from 'vitest';
import { destructionCertificate } from '../../../electron/documents/destruction-certificate.ts';
import { incidentNotification } from '../../../electron/documents/incident-notification.ts';
import { createDocumentTools } from '../../../electron/services/document-tools.ts';
import { TOLD } from '../../../shared/incidents/incident-codes.ts';
import { destructionRecordSchema } from '../../../shared/retention/destruction-record.ts';
import { buildIncident, WHOLE_CONTENT } from '../../support/incident-builder.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';

const tools = createDocumentTools();
const AGENCY = { name: 'Благодійний фонд «Приклад»', phone: '+380320000001', email: 'office@example.org', address: null };
const PERSON = { name: 'Ірина Прикладна', position: 'відповідальна особа' };
const NOW = Date.parse('2026-11-25T12:00:00.000Z');
const RECORD = destructionRecordSchema.parse({
  id: '60000000-0000-4000-8000-000000000001', number: '2026-0001', caseCode: 'OBR-LV-26-0007', carriedOutOn: '2026-12-07', ground: 'term-over', rule: 'case-closed', closedOn: '2019-05-10', dueOn: '2024-05-10',
  markedBy: { name: 'Марія Новенька', position: 'супервізорка' }, carriedOutBy: PERSON, isByTwo: true, removed: { file: 7, consents: 3, attachments: 3 }, clearedRequests: 1, removedCards: 0, keptDisclosures: 2, keptConsents: 1, proofsUntil: '2031-01-02', backups: ['2026-11-20'],
});

async function words(form: Parameters<ReturnType<typeof tools.typesetter>['set']>[0]): Promise<string> {
  const { pages } = await readWithPdfJs(tools.typesetter().set(form).pdf());
  return pages.join('\n').replaceAll(/\s+/gu, ' ');
}

describe.each(['uk', 'en'] as const)('the certificate of a destruction, in %s', (language) => {
  const { wording } = tools.printing(language);
  const paper = (over: object = {}, finishedOn: string | null = '2026-12-07'): Promise<string> => words(destructionCertificate({ record: { ...RECORD, ...over }, finishedOn }, { agency: AGENCY }, wording));
  const say = (uk: string, en: string): string => (language === 'uk' ? uk : en);

  it('says what, when, by whom, how, what stays and what cannot be promised', async () => {
    const text = await paper();
    for (const part of ['2026-0001', 'OBR-LV-26-0007', 'Марія Новенька', 'Ірина Прикладна', say('Рішення ухвалила одна людина, виконала інша.', 'One person decided, another carried it out.'), say('20 листопада 2026 р.', '20 November 2026'), say('до 2 січня 2031 р.', 'until 2 January 2031'), say('SSD', 'solid-state disks'), say('записано наново', 'written anew')]) expect(text).toContain(part);
  });

  it('says when one person did it alone, when no backup is known, and when the clearing up is not finished', async () => {
    const text = await paper({ isByTwo: false, backups: [], proofsUntil: null }, null);
    for (const part of [say('другої особи не було', 'there was no second one'), say('не знає жодної резервної копії', 'knows of no backup'), say('ще не записано наново', 'has not been written anew'), say('не лишено', 'No proofs')]) expect(text).toContain(part);
  });

  it('counts the backups it does not print', async () => {
    const backups = Array.from({ length: 15 }, (_, index) => `2026-10-${String(index + 10)}`);
    expect(await paper({ backups })).toContain(say('і ще 3', 'and 3 more'));
  });
});

describe.each(['uk', 'en'] as const)('the notification of an incident, in %s', (language) => {
  const { wording } = tools.printing(language);
  const say = (uk: string, en: string): string => (language === 'uk' ? uk : en);
  const whole = buildIncident({
    ...WHOLE_CONTENT, discoveredAt: '2026-11-22T08:00:00.000Z', caseCodes: ['OBR-LV-26-0007'],
    told: [{ to: 'authority', whom: 'Уповноважений', at: '2026-11-25T10:00:00.000Z', how: 'email', lateReason: 'Пропажу помітили у вихідні.' }],
  });
  const paper = (incident = whole, to: (typeof TOLD)[number] = 'authority'): Promise<string> => words(incidentNotification({ incident, to, now: NOW, agency: AGENCY, person: PERSON }, wording));

  it('holds the fixed content, by when it was due, and why it is late', async () => {
    const text = await paper();
    for (const part of [
      'Флешку з резервною копією загублено', say('імена; телефони, адреси; здоров’я', 'names; phones, addresses; health'), say('приблизно 12', 'about 12'), 'office@example.org', 'Копію зашифровано', 'Зроблено нову копію', 'Уповноважений',
      say('25 листопада 2026 р., 10:00', '25 November 2026, 10:00'), say('повідомлено із запізненням', 'told late'), 'Пропажу помітили у вихідні.',
    ]) expect(text).toContain(part);
  });

  it('names no case, whoever it is for', async () => {
    for (const to of TOLD) expect(await paper(whole, to)).not.toContain('OBR-LV');
  });

  it('says of everything that is not known yet that it will follow', async () => {
    const text = await paper(buildIncident(), 'focal-point');
    expect(text).toContain(say('Це перше повідомлення. Ще з’ясовуємо: що сталося; які дані й про кого; скільки людей і записів', 'This is a first notification. Still being established: what happened; which data, about whom; how many people and records'));
    expect(text.split(say('ще з’ясовуємо, повідомимо додатково', 'still being established, will follow')).length - 1).toBeGreaterThanOrEqual(6);
  });
});
