import { useState, type ReactNode } from 'react';
import { assentKindOfAge, type ConsentDocumentKind } from '../../../shared/consent/documents/document-kinds.ts';
import type { ConsentRecord, Recipient } from '../../../shared/domain/consent-record.ts';
import type { Standing } from '../../../shared/consent/standing-schema.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/screen.tsx';
import { longDate, shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { eventWords, partWords, standingSentence } from './consent-life-words.ts';
import { scopeWords, type LifeConsent } from './consent-words.ts';
import style from './consent.module.css';
import { EndDialog } from './end-dialog.tsx';
import type { Replaced } from './consent-form-view.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { renewalScope } from './renewal-scope.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Action = 'document' | 'withdraw' | 'answer' | 'end';

/** Somebody who was asked, or is still to be asked, has yet to answer. */
const WAITING: ReadonlySet<Standing['reason']> = new Set(['waits-for-answer', 'deferred', 'assent-missing', 'representative-missing']);
const RENEWABLE: ReadonlySet<Standing['reason']> = new Set(['in-force', 'partly-withdrawn', 'expired', 'eighteen']);

/** How the consent can be renewed, or null where only a new one or a change can follow. */
export function renewalOf({ consent, standing, followedBy }: LifeConsent): Replaced | null {
  if (followedBy !== null || !RENEWABLE.has(standing.reason)) return null;
  const scope = renewalScope(consent.scope, standing.withdrawn);
  return scope === null ? null : { consentId: consent.id, scope, how: 'renewal' };
}

/** Whether somebody is still to be heard. */
function canAnswer({ consent, standing, followedBy }: LifeConsent): boolean {
  const isOpen = (part: ConsentRecord['child']): boolean => part.expressed === 'not-asked' && part.waiver === null;
  return followedBy === null && WAITING.has(standing.reason) && (isOpen(consent.child) || isOpen(consent.representative));
}

function toneOf({ valid, reason }: Standing): 'good' | 'caution' | 'plain' {
  if (reason === 'partly-withdrawn' || WAITING.has(reason)) return 'caution';
  return valid ? 'good' : 'plain';
}

/** The papers there are of this consent; the child's sheet by the age, the witness's where somebody spoke instead of signing. */
function papersOf({ consent }: LifeConsent, ageYears: number | null): readonly [ConsentDocumentKind, ...ConsentDocumentKind[]] {
  const sheet = assentKindOfAge(ageYears);
  const isSpoken = consent.representative.method === 'oral' || consent.child.method === 'oral';
  return [ageYears !== null && ageYears >= 18 ? 'consent-adult' : 'consent', ...(sheet === null ? [] : [sheet]), ...(isSpoken ? (['witness'] as const) : []), 'receipt', 'receipt-full', 'withdrawal'];
}

/** One recorded consent: how it stands, what it covers, what happened to it, and what can be done with it. */
export function ConsentCard({ caseId, entry, recipients, ageYears, isMarked, onReplace }: {
  readonly caseId: string; readonly entry: LifeConsent; readonly recipients: readonly Recipient[]; readonly ageYears: number | null; readonly isMarked: boolean; readonly onReplace: (replaced: Replaced) => void;
}): ReactNode {
  const { t, language } = useText();
  const words = { t, language };
  const [open, setOpen] = useState<Action | null>(null);
  const { consent, standing } = entry;
  const close = (): void => { setOpen(null); };
  const renewal = renewalOf(entry);
  return (
    <li className={style['card']} data-marked={isMarked ? '' : undefined} aria-label={`${t('consent.givenOn')} ${longDate(consent.givenOn, language)}`}>
      <div className={style['cardHead']}>
        <h3>{t(consent.state === 'refused' ? 'consent.refusedOn' : 'consent.givenOn')} {longDate(consent.givenOn, language)}</h3>
        <Badge tone={toneOf(standing)}>{t(`consent.standing.word.${standing.reason}`)}</Badge>
      </div>
      <p>{standingSentence(entry, recipients, words)}</p>
      <ConsentFacts entry={entry} recipients={recipients} />
      <div className={style['buttons']}>
        <Button onPress={() => { setOpen('document'); }}>{t('consent.document')}</Button>
        {canAnswer(entry) ? <Button onPress={() => { setOpen('answer'); }}>{t('consent.answer.open')}</Button> : null}
        {renewal === null ? null : <Button onPress={() => { onReplace(renewal); }}>{t('consent.replace.renewalOpen')}</Button>}
        {standing.valid ? <Button onPress={() => { onReplace({ consentId: consent.id, scope: consent.scope, how: 'change' }); }}>{t('consent.replace.changeOpen')}</Button> : null}
        {standing.valid ? <Button onPress={() => { setOpen('withdraw'); }}>{t('consent.withdraw')}</Button> : null}
        {standing.valid || canAnswer(entry) ? <Button tone="quiet" onPress={() => { setOpen('end'); }}>{t('consent.end.open')}</Button> : null}
      </div>
      <History entry={entry} recipients={recipients} />
      {open === 'document' ? <PaperDialog caseId={caseId} consentId={consent.id} kinds={papersOf(entry, ageYears)} isToSign={WAITING.has(standing.reason)} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog caseId={caseId} consent={consent} recipients={recipients} onClose={close} /> : null}
      {open === 'answer' ? <AnswerDialog caseId={caseId} consent={consent} onClose={close} /> : null}
      {open === 'end' ? <EndDialog caseId={caseId} consent={consent} onClose={close} /> : null}
    </li>
  );
}

function ConsentFacts({ entry, recipients }: { readonly entry: LifeConsent; readonly recipients: readonly Recipient[] }): ReactNode {
  const { t, language } = useText();
  const words = { t, language };
  const { consent, standing } = entry;
  const scope = scopeWords(consent.scope, recipients, words);
  const { representative, child } = consent;
  const isAsked = representative.expressed !== 'not-asked' || representative.waiver !== null || representative.personRelation !== null;
  const who = representative.personRelation === null ? t('consent.form.representative') : codeWord('relation', representative.personRelation, language);
  const until = consent.oneOff ? (consent.usedOn === null ? t('consent.oneOff') : t('consent.used', { date: shortDate(consent.usedOn) })) : consent.validUntil === null ? t('consent.noEnd') : longDate(consent.validUntil, language);
  return (
    <Facts rows={[
      ...(isAsked ? [{ label: who.charAt(0).toLocaleUpperCase() + who.slice(1), value: partWords(representative, words) }] : []),
      { label: t('consent.form.child'), value: partWords(child, words) },
      { label: t('consent.for'), value: scope.purposes }, { label: t('consent.to'), value: scope.recipients }, { label: t('consent.services'), value: scope.services },
      { label: t('consent.kept'), value: scope.kept }, { label: t('consent.validUntil'), value: until },
      ...(standing.reviewDue === null ? [] : [{ label: t('consent.form.review'), value: `${longDate(standing.reviewDue, language)}${standing.reviewIsDue ? ` · ${t('consent.reviewIsDue')}` : ''}` }]),
      ...(consent.paperReference === null ? [] : [{ label: t('consent.form.paper'), value: consent.paperReference }]),
    ]} />
  );
}

/** Everything that happened, never overwritten: the newest at the top. */
function History({ entry, recipients }: { readonly entry: LifeConsent; readonly recipients: readonly Recipient[] }): ReactNode {
  const { t, language } = useText();
  return (
    <details className={style['history']}>
      <summary>{t('consent.history', { count: entry.events.length })}</summary>
      <ol>
        {entry.events.toReversed().map(({ sequence, event, person }) => (
          <li key={sequence}>
            <span className="tabular">{shortDate(event.on)}</span>
            <span>{eventWords(event, recipients, { t, language })}{person === null ? '' : <span className="soft"> · {person}</span>}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
