import { useState, type ReactNode } from 'react';
import type { EvacuationPlan } from '../../../shared/evacuation/plan.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, FailureNotice, Notice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts, FormActions, Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './evacuation.module.css';
import { LeaveDialog } from './leave-dialog.tsx';
import { PlanForm } from './plan-form.tsx';

/** Leaving in a hurry: what to do now, and the plan that was made in a calm hour. */
export function EvacuationScreen(): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const kept = useChannel('evacuation.plan', {});
  const [isWriting, setWriting] = useState(false);
  if (kept.data === undefined) return <Screen title={t('evacuation.title')}>{kept.error === null ? <Loading /> : <FailureNotice failure={kept.error} />}</Screen>;
  const { plan } = kept.data;
  return (
    <Screen title={t('evacuation.title')}>
      {status.person?.role === 'reviewer' ? null : <Leave />}
      {isWriting
        ? <PlanForm plan={plan} onDone={() => { setWriting(false); }} />
        : <Plan kept={kept.data} mayWrite={status.person?.role === 'focal-point' || status.person?.role === 'supervisor'} onWrite={() => { setWriting(true); }} />}
    </Screen>
  );
}

function Leave(): ReactNode {
  const { t } = useText();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Section title={t('evacuation.now')} help={t('evacuation.nowHelp')}>
      <ol className={style['points']}>{(['stick', 'copy', 'destroy', 'elsewhere'] as const).map((step) => <li key={step}>{t(`evacuation.step.${step}`)}</li>)}</ol>
      <p className="soft">{t('evacuation.noTime')}</p>
      <FormActions><Button tone="danger" onPress={() => { setLeaving(true); }}>{t('evacuation.leave')}</Button></FormActions>
      {isLeaving ? <LeaveDialog onClose={() => { setLeaving(false); }} /> : null}
    </Section>
  );
}

type Kept = { readonly plan: EvacuationPlan | null; readonly reviewedOn: string | null; readonly dueOn: string | null; readonly due: boolean };

function Plan({ kept, mayWrite, onWrite }: { readonly kept: Kept; readonly mayWrite: boolean; readonly onWrite: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const review = useSend('evacuation.review');
  const { plan, reviewedOn, dueOn, due } = kept;
  if (plan === null) {
    return (
      <Section title={t('evacuation.plan')} help={t('evacuation.planHelp')}>
        <EmptyState title={t('evacuation.none')} actions={mayWrite ? <Button tone="primary" onPress={onWrite}>{t('evacuation.write')}</Button> : null}>{t(mayWrite ? 'evacuation.noneText' : 'evacuation.onlyLeads')}</EmptyState>
        <Paper hasPlan={false} />
      </Section>
    );
  }
  return (
    <Section title={t('evacuation.plan')} help={t('evacuation.planHelp')} actions={mayWrite ? <Button onPress={onWrite}>{t('evacuation.change')}</Button> : null}>
      {due ? <Notice tone="caution" actions={mayWrite ? <Button isBusy={review.isPending} onPress={() => { review.mutate({}, { onSuccess: () => { say(t('evacuation.reviewed')); } }); }}>{t('evacuation.stillHolds')}</Button> : null}>{t('evacuation.reviewDue', { date: shortDate(dueOn ?? '') })}</Notice> : null}
      <FailureNotice failure={review.error} />
      <PlanFacts plan={plan} />
      <p className="soft dense tabular">{t('evacuation.reviewedOn', { date: shortDate(reviewedOn ?? ''), next: shortDate(dueOn ?? '') })}</p>
      <Paper hasPlan />
    </Section>
  );
}

function PlanFacts({ plan }: { readonly plan: EvacuationPlan }): ReactNode {
  const { t } = useText();
  const told = (value: string | null): string => value ?? '—';
  return (
    <>
      <Facts rows={[{ label: t('evacuation.decides'), value: told(plan.decides) }, { label: t('evacuation.deputy'), value: told(plan.deputy) }, { label: t('evacuation.meeting'), value: told(plan.meeting) }]} />
      <h3>{t('evacuation.things')}</h3>
      <Facts rows={plan.things.map(({ what, detail, where, takenBy, deputy }, at) => ({
        label: `${String(at + 1)}. ${what === 'other' && detail !== null ? detail : t(`evacuation.thing.${what}`)}`,
        value: [what === 'other' ? null : detail, takenBy === null ? null : t('evacuation.takenByOne', { name: takenBy }), deputy === null ? null : t('evacuation.deputyOne', { name: deputy }), where === null ? null : t('evacuation.whereOne', { place: where })].filter((part) => part !== null).join('; ') || '—',
      }))} />
      <h3>{t('evacuation.calls')}</h3>
      <Facts rows={plan.calls.map(({ role, name, phone }, at) => ({ label: `${String(at + 1)}. ${t(`evacuation.call.${role}`)}`, value: <span className="tabular">{[name, phone].filter((part) => part !== null).join(', ') || '—'}</span> }))} />
      <Facts rows={[{ label: t('evacuation.staying'), value: told(plan.staying) }]} />
    </>
  );
}

function Paper({ hasPlan }: { readonly hasPlan: boolean }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const sheet = useSend('evacuation.sheet');
  const save = useSend('evacuation.saveSheet');
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const print = (blank: boolean): void => { sheet.mutate({ language, blank }, { onSuccess: (made) => { setPages(made.pages); } }); };
  return (
    <>
      <FailureNotice failure={sheet.error ?? save.error} />
      <FormActions>
        {hasPlan ? <Button isBusy={sheet.isPending} onPress={() => { print(false); }}>{t('evacuation.print')}</Button> : null}
        {hasPlan ? <Button isBusy={save.isPending} onPress={() => { save.mutate({ language, blank: false }, { onSuccess: ({ files }) => { say(t('evacuation.saved', { name: files[0]?.name ?? '' })); } }); }}>{t('evacuation.savePdf')}</Button> : null}
        <Button tone="quiet" isBusy={sheet.isPending} onPress={() => { print(true); }}>{t('evacuation.printBlank')}</Button>
      </FormActions>
      <PrintJob pages={pages} onDone={() => { setPages(null); }} />
    </>
  );
}
