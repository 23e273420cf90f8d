import { beforeAll, describe, expect, it } from 'vitest';
import { consentDocument } from '../../electron/documents/consent-documents.ts';
import { readPdfTexts } from '../../electron/documents/pdf-text.ts';
import { createTypesetter, type Typesetter } from '../../electron/documents/typesetter.ts';
import { consentWordsIn } from '../../electron/documents/wording/consent-words-in.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import type { ConsentFacts } from '../../shared/consent/documents/consent-paper.ts';
import { CONSENT_DOCUMENT_KINDS, type ConsentDocumentKind } from '../../shared/consent/documents/document-kinds.ts';
import { EXPLAINED_POINTS, type ConsentRecord, type Restriction } from '../../shared/domain/consent-record.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { CATEGORIES, CONSENT_STATES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../../shared/policy/codes.ts';
import { buildConsent, dice, type Dice } from '../support/case-builder.ts';
import { buildNotice, buildPaper } from '../support/consent-papers.ts';
import { squeeze } from '../support/leak-case.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const RUNS = 24;
const some = <Item>(roll: Dice, items: readonly Item[], most: number): Item[] => items.filter(() => roll.chance(most / items.length));
/** Words that stand nowhere else, so that finding one is proof. */
const marker = (roll: Dice): string => `Мрк${roll.digits(10)}`;

function generatedConsent(roll: Dice): ConsentRecord {
  const part = (): ConsentRecord['child'] => {
    const expressed = roll.pick(['given', 'refused', 'not-asked']);
    return { expressed, method: expressed === 'not-asked' ? null : roll.pick(['written', 'oral', 'fingerprint']), waiver: roll.chance(0.1) ? { reason: 'absent', approvedBy: marker(roll) } : null };
  };
  return buildConsent({
    id: roll.identifier(), state: roll.pick(CONSENT_STATES), givenOn: roll.dayFrom('2026-01-01', 300), validUntil: roll.chance(0.3) ? null : roll.dayFrom('2026-12-01', 600), oneOff: roll.chance(0.2),
    representative: { ...part(), personRelation: roll.pick(['mother', 'father', 'grandmother', 'guardian']) }, child: part(),
    scope: {
      purposes: some(roll, PURPOSES, 4), recipients: [...some(roll, RECIPIENT_TYPES, 3).map((type) => ({ type })), ...(roll.chance(0.7) ? [{ id: 'clinic-a' }] : [])], services: some(roll, SERVICES, 6),
      categories: { deny: some(roll, CATEGORIES, 3) },
    },
    language: roll.pick(['uk', 'en', 'ru', 'rmy']), interpreter: roll.chance(0.3) ? marker(roll) : null, witness: roll.chance(0.4) ? marker(roll) : null,
    explained: some(roll, EXPLAINED_POINTS, 6), noticeVersion: roll.pick(['guide-2', 'guide-1']), reviewDue: roll.chance(0.5) ? roll.dayFrom('2026-12-01', 200) : null, paperReference: roll.chance(0.3) ? marker(roll) : null,
  });
}

const generatedRestriction = (roll: Dice): Restriction => ({
  id: roll.identifier(), by: roll.pick(['child', 'caregiver']), personRelation: null, recipient: roll.pick(['any', { id: 'clinic-a' }, { type: 'relative' }, { type: 'law-enforcement' }]),
  what: roll.pick(['all', { category: roll.pick(CATEGORIES) }, { field: 'contact.addressLine' }, { field: 'incident.narrative' }]), reason: roll.pick(['fear', 'self-tell', 'other']), note: marker(roll),
  until: roll.chance(0.2) ? roll.dayFrom('2026-12-01', 200) : null,
});

function generatedFacts(seed: number): ConsentFacts {
  const roll = dice(seed);
  const withdrawals = roll.chance(0.5) ? [{ on: roll.dayFrom('2026-11-01', 20), services: roll.chance(0.5) ? 'all' as const : [roll.pick(SERVICES)], recipients: roll.chance(0.6) ? 'all' as const : ['clinic-a'] }] : [];
  return {
    caseCode: `OBR-LV-26-${roll.digits(4)}`, consent: generatedConsent(roll), restrictions: Array.from({ length: roll.whole(6) }, () => generatedRestriction(roll)),
    parties: { child: roll.chance(0.9) ? marker(roll) : null, representative: roll.chance(0.8) ? marker(roll) : null }, worker: roll.chance(0.9) ? marker(roll) : null,
    recipientNames: { 'clinic-a': marker(roll) }, toSign: roll.chance(0.3), withdrawal: withdrawals[0] ?? null, withdrawals,
    receivers: Array.from({ length: roll.whole(8) }, () => ({ name: marker(roll), on: roll.dayFrom('2026-10-01', 40) })), audit: roll.chance(0.7) ? { checkpoint: `oberih-audit/1 ${roll.digits(4)} ${'a'.repeat(64)}`, words: [marker(roll)] } : null,
  };
}

const markersIn = (value: unknown): readonly string[] => [...new Set(JSON.stringify(value).match(/Мрк\d{10}/gu) ?? [])];
async function textOf(kind: ConsentDocumentKind, language: Language, facts: ConsentFacts): Promise<{ readonly text: string; readonly pages: readonly string[]; readonly ticked: number; readonly everywhere: string }> {
  const form = consentDocument(buildPaper(kind, language, facts), { wording: wordingIn(language), placeName: () => null });
  const set = typesetter.set(form);
  const { pages, strings, streams } = await readPdfTexts(set.pdf());
  return { text: squeeze(pages.join('\n')), pages: pages.slice(0, set.pageCount), everywhere: [...pages, ...strings, ...streams].join('\n'), ticked: (JSON.stringify(form.sections.slice(-1)).match(/"ticked":true/gu) ?? []).length };
}

describe.each(['uk', 'en'] as const)('papers of generated consents, in %s', (language) => {
  it('every paper is set, every page numbered and none nearly empty, and it prints no note and nobody else’s name', async () => {
    const problems: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const facts = generatedFacts(seed * 31 + (language === 'uk' ? 0 : 7));
      const kind = CONSENT_DOCUMENT_KINDS[seed % CONSENT_DOCUMENT_KINDS.length] ?? 'consent';
      const { text, pages } = await textOf(kind, language, facts);
      const { form } = wordingIn(language);
      pages.forEach((page, index) => {
        if (!squeeze(page).includes(squeeze(`${form.page} ${String(index + 1)} ${form.pageOf} ${String(pages.length)}`))) problems.push(`${String(seed)} ${kind}: page ${String(index + 1)} has another number`);
        if (squeeze(page).length < 120) problems.push(`${String(seed)} ${kind}: page ${String(index + 1)} is nearly empty`);
      });
      for (const { note } of facts.restrictions) if (text.includes(squeeze(note ?? 'x x'))) problems.push(`${String(seed)} ${kind}: prints a note`);
    }
    expect(problems).toEqual([]);
  });

  it('the receipt for home holds no marked value of the case, wherever in the file', async () => {
    const leaks: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const facts = generatedFacts(seed * 57 + 3);
      const { everywhere } = await textOf('receipt', language, facts);
      leaks.push(...[...markersIn(facts), facts.caseCode].filter((value) => squeeze(everywhere).includes(squeeze(value))).map((value) => `${String(seed)}: ${value}`));
    }
    expect(leaks).toEqual([]);
  });

  it('the letter to a recipient holds no marked value but the recipient’s own and the worker’s', async () => {
    const { worker, recipientName } = buildNotice();
    const { everywhere } = await textOf('notice', language, generatedFacts(11));
    expect([markersIn(everywhere), everywhere.includes(recipientName), everywhere.includes(worker ?? '-')]).toEqual([[], true, true]);
  });

  it('nobody’s answer is crossed where the consent is to be signed or not answered', async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const facts = generatedFacts(seed * 13 + 1);
      const open = facts.toSign || ['requested', 'deferred', 'unknown'].includes(facts.consent.state);
      for (const kind of ['consent', 'assent-12-14', 'assent-6-11'] as const) {
        const { ticked } = await textOf(kind, language, facts);
        if (open && ticked > 0) wrong.push(`${String(seed)} ${kind}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('no caregiver’s paper names a restriction of the child against relatives', async () => {
    const words = consentWordsIn(language);
    const relative = squeeze(`${words.keptFrom}: ${wordingIn(language).recipientTypes.relative} (${words.askedBy.child}`);
    const found: string[] = [];
    let there = 0;
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const facts = generatedFacts(seed * 17 + 5);
      for (const kind of ['consent', 'receipt-full', 'withdrawal', 'receipt', 'witness'] as const) if ((await textOf(kind, language, facts)).text.includes(relative)) found.push(`${String(seed)} ${kind}`);
      if ((await textOf('assent-15-17', language, facts)).text.includes(relative)) there += 1;
    }
    // The child's paper names them: the search can find what it looks for.
    expect({ found, control: there > 1 }).toEqual({ found: [], control: true });
  });
});
