import type { ConsentFacts, ConsentPaper, PaperNotice } from '../../shared/consent/documents/consent-paper.ts';
import type { ConsentDocumentKind } from '../../shared/consent/documents/document-kinds.ts';
import { guideFor, BUILT_IN_GUIDES } from '../../shared/consent/guide/guides.ts';
import { EXPLAINED_POINTS } from '../../shared/domain/consent-record.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { buildConsent } from './case-builder.ts';

export const AGENCY = { name: 'Благодійний фонд «Приклад»', phone: '+380 32 000 0001', email: 'office@example.org', address: 'м. Львів, вул. Прикладна, 12' };
export const PRINTED_AT = '2026-11-23T10:00:00.000Z';
export const CHECKPOINT = `OBERIH-LOG:3F9A12BC44/4821/${'3F9A'.repeat(16)}/7/${'0123456789ABCDEF'.repeat(8)}`;

/** What an invented filled paper is filled with. */
export function buildFacts(over: Partial<ConsentFacts> = {}): ConsentFacts {
  return {
    caseCode: 'OBR-LV-26-0017',
    consent: buildConsent({
      explained: [...EXPLAINED_POINTS], noticeVersion: 'guide-2', reviewDue: '2027-04-24', paperReference: '26-4829136-01-6',
      scope: { purposes: ['service-referral', 'case-conference'], recipients: [{ id: 'clinic-a' }, { type: 'childrens-service' }], services: ['health', 'psychosocial', 'legal-aid'], categories: { deny: ['MEDIA'] } },
    }),
    restrictions: [
      { id: '8b0c4c1e-5a52-4c1c-9a55-0b4f3d2c1a10', by: 'child', personRelation: null, recipient: { id: 'clinic-a' }, what: { field: 'contact.addressLine' }, reason: 'fear', note: 'Сором’язлива таємниця', until: null },
      { id: '8b0c4c1e-5a52-4c1c-9a55-0b4f3d2c1a11', by: 'caregiver', personRelation: 'mother', recipient: 'any', what: { category: 'LEGAL' }, reason: 'other', note: null, until: '2027-03-01' },
      { id: '8b0c4c1e-5a52-4c1c-9a55-0b4f3d2c1a12', by: 'child', personRelation: null, recipient: { type: 'relative' }, what: { category: 'HEALTH' }, reason: 'fear', note: null, until: null },
    ],
    parties: { child: 'Прикладна Соломія Олегівна', representative: 'Прикладна Ольга Петрівна' }, worker: 'Ірина Зразкова',
    recipientNames: { 'clinic-a': 'Дитяча клініка «Приклад»', 'centre-b': 'Центр підтримки «Взірець»' }, toSign: false, withdrawal: null, withdrawals: [],
    receivers: [{ name: 'Дитяча клініка «Приклад»', on: '2026-10-29' }, { name: 'Центр підтримки «Взірець»', on: '2026-11-02' }],
    audit: { checkpoint: CHECKPOINT, words: ['калина', 'міст', 'сорока', 'вітер', 'лелека', 'обрій', 'човен', 'сад'] }, ...over,
  };
}

/** An invented notice. */
export function buildNotice(over: Partial<PaperNotice['content']> = {}): PaperNotice {
  return {
    content: { kind: 'withdrawal', caseCode: 'OBR-LV-26-0017', on: '2026-11-23', services: ['psychosocial'], packetIds: [], ...over },
    recipientName: 'Центр підтримки «Взірець»', recipientAddress: 'м. Львів, вул. Зразкова, 3', worker: 'Ірина Зразкова',
  };
}

/** A paper: filled with the facts, or blank with a number. */
export function buildPaper(kind: ConsentDocumentKind, language: Language, facts: ConsentFacts | null): ConsentPaper {
  return { kind, agency: AGENCY, guide: guideFor(language, 'uk', BUILT_IN_GUIDES).guide, reference: facts === null ? '26-4829136-01-6' : null, printedAt: PRINTED_AT, facts: kind === 'notice' ? null : facts, notice: kind === 'notice' && facts !== null ? buildNotice() : null };
}
