import { Fragment, useId, type ReactNode } from 'react';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { FieldDecision, Json } from '../../../shared/policy/decision.ts';
import { useChannel } from '../../api.ts';
import { DecisionMark } from '../../components/badge.tsx';
import { useText } from '../../text/text.ts';
import { valueAt } from '../case/form-value.ts';
import { precedenceStep } from '../../../shared/policy-pack/explanation.ts';
import { fieldLabel, valueWords, type WordsContext } from './field-words.ts';
import type { Preview } from './use-preview.ts';
import { RemedyButton, type Ways } from './verdict.tsx';
import style from './decision.module.css';

export interface RowContext {
  readonly preview: Preview;
  readonly record: CaseRecord | null;
  readonly words: WordsContext;
  readonly need: Readonly<Record<string, string>>;
  readonly ways: Ways;
  readonly onNeed: (path: string) => void;
}

interface RowProps { readonly field: FieldDecision; readonly context: RowContext; readonly isOpen: boolean; readonly onToggle: () => void }

/** One path: its label, what the recipient will see, sign and word, and the reason on demand. */
export function DecisionRow({ field, context, isOpen, onToggle }: RowProps): ReactNode {
  const { t } = useText();
  const details = useId();
  const label = fieldLabel(field.path, context.words);
  return (
    <>
      <tr className={style['row']} data-action={field.action}>
        <th scope="row" className={style['field']}>{label}</th>
        <td className={style['value']}>{field.action === 'withhold' ? <span className={style['nothing']}>{t('referral.decision.nothing')}</span> : valueWords(field, context.words)}</td>
        <td className={style['action']}><DecisionMark action={field.action} /></td>
        <td className={style['reason']}>
          <span>{t(`explain.short.${field.reason}`)}</span>
          <button type="button" className={style['ask']} aria-expanded={isOpen} aria-controls={isOpen ? details : undefined} aria-label={t('referral.decision.whyAbout', { label })} onClick={onToggle}>
            {t('referral.decision.why')}
          </button>
        </td>
      </tr>
      {isOpen ? <tr id={details} className={style['details']}><td colSpan={4}><Why field={field} context={context} /></td></tr> : null}
    </>
  );
}

/** The value as it stands in the file: only for what is told in a coarser form, so that both can be compared. */
function original(field: FieldDecision, { record, words }: RowContext): string | null {
  if (field.action !== 'generalise' || record === null) return null;
  const value: Json | undefined = valueAt(JSON.parse(JSON.stringify(record)) as { readonly [key: string]: Json }, field.path);
  return value === undefined || value === null ? null : valueWords({ path: field.path, value, operator: null }, words);
}

function Why({ field, context }: { readonly field: FieldDecision; readonly context: RowContext }): ReactNode {
  const { t } = useText();
  const { preview, need, ways, onNeed, words } = context;
  const whole = preview.decision.effect !== 'permit';
  const openable = preview.openable.includes(field.path) || Object.hasOwn(need, field.path);
  const isClosed = field.reason === 'WH_NOT_NEEDED' && !openable;
  const change = isClosed ? t('explain.closed') : t('reasons.change', { returnObjects: true })[field.reason];
  const step = precedenceStep(field.reason, whole);
  const stands = original(field, context);
  // asked of the pack that decided, which need not be the one this page was built with
  const { data: explained } = useChannel('policy.explain', { rule: field.rule, reason: field.reason, whole, openable, digest: preview.decision.policy.digest });
  const source = explained?.rule?.provenance ?? null;
  const rows: readonly (readonly [string, string])[] = [
    [t('explain.why'), t(`reasons.sentence.${field.reason}`)],
    ...(stands === null ? [] : [[t('referral.decision.inFile'), stands] as const]),
    ...(need[field.path] === undefined || need[field.path] === '' ? [] : [[t('referral.decision.need'), need[field.path] ?? ''] as const]),
    [t('explain.change'), change === '' ? t(field.reason === 'OK_CONSENT' ? 'explain.restrict' : 'explain.unchangeable') : change],
    ...(step === null ? [] : [[t('explain.step'), t(`explain.steps.${step}`)] as const]),
    ...(source === null ? [] : [[t('explain.source'), `${source.note[words.language]} (${[t(`explain.provenance.${source.kind}`), source.sources.join(', ')].filter((part) => part !== '').join(': ')})`] as const]),
    [t('explain.rule'), `${field.rule} · ${t('explain.packVersion', { id: preview.decision.policy.id, version: preview.decision.policy.version })}`],
  ];
  return (
    <div className={style['why']}>
      <dl>{rows.map(([term, text]) => <Fragment key={term}><dt>{term}</dt><dd>{text}</dd></Fragment>)}</dl>
      <RemedyButton reason={field.reason} context={{ whole, openable }} ways={{ ...ways, onNeed: () => { onNeed(field.path); } }} />
    </div>
  );
}
