import { useState, type ReactNode } from 'react';
import type { ShownKeeping } from '../../../shared/ipc/channels/retention-channels.ts';
import { isForbidding } from '../../../shared/retention/closing.ts';
import type { ClosingConcern } from '../../../shared/retention/retention-codes.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { codeOptions } from '../../../shared/wording/words.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choices.tsx';
import { ErrorSummary, FailureNotice, Notice } from '../../components/notices.tsx';
import { FieldSet, FormActions, Section } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';
import { useMayDecide } from './use-may-decide.ts';

/** Closing through its own checks: what is unfinished is named before, not found out after. */
export function ClosingSection({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const { t, language } = useText();
  const words = retentionWordsIn(language);
  const mayDecide = useMayDecide();
  const forbidding = shown.concerns.filter(isForbidding);
  return (
    <Section title={t('retention.close.title')} help={t('retention.close.help')}>
      {mayDecide ? null : <Notice>{t('retention.close.onlyDeciders')}</Notice>}
      {forbidding.length === 0 ? null : (
        <Notice tone="caution" title={t('retention.close.forbids')}><ul className={style['bullets']}>{forbidding.map((concern) => <li key={concern}>{words.concern[concern]}</li>)}</ul></Notice>
      )}
      {mayDecide && forbidding.length === 0 ? <ClosingForm shown={shown} /> : null}
    </Section>
  );
}

interface Form { readonly reason: string | null; readonly outcome: string; readonly transferredTo: string; readonly confirmed: readonly ClosingConcern[] }
type Problem = 'reason' | 'outcome' | 'transferredTo' | 'confirm';

function problemsOf({ reason, outcome, transferredTo, confirmed }: Form, concerns: readonly ClosingConcern[]): readonly Problem[] {
  const found: readonly (readonly [Problem, boolean])[] = [
    ['reason', reason === null], ['outcome', outcome.trim() === ''], ['transferredTo', reason === 'transferred' && transferredTo.trim() === ''], ['confirm', concerns.some((concern) => !confirmed.includes(concern))],
  ];
  return found.filter(([, isThere]) => isThere).map(([problem]) => problem);
}

function ClosingForm({ shown }: { readonly shown: ShownKeeping }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = retentionWordsIn(language);
  const [form, setForm] = useState<Form>({ reason: null, outcome: '', transferredTo: '', confirmed: [] });
  const [attempt, setAttempt] = useState(0);
  const closing = useSend('retention.close');
  const concerns = form.reason === 'lost-contact' && shown.lostConcern !== null ? [...shown.concerns, shown.lostConcern] : shown.concerns;
  const problems = attempt === 0 ? [] : problemsOf(form, concerns);
  const errorOf = (problem: Problem): string | null => (problems.includes(problem) ? t(`retention.close.errors.${problem}`) : null);
  const change = (part: Partial<Form>): void => { setForm({ ...form, ...part }); };
  const close = (): void => {
    setAttempt(attempt + 1);
    const { reason, outcome, transferredTo, confirmed } = form;
    if (reason === null || problemsOf(form, concerns).length > 0) return;
    closing.mutate({ id: shown.row.id, revision: shown.revision, reason, outcome: outcome.trim(), transferredTo: reason === 'transferred' ? transferredTo.trim() : null, confirmed: [...confirmed] }, { onSuccess: () => { say(t('retention.close.done')); } });
  };
  return (
    <div className={style['stack']}>
      <ErrorSummary attempt={attempt} issues={problems.map((problem) => ({ fieldId: `closing-${problem}`, text: t(`retention.close.errors.${problem}`) }))} />
      <FieldSet>
        <Select id="closing-reason" label={t('retention.close.reason')} error={errorOf('reason')} value={form.reason} options={codeOptions('closureReason', language)} onChange={(reason) => { change({ reason }); }} />
        {form.reason === 'transferred' ? <TextField id="closing-transferredTo" label={t('retention.close.transferredTo')} error={errorOf('transferredTo')} value={form.transferredTo} maxLength={300} autoComplete="off" onChange={(transferredTo) => { change({ transferredTo }); }} /> : null}
        <TextArea id="closing-outcome" label={t('retention.close.outcome')} error={errorOf('outcome')} value={form.outcome} maxLength={4000} rows={3} onChange={(outcome) => { change({ outcome }); }} />
        {concerns.length === 0 ? <p>{t('retention.close.nothing')}</p>
          : <CheckboxGroup id="closing-confirm" label={t('retention.close.confirm')} error={errorOf('confirm')} value={form.confirmed} options={concerns.map((id) => ({ id, label: words.concern[id] }))} onChange={(confirmed) => { change({ confirmed }); }} />}
      </FieldSet>
      <FailureNotice failure={closing.error} />
      <FormActions><Button tone="primary" isBusy={closing.isPending} onPress={close}>{t('retention.close.save')}</Button></FormActions>
    </div>
  );
}
