import { useState, type ReactNode } from 'react';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { RECIPIENT_TYPES, type RecipientType } from '../../../shared/policy/codes.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import { UNANSWERED } from '../../../shared/requests/policy-question.ts';
import type { RequestQuestion } from '../../../shared/requests/request-record.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel, useSend } from '../../api.ts';
import { ApproverSigns } from '../../components/approver-signs.tsx';
import { Button } from '../../components/button.tsx';
import { Checkbox, RadioGroup } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useTask } from '../../components/progress.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { ComboBox, Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { RecipientDialog } from '../recipients/recipient-dialog.tsx';
import { asksPolicy, goToStep } from './steps.ts';
import style from './requests.module.css';

/** What the rules of sharing say about the request, after what only a person can answer. */
export function ExamineStep({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { request, verdict } = shown;
  if (request.check === null) return <p className="soft">{t('requests.check.missing')}</p>;
  if (request.kind === 'complaint') return <p className="soft">{t('requests.examine.complaint')}</p>;
  if (!asksPolicy(request)) return <p className="soft">{t('requests.examine.skip')}</p>;
  return (
    <div className={style['stack']}>
      {verdict === null ? null : <Verdict verdict={verdict} />}
      {isOpen(request) ? <QuestionForm key={`${shown.link?.caseId ?? ''} ${request.check.on}`} shown={shown} /> : null}
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: NonNullable<ShownRequest['verdict']> }): ReactNode {
  const { t } = useText();
  const title = { permit: t('requests.examine.permit'), deny: t('requests.examine.deny'), 'needs-approval': t('requests.examine.wait') }[verdict.effect];
  return (
    <Notice tone={verdict.effect === 'permit' ? 'good' : 'caution'} title={title}>
      {verdict.effect === 'permit' ? null : <p>{verdict.reasons.map((reason) => t(`reasons.sentence.${reason}`)).join(' ')}</p>}
      {verdict.obligations.includes('NEITHER_CONFIRM_NOR_DENY') ? <p><strong>{t('requests.examine.neither')}</strong></p> : null}
    </Notice>
  );
}

function QuestionForm({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { request, question: asks, verdict } = shown;
  const [answers, setAnswers] = useState<RequestQuestion>(request.question ?? UNANSWERED);
  const [wasTried, setTried] = useState(false);
  const sending = useSend('request.examine');
  const change = (part: Partial<RequestQuestion>): void => { setAnswers({ ...answers, ...part }); };
  const isUnanswered = asks.asksWhetherRelated && answers.relatedToPerpetrator === null;
  const approving = useSend('approval.request');
  const { taskId, begin, end } = useTask();
  const approval = request.question?.approval ?? null;
  const people = useChannel('people.list', approval === null ? null : {});
  const approverName = people.data?.people.find(({ id }) => id === approval?.by)?.name ?? approval?.by ?? '';
  const hasChanged = JSON.stringify({ ...request.question, approval: null }) !== JSON.stringify({ ...answers, approval: null });
  const apply = (): void => {
    setTried(true);
    if (isUnanswered) return;
    sending.mutate({ id: request.id, question: { ...answers, approval: null } }, { onSuccess: () => { say(t('requests.examine.saved')); goToStep('decide'); } });
  };
  return (
    <>
      <FieldSet columns={2}>
        {asks.asksForMember && shown.link !== null ? <MemberField shown={shown} value={answers.familyIndex} onChange={(familyIndex) => { change({ familyIndex }); }} /> : null}
        {asks.asksWhetherRelated ? (
          <RadioGroup id="request-related" isInline label={t('requests.examine.related')} error={wasTried && isUnanswered ? t('requests.examine.missing') : null}
            value={answers.relatedToPerpetrator === null ? null : answers.relatedToPerpetrator ? 'yes' : 'no'}
            options={[{ id: 'yes', label: t('requests.examine.yes') }, { id: 'no', label: t('requests.examine.no') }]} onChange={(answer) => { change({ relatedToPerpetrator: answer === 'yes' }); }} />
        ) : null}
        {asks.asksForMember && shown.link !== null ? <Checkbox isSelected={answers.childObjects} onChange={(childObjects) => { change({ childObjects }); }}>{t('requests.examine.objects')}</Checkbox> : null}
        <RecipientField type={RECIPIENT_TYPES.find((type) => type === asks.recipientType) ?? null} isOffered={shown.link !== null} value={answers.recipientId} onChange={(recipientId) => { change({ recipientId }); }} />
      </FieldSet>
      {approval === null ? null : <Notice title={t('referral.approval.recorded', { by: approverName, at: shortMoment(approval.at) })}>{approval.reason}</Notice>}
      <FailureNotice failure={sending.error} />
      <div><Button tone={verdict === null ? 'primary' : 'secondary'} isBusy={sending.isPending} onPress={apply}>{t('requests.examine.save')}</Button></div>
      {verdict?.effect === 'needs-approval' && !hasChanged ? (
        <FieldSet legend={t('requests.examine.approval')}>
          <ApproverSigns failure={approving.error} taskId={taskId} isPending={approving.isPending}
            onSign={(signature) => { approving.mutate({ id: request.id, question: { ...answers, approval: null }, signature, taskId: begin() }, { onSettled: end, onSuccess: () => { say(t('requests.examine.saved')); goToStep('decide'); } }); }} />
        </FieldSet>
      ) : null}
    </>
  );
}

function MemberField({ shown, value, onChange }: { readonly shown: ShownRequest; readonly value: number | null; readonly onChange: (value: number | null) => void }): ReactNode {
  const { t, language } = useText();
  const family = shown.link?.family ?? [];
  const options = [...family.map(({ index, relation }) => ({ id: String(index), label: `${codeWord('relation', relation, language)} (${String(index + 1)})` })), { id: 'nobody', label: t('requests.examine.nobody') }];
  return <Select label={t('requests.examine.member')} value={value === null ? 'nobody' : String(value)} options={options} onChange={(id) => { onChange(id === null || id === 'nobody' ? null : Number(id)); }} />;
}

/** The card the packet would go to: only where there is something to send. */
function RecipientField({ type, isOffered, value, onChange }: { readonly type: RecipientType | null; readonly isOffered: boolean; readonly value: string | null; readonly onChange: (id: string | null) => void }): ReactNode {
  const { t } = useText();
  const [isNew, setNew] = useState(false);
  const directory = useChannel('recipient.list', isOffered ? {} : null);
  const known = directory.data?.recipients ?? [];
  if (!isOffered || type === null) return null;
  return (
    <>
      <ComboBox label={t('requests.examine.recipient')} help={t('requests.examine.recipientHelp')} isOptional value={value} onChange={onChange}
        options={known.filter((card) => card.type === type && card.active).map((card) => ({ id: card.id, label: card.name }))} />
      <div><Button size="small" onPress={() => { setNew(true); }}>{t('requests.examine.newCard')}</Button></div>
      {isNew ? <RecipientDialog recipient={null} known={known} types={[type]} onClose={() => { setNew(false); }} onSaved={(id) => { setNew(false); onChange(id); }} /> : null}
    </>
  );
}
