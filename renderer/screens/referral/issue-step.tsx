import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PageImages } from '../../components/page-images.tsx';
import { Loading, Progress } from '../../components/progress.tsx';
import { Facts, Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import { useDecisionWords } from './decision-step.tsx';
import { groupByCategory } from './decision-groups.ts';
import { fieldLabel, valueWords } from './field-words.ts';
import { packetRequest } from './packet-request.ts';
import { basisOf, serviceOf } from './purpose-questions.ts';
import type { Issued, StepProps } from './step-props.ts';
import style from './referral.module.css';

const FORMATS = ['print', 'age', 'pdf', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** The very pages that will be printed, beside the way to issue them. */
export function IssueStep(props: StepProps & { readonly onIssued: (issued: Issued) => void }): ReactNode {
  const { t } = useText();
  const { state, kept } = props;
  const { preview } = state;
  const isShown = preview !== null && preview.pages.length > 0;
  return (
    <div className={style['issue']}>
      <section className={style['pages']} aria-label={t('referral.pages.title')}>
        <h3>{t('referral.pages.title')}</h3>
        <p className="soft dense">{t('referral.pages.help')}</p>
        {isShown ? <PageImages pages={preview.pages} label={t('referral.pages.title')} /> : null}
        {!isShown && !state.isFresh ? <Loading /> : null}
        {!isShown && state.isFresh ? <Notice tone="caution" actions={<Button size="small" onPress={() => { kept.goTo('decision'); }}>{t('referral.issue.review')}</Button>}>{t('referral.pages.none')}</Notice> : null}
        {isShown ? <PagesAsText {...props} /> : null}
      </section>
      <IssueForm {...props} />
    </div>
  );
}

/** The same content as words, for those who do not see the pictures of the pages. */
function PagesAsText({ facts, state, kept }: StepProps): ReactNode {
  const { t } = useText();
  const words = useDecisionWords(facts, state.preview);
  const told = state.preview?.decision.fields.filter((field) => field.action !== 'withhold') ?? [];
  return (
    <details className={style['asText']}>
      <summary>{t('referral.pages.list')}</summary>
      {groupByCategory(told).map((group) => (
        <section key={group.category ?? 'none'}>
          <h4>{group.category === null ? t('referral.decision.outside') : t(`codes.category.${group.category}`)}</h4>
          <Facts rows={group.fields.map((field) => ({ label: fieldLabel(field.path, words), value: valueWords(field, words) }))} />
        </section>
      ))}
      <section><h4>{t('referral.steps.reason')}</h4><p>{kept.draft.reasonText}</p></section>
    </details>
  );
}

function IssueForm({ caseId, kept, recipient, asking, state, onIssued }: StepProps & { readonly onIssued: (issued: Issued) => void }): ReactNode {
  const { t } = useText();
  const issue = useSend('referral.issue');
  const [formats, setFormats] = useState<readonly Format[]>(['print']);
  const [isEmpty, setEmpty] = useState(false);
  const { draft, change, goTo } = kept;
  const request = packetRequest(caseId, draft, asking);
  const digest = state.preview?.digest ?? null;
  const findings = state.preview?.reasonFindings.length ?? 0;
  const isReady = request !== null && digest !== null && state.isFresh && findings === 0;
  const go = (): void => {
    setEmpty(formats.length === 0);
    if (request === null || digest === null || formats.length === 0) return;
    issue.mutate({ request, digest, formats: [...formats] }, { onSuccess: onIssued });
  };
  const review = <Button size="small" onPress={() => { goTo('decision'); }}>{t('referral.issue.review')}</Button>;
  return (
    <Section title={t('referral.issue.title')}>
      <IssueSummary kept={kept} asking={asking} recipientName={recipient?.name ?? ''} />
      <RadioGroup label={t('referral.issue.language')} isInline value={draft.language} onChange={(language) => { change({ language }); }} options={[{ id: 'uk', label: 'Українська' }, { id: 'en', label: 'English' }]} />
      <CheckboxGroup id="referral-formats" label={t('referral.issue.how')} help={t('referral.issue.formatsHelp')} error={isEmpty ? t('referral.issue.nothingChosen') : null} value={formats}
        onChange={(chosen) => { setFormats(chosen); setEmpty(false); }} options={FORMATS.map((format) => ({ id: format, label: t(`referral.issue.${format}`), help: t(`referral.issue.${format}Help`) }))} />
      {findings === 0 ? null : <Notice tone="caution" actions={<Button size="small" onPress={() => { goTo('reason'); }}>{t('explain.remedies.step-reason')}</Button>}>{t('referral.reason.findings', { count: findings })}</Notice>}
      <p className="soft dense">{t('referral.issue.logged')}</p>
      <FailureNotice failure={issue.error} actions={issue.error?.code === 'referral/changed-since-preview' || issue.error?.code === 'referral/not-permitted' ? review : undefined} />
      {issue.isPending ? <Progress label={t('referral.issue.working')} fraction={null} /> : null}
      <div><Button tone="primary" isBusy={issue.isPending} isDisabled={!isReady} onPress={go}>{t('referral.issue.go')}</Button></div>
    </Section>
  );
}

function IssueSummary({ kept, asking, recipientName }: Pick<StepProps, 'kept' | 'asking'> & { readonly recipientName: string }): ReactNode {
  const { t } = useText();
  const { draft } = kept;
  const service = serviceOf(draft, asking);
  const basis = basisOf(draft, asking);
  return <Facts rows={[
    { label: t('referral.issue.to'), value: recipientName },
    ...(draft.purpose === null ? [] : [{ label: t('referral.issue.purpose'), value: t(`codes.purpose.${draft.purpose}`) }]),
    ...(service === null ? [] : [{ label: t('referral.issue.service'), value: t(`codes.service.${service}`) }]),
    ...(basis === null ? [] : [{ label: t('referral.issue.basis'), value: t(`codes.basis.${basis}`) }]),
  ]} />;
}
