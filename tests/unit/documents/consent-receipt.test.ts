import { beforeAll, describe, expect, it } from 'vitest';
import { consentDocument } from '../../../electron/documents/consent-documents.ts';
import type { FormContent } from '../../../electron/documents/form-content.ts';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import type { ConsentFacts } from '../../../shared/consent/documents/consent-paper.ts';
import { CONSENT_DOCUMENT_KINDS } from '../../../shared/consent/documents/document-kinds.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import { AGENCY, buildFacts, buildPaper } from '../../support/consent-papers.ts';
import { squeeze } from '../../support/leak-case.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

/** Beginnings of words that would tell whoever finds the paper what kind of agency it was, or what it was about. */
const FORBIDDEN: readonly string[] = [
  // who
  'фонд', 'організаці', 'служб', 'соціальн', 'захист', 'центр', 'поліц', 'фахів', 'супервіз', 'благодійн', 'кризов', 'притул', 'юрист', 'адвокат', 'лікар', 'психолог', 'опік', 'суд',
  'agency', 'organisation', 'charity', 'foundation', 'social', 'protection', 'police', 'worker', 'supervis', 'shelter', 'crisis', 'lawyer', 'doctor', 'psycholog', 'guardian', 'court', 'service',
  // what
  'дитин', 'діт', 'насильств', 'кривд', 'згод', 'відкли', 'справ', 'послуг', 'допомог', 'потерпіл', 'травм', 'небезпе', 'загроз', 'конфіденц', 'сексуал', 'експлуатац', 'нехтув', 'торгівл', 'родин', 'реєстр', 'перенаправ', 'здоров',
  'child', 'violen', 'abuse', 'consent', 'withdraw', 'case', 'help', 'survivor', 'victim', 'trauma', 'danger', 'threat', 'confidential', 'sexual', 'exploit', 'neglect', 'traffick', 'family', 'register', 'referral', 'health',
];

const formOf = (language: Language, facts: ConsentFacts | null): FormContent => consentDocument(buildPaper('receipt', language, facts), { wording: wordingIn(language), placeName: () => null });

/** Everything in the file, on the page and around it. The program's own name for itself is not told by the paper. */
async function everythingIn(form: FormContent): Promise<string> {
  const { pages, strings, streams } = await readPdfTexts(typesetter.set(form).pdf());
  return [...pages, ...strings, ...streams.map((text) => text.replaceAll(/<[^>]*>|xmlns\S*|https?:\S*/gu, ' '))].join('\n');
}

function forbiddenIn(text: string): readonly string[] {
  const words = text.toLocaleLowerCase('uk').split(/[^\p{L}’]+/u);
  return FORBIDDEN.filter((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** Every value of the case and the agency that a filled paper could print, but the telephone and the days. */
function valuesOf({ caseCode, parties, worker, recipientNames, audit, consent }: ConsentFacts): readonly string[] {
  return [caseCode, parties.child, parties.representative, worker, ...Object.values(recipientNames), AGENCY.name, AGENCY.email, AGENCY.address, ...(audit?.words.map((word) => ` ${word} `) ?? []), audit?.checkpoint, consent.paperReference, consent.id, ...(parties.child?.split(' ') ?? []), 'Прикладна']
    .filter((value): value is string => typeof value === 'string');
}

describe.each(['uk', 'en'] as const)('the receipt that may lie at home, in %s', (language) => {
  it.each([['filled', buildFacts()], ['filled, one-off', buildFacts({ consent: { ...buildFacts().consent, oneOff: true, validUntil: null } })], ['filled, open-ended', buildFacts({ consent: { ...buildFacts().consent, validUntil: null } })], ['blank', null]] as const)(
    '%s: no forbidden word and no value of the case anywhere in the file', async (_name, facts) => {
      const text = await everythingIn(formOf(language, facts));
      // A blank one shows its own number, which is nobody's yet.
      const found = valuesOf(buildFacts()).filter((value) => (facts !== null || value !== '26-4829136-01-6') && squeeze(value).length > 3 && squeeze(text).includes(squeeze(value)));
      expect({ words: forbiddenIn(text), found, phone: text.includes(AGENCY.phone) }).toEqual({ words: [], found: [], phone: true });
    });

  it('has no head, no case code and a neutral title', () => {
    const form = formOf(language, buildFacts());
    expect({ bare: form.bare, head: form.head, title: form.documentTitle, foot: [form.foot.left, form.foot.right] }).toEqual({
      bare: true, head: { agency: null, lines: [], mark: null, facts: [] }, title: language === 'uk' ? 'Пам’ятка' : 'Note to keep', foot: [language === 'uk' ? 'Пам’ятка' : 'Note to keep', ''],
    });
  });

  it.each(FORBIDDEN.slice(0, 6))('a planted word is found: %s (control)', async (word) => {
    const form = formOf(language, buildFacts());
    const text = await everythingIn({ ...form, foot: { ...form.foot, right: `${word}ами` } });
    expect(forbiddenIn(text)).toContain(word);
  });

  it('every other paper would be found out by the same search (control)', async () => {
    const kinds = CONSENT_DOCUMENT_KINDS.filter((kind) => kind !== 'receipt');
    const counts = await Promise.all(kinds.map(async (kind) => forbiddenIn(await everythingIn(consentDocument(buildPaper(kind, language, buildFacts()), { wording: wordingIn(language), placeName: () => null }))).length));
    expect(counts.every((count) => count > 0)).toBe(true);
  });

  it('a planted value is found: the child’s name (control)', async () => {
    const form = formOf(language, buildFacts());
    const text = await everythingIn({ ...form, intro: `${form.intro ?? ''} Соломія` });
    expect(valuesOf(buildFacts()).filter((value) => squeeze(value).length > 3 && squeeze(text).includes(squeeze(value)))).toEqual(['Соломія']);
  });
});
