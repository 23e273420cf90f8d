import { consentWordsIn } from '../../electron/documents/wording/consent-words-in.ts';
import { wordingIn } from '../../electron/documents/wording/wording-in.ts';
import type { ConsentDocumentKind } from '../../shared/consent/documents/document-kinds.ts';
import { receiptNumber } from '../../shared/consent/documents/receipt-number.ts';
import { EXPLAINED_POINTS } from '../../shared/domain/consent-record.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { AGENCY, buildFacts, buildPaper } from './consent-papers.ts';

/** One thing a paper must say: which requirement, and the words. */
export type Statement = readonly [requirement: string, text: string];

/** The mandatory fields of ISO/IEC TS 27560 that a paper can show, as they read on a filled one. */
function recordStatements(language: Language): readonly Statement[] {
  const [words, wording] = [consentWordsIn(language), wordingIn(language)];
  const { consent, caseCode, recipientNames } = buildFacts();
  const day = (uk: string, en: string): string => (language === 'uk' ? uk : en);
  return [
    ['record id', receiptNumber(consent.id)], ['principal id', caseCode], ['privacy notice', consent.noticeVersion], ['language', language === 'uk' ? 'українська' : 'Ukrainian'],
    ...consent.scope.purposes.map((purpose): Statement => ['purpose', wording.purposes[purpose]]), ['controller', AGENCY.name], ['controller address', AGENCY.address], ['controller contact', AGENCY.phone],
    ['storage location', words.responsible.storage[1]], ['retention period', words.responsible.retention[1]], ['jurisdiction', words.responsible.law[1]], ['where to complain', words.responsible.complaint[1]],
    ['recipient', recipientNames['clinic-a'] ?? ''], ['recipient type', wording.recipientTypes['childrens-service']], ...consent.scope.services.map((service): Statement => ['service', wording.codes.service[service]]),
    ['event time', day('24 жовтня 2026', '24 October 2026')], ['validity duration', day('24 жовтня 2027', '24 October 2027')], ['event state', wording.consentStates.given], ['method', words.methods.written],
    ['denied category', words.categories.MEDIA],
  ];
}

function blankStatements(kind: ConsentDocumentKind, language: Language): readonly Statement[] {
  const words = consentWordsIn(language);
  const { guide } = buildPaper(kind, language, null);
  const points = (audience: keyof typeof guide.audiences): readonly Statement[] => EXPLAINED_POINTS.flatMap((point): Statement[] => [[`question: ${point}`, words.points[point]], [`explained: ${point}`, guide.audiences[audience].points[point]]]);
  const { consent, witness, withdrawal, letter, receipt, full, responsible } = words;
  const responsibleTexts = Object.values(responsible).flat().map((text): Statement => ['responsible', text]);
  const decision: readonly Statement[] = [['agree', consent.agree], ['refuse', consent.refuse]];
  switch (kind) {
    case 'consent': return [...points('caregiver'), ...responsibleTexts, ...decision, ['withdrawal method', consent.withdrawal], ['free to refuse', consent.decisionLead], ['child apart', consent.childApart], ['copy', consent.intro], ['who', words.roles.representative]];
    case 'consent-adult': return [...points('adult'), ...responsibleTexts, ...decision, ['withdrawal method', consent.withdrawal], ['who', words.roles.adult]];
    case 'assent-6-11': case 'assent-12-14': case 'assent-15-17': {
      const own = words.assent[kind];
      const audience = kind === 'assent-6-11' ? 'child-6-11' : kind === 'assent-12-14' ? 'child-12-14' : 'child-15-17';
      return [...points(audience), ['agree', own.agree], ['refuse', own.refuse], ['not yet', own.ask], ['wishes', own.wishesTitle], ...(own.caregiver === null ? [] : [['caregiver', own.caregiver] as const])];
    }
    case 'witness': return [...witness.heard.map((text): Statement => ['heard', text]), ...decision, ['print', witness.print], ['oral', words.methods.oral], ['fingerprint', words.methods.fingerprint], ['intro', witness.intro]];
    case 'withdrawal': return [['no reason', withdrawal.intro], ...withdrawal.next.map((text): Statement => ['next', text]), ['receivers', withdrawal.receiversTitle]];
    case 'notice': return [...letter.ask.withdrawal.map((text): Statement => ['ask', text]), ['call', letter.call], ['slip', letter.slipTitle], ['hint', letter.slipHint], ['reply to', AGENCY.address]];
    case 'receipt': return [['phone', AGENCY.phone], ['intro', receipt.intro], ...receipt.points.map((text): Statement => ['point', text])];
    case 'receipt-full': return [...responsibleTexts, ...full.rights.map((text): Statement => ['right', text]), ['how', full.how], ['home', full.intro], ['no name', words.noName]];
  }
}

/** Everything a paper must say, filled as {@link buildFacts} or blank. */
export function requiredStatements(kind: ConsentDocumentKind, language: Language, isFilled: boolean): readonly Statement[] {
  const words = consentWordsIn(language);
  const facts = buildFacts();
  const always = blankStatements(kind, language);
  const names: readonly Statement[] = [['child', facts.parties.child ?? ''], ['worker', facts.worker ?? '']];
  if (!isFilled && kind === 'consent') return [...always, ['witness', words.roles.witness], ['number', '26-4829136-01-6']];
  if (!isFilled) return kind === 'withdrawal' ? [...always, ['whole', words.withdrawal.whole], ['part', words.withdrawal.part], ['number', '26-4829136-01-6']] : [...always, ['number', '26-4829136-01-6']];
  const audit: readonly Statement[] = [['audit words', facts.audit?.words.join(' ') ?? ''], ['audit label', words.audit.label]];
  switch (kind) {
    case 'consent': return [...always, ...recordStatements(language), ...names, ...audit, ['expressed by', facts.parties.representative ?? ''], ['asked by child', words.askedBy.child], ['asked by caregiver', words.askedBy.caregiver]];
    case 'consent-adult': return [...always, ...recordStatements(language), ...names, ...audit];
    case 'receipt-full': return [...always, ...recordStatements(language)];
    case 'assent-6-11': case 'assent-12-14': case 'assent-15-17': return [...always, ...names, ...audit, ['wish', words.askedBy.child], ['case', facts.caseCode]];
    case 'witness': return [...always, ['worker', facts.worker ?? ''], ['case', facts.caseCode]];
    case 'withdrawal': return [...always, ...names, ['part', words.withdrawal.part], ['receiver', 'Центр підтримки «Взірець»']];
    case 'notice': return [...always, ['case', facts.caseCode], ['only these', words.letter.onlyThese], ['addressee', 'Центр підтримки «Взірець»']];
    case 'receipt': return [...always, ['number', receiptNumber(facts.consent.id)]];
  }
}

