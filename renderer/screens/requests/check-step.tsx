import { useState, type ReactNode } from 'react';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import { IDENTITY_METHODS, type IdentityMethod } from '../../../shared/requests/request-codes.ts';
import { needsAuthority } from '../../../shared/requests/request-problems.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, FailureNotice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { goToStep } from './steps.ts';
import style from './requests.module.css';

type Answer = 'confirmed' | 'notConfirmed';
type Problem = 'identity' | 'method' | 'authority' | 'seen';

/** Who is asking and by what right: checked before anything else. */
export function CheckStep({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { request } = shown;
  const [isEditing, setEditing] = useState(false);
  if (request.check === null || isEditing) return isOpen(request) ? <CheckForm shown={shown} onDone={() => { setEditing(false); }} /> : <p className="soft">—</p>;
  return (
    <div className={style['buttons']}>
      <CheckSummary shown={shown} />
      {isOpen(request) ? <Button size="small" onPress={() => { setEditing(true); }}>{t('requests.check.change')}</Button> : null}
    </div>
  );
}

function CheckSummary({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t, language } = useText();
  const { check } = shown.request;
  if (check === null) return null;
  const identity = check.identity.confirmed ? requestWordsIn(language).identity[check.identity.method] : t('requests.check.identityNo');
  const authority = !check.authority.needed ? null : check.authority.confirmed ? check.authority.seen : t('requests.check.authorityNo');
  return <p>{[t('requests.check.summary', { identity, on: shortDate(check.on), by: check.by }), authority].filter((part) => part !== null).join('; ')}</p>;
}

function CheckForm({ shown, onDone }: { readonly shown: ShownRequest; readonly onDone: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const { request } = shown;
  const words = requestWordsIn(language);
  const needed = needsAuthority(request);
  const [identity, setIdentity] = useState<Answer | null>(null);
  const [method, setMethod] = useState<IdentityMethod | null>(null);
  const [authority, setAuthority] = useState<Answer | null>(null);
  const [seen, setSeen] = useState('');
  const [on, setOn] = useState<string | null>(today());
  const [attempt, setAttempt] = useState(0);
  const sending = useSend('request.check');
  const missing: readonly Problem[] = [
    ...(identity === null ? ['identity' as const] : []), ...(identity === 'confirmed' && method === null ? ['method' as const] : []),
    ...(needed && authority === null ? ['authority' as const] : []), ...(needed && authority === 'confirmed' && seen.trim() === '' ? ['seen' as const] : []),
  ];
  const errorOf = (problem: Problem): string | null => (attempt > 0 && missing.includes(problem) ? t(`requests.check.errors.${problem}`) : null);
  const isConfirmed = identity === 'confirmed' && (!needed || authority === 'confirmed');
  const save = (): void => {
    setAttempt(attempt + 1);
    if (missing.length > 0 || on === null) return;
    sending.mutate({ id: request.id, check: {
      on, identity: { confirmed: identity === 'confirmed', method: identity === 'confirmed' && method !== null ? method : 'none' },
      authority: { needed, confirmed: needed && authority === 'confirmed', seen: needed && authority === 'confirmed' ? seen.trim() : null },
    } }, { onSuccess: () => { say(t('requests.check.saved')); onDone(); goToStep(isConfirmed ? 'link' : 'decide'); } });
  };
  const answers = (['confirmed', 'notConfirmed'] as const).map((id) => ({ id, label: t(`requests.check.${id}`) }));
  return (
    <div className={style['stack']}>
      <ErrorSummary attempt={attempt} issues={attempt === 0 ? [] : missing.map((problem) => ({ fieldId: `check-${problem}`, text: t(`requests.check.errors.${problem}`) }))} />
      <FieldSet columns={2}>
        <RadioGroup id="check-identity" isInline label={t('requests.check.identity')} error={errorOf('identity')} value={identity} options={answers} onChange={setIdentity} />
        {identity === 'confirmed' ? <Select id="check-method" label={t('requests.check.method')} error={errorOf('method')} value={method} onChange={setMethod}
          options={IDENTITY_METHODS.filter((id) => id !== 'none').map((id) => ({ id, label: words.identity[id] }))} /> : null}
        {needed ? <RadioGroup id="check-authority" isInline label={t('requests.check.authority')} error={errorOf('authority')} value={authority} options={answers} onChange={setAuthority} /> : null}
        {needed && authority === 'confirmed' ? <TextField id="check-seen" label={t('requests.check.seen')} error={errorOf('seen')} value={seen} maxLength={300} autoComplete="off" onChange={setSeen} /> : null}
        <DateField label={t('requests.check.on')} value={on} earliest={request.receivedOn} latest={today()} onChange={setOn} />
      </FieldSet>
      <FailureNotice failure={sending.error} />
      <div><Button tone={request.check === null ? 'primary' : 'secondary'} isBusy={sending.isPending} onPress={save}>{t('requests.check.save')}</Button></div>
    </div>
  );
}
