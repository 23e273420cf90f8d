import type { CaptureProblem, Standing } from '../../../shared/consent/standing-schema.ts';
import type { ConsentEvent } from '../../../shared/consent/consent-event.ts';
import type { ConsentRecord, Recipient } from '../../../shared/domain/consent-record.ts';
import type { Service } from '../../../shared/policy/codes.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { longDate } from '../../text/dates.ts';
import type { Translate } from '../../text/text.ts';
import { recipientWords, type Words } from './consent-words.ts';

/** Problems of a typed consent that have a sentence of their own; another is told by the part it lies in. */
const KNOWN_PROBLEMS = [
  'given-before-birth', 'given-in-future', 'ends-before-it-begins', 'already-ended', 'given-by-nobody', 'refused-by-nobody', 'scope-empty', 'no-witness', 'child-refused', 'representative-refused', 'representative-missing',
  'waiver-reason-unknown', 'representative-not-in-family', 'representative-not-legal', 'representative-rights', 'representative-not-fit', 'assent-not-written', 'assent-missing', 'child-waiver-not-allowed',
  'paper-without-reference', 'authority-not-seen',
] as const;
type KnownProblem = (typeof KNOWN_PROBLEMS)[number];

/** Problems that are worth a look, yet do not keep a consent from carrying anything. */
const ADVICE: ReadonlySet<string> = new Set(['no-witness', 'not-all-explained', 'authority-not-seen', 'refused-by-nobody']);

/** How heavily a problem weighs: it cannot be recorded, it permits nothing until it is mended, or it is worth a look. */
export function weightOf({ code, level }: CaptureProblem): 'block' | 'stops' | 'advice' {
  if (level === 'block') return 'block';
  return ADVICE.has(code) ? 'advice' : 'stops';
}

/** The sentence for what is wrong with a consent as typed. */
export function problemWords({ code, part }: CaptureProblem, t: Translate): string {
  const known = KNOWN_PROBLEMS.find((entry): entry is KnownProblem => entry === code);
  return known === undefined ? t(`consent.problemPart.${part}`) : t(`consent.problem.${known}`);
}

export function serviceWords(services: readonly Service[], { language }: Words): string {
  return services.map((service) => codeWord('service', service, language)).join(', ');
}

/** What was withdrawn, in words: services, recipients, or everything. */
function extentWords(extent: Pick<Standing['withdrawn'][number], 'services' | 'recipients'>, recipients: readonly Recipient[], words: Words): string {
  const { t } = words;
  if (extent.services === 'all' && extent.recipients === 'all') return t('consent.withdrawnAll');
  const services = extent.services === 'all' ? null : serviceWords(extent.services, words);
  const names = extent.recipients === 'all' ? null : extent.recipients.map((id) => recipientWords({ id }, recipients, t)).join('; ');
  return [services, names].filter((part) => part !== null).join(' → ');
}

/** Services withdrawn from everyone, and recipients who may be told less or nothing, apart from each other. */
function mixedWords(withdrawn: Standing['withdrawn'], recipients: readonly Recipient[], words: Words): { readonly services: string; readonly recipients: string } {
  const joined = (parts: readonly string[]): string => [...new Set(parts)].join('; ');
  return {
    services: joined(withdrawn.filter(({ recipients: from }) => from === 'all').map((extent) => extentWords(extent, recipients, words))),
    recipients: joined(withdrawn.filter(({ recipients: from }) => from !== 'all').map((extent) => extentWords(extent, recipients, words))),
  };
}

/** How a consent stands today, in a sentence; a partly withdrawn one says what was taken back and what goes on. */
export function standingSentence({ standing, consent }: { readonly standing: Standing; readonly consent: ConsentRecord }, recipients: readonly Recipient[], words: Words): string {
  const { t, language } = words;
  if (standing.reason === 'partly-withdrawn') {
    const gone = new Set(standing.withdrawn.flatMap(({ services, recipients: from }) => (services !== 'all' && from === 'all' ? services : [])));
    const left = consent.scope.services.filter((service) => !gone.has(service));
    const what = standing.withdrawn.map((extent) => extentWords(extent, recipients, words)).join('; ');
    const isMixed = gone.size > 0 && standing.withdrawn.some(({ recipients: from }) => from !== 'all');
    if (isMixed) return t('consent.standing.partlyBoth', { ...mixedWords(standing.withdrawn, recipients, words), left: serviceWords(left, words) });
    return gone.size === 0 ? t('consent.standing.partlyRecipients', { what }) : t('consent.standing.partlyServices', { what, left: serviceWords(left, words) });
  }
  if (standing.reason === 'in-force') {
    if (standing.lastDay === null || standing.daysLeft === null) return t('consent.standing.endless');
    return t('consent.standing.until', { date: longDate(standing.lastDay, language), left: t('consent.standing.daysLeft', { count: standing.daysLeft }) });
  }
  return t(`consent.standing.reason.${standing.reason}`);
}

const lower = (word: string): string => word.toLocaleLowerCase();

/** One event of a consent's history, in words. */
export function eventWords(event: ConsentEvent, recipients: readonly Recipient[], words: Words): string {
  const { t } = words;
  switch (event.kind) {
    case 'recorded': return event.capture?.entry === 'paper' ? t('consent.event.fromPaper', { reference: event.record.paperReference ?? '—' }) : t(event.capture?.entry === 'import' ? 'consent.event.imported' : 'consent.event.recorded');
    case 'answered': return [answered('child', event.child, t), answered('representative', event.representative, t), event.paperReference === null ? null : t('consent.event.paper', { reference: event.paperReference })].filter((part) => part !== null).join('; ');
    case 'deferred': return t('consent.event.deferred', { reason: event.reason });
    case 'withdrawn': return t('consent.event.withdrawn', { what: extentWords(event, recipients, words), reason: event.reason });
    case 'used': return t('consent.event.used');
    case 'superseded': return t(event.how === 'renewal' ? 'consent.event.renewed' : 'consent.event.changed');
    case 'terminated': return t('consent.event.terminated', { reason: event.reason });
    case 'invalidated': return t('consent.event.invalidated', { reason: event.reason });
  }
}

function answered(who: 'child' | 'representative', part: { readonly expressed: ConsentRecord['child']['expressed']; readonly method: ConsentRecord['child']['method'] } | null, t: Translate): string | null {
  if (part === null) return null;
  const said = [lower(t(`consent.form.answers.${part.expressed}`)), ...(part.method === null ? [] : [lower(t(`consent.form.methods.${part.method}`))])].join(', ');
  return t(`consent.event.answered.${who}`, { said });
}

/** What one of the people said and how, with the waiver where somebody was not asked. */
export function partWords(part: ConsentRecord['child'], { t }: Words): string {
  const said = t(`consent.form.answers.${part.expressed}`);
  const method = part.method === null ? '' : `, ${lower(t(`consent.form.methods.${part.method}`))}`;
  if (part.waiver === null) return `${said}${method}`;
  const { reason, approvedBy } = part.waiver;
  const known = (['alleged-perpetrator', 'absent', 'deceased', 'unsafe'] as const).find((entry) => entry === reason);
  return `${said}: ${known === undefined ? reason : lower(t(`consent.form.waivers.${known}`))}. ${t('consent.waivedBy', { name: approvedBy })}`;
}
