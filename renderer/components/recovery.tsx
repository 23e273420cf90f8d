import { useCallback, useState, type ReactNode } from 'react';
import { send, useSend, type ChannelFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { ErrorSummary, FailureNotice, type FormIssue } from './notices.tsx';
import { PrintJob } from './page-images.tsx';
import { pickGroups } from './pick-groups.ts';
import { TextField } from './text-field.tsx';
import style from './recovery.module.css';

/** How many groups a recovery key has. */
export const RECOVERY_GROUPS = 9;

/** Prints the recovery sheet: possible until the key has been checked. */
export function PrintRecoverySheet({ tone = 'secondary', onPrinted }: { readonly tone?: 'primary' | 'secondary'; readonly onPrinted?: () => void }): ReactNode {
  const { t, language } = useText();
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<ChannelFailure | null>(null);
  const print = (): void => {
    setFailure(null);
    send('register.recoverySheet', { language }).then((sheet) => { setPages(sheet.pages); }, setFailure);
  };
  const done = useCallback(() => { setPages(null); onPrinted?.(); }, [onPrinted]);
  return (
    <>
      <FailureNotice failure={failure} />
      <Button tone={tone} onPress={print}>{t('firstRun.recovery.print')}</Button>
      <PrintJob pages={pages} onDone={done} />
    </>
  );
}

/** The recovery key in numbered groups, as on the sheet. */
export function RecoveryGroups({ groups }: { readonly groups: readonly string[] }): ReactNode {
  const { t } = useText();
  return (
    <ol className={style['groups']} aria-label={t('firstRun.recovery.groups')}>
      {groups.map((group, index) => (
        <li key={`${String(index)} ${group}`}><span className={style['number']} aria-hidden="true">{index + 1}</span><span className={style['group']}>{group}</span></li>
      ))}
    </ol>
  );
}

/** Asks for two groups of the sheet; calls `onConfirmed` once they match. */
export function RecoveryCheck({ groupCount, onConfirmed, more }: { readonly groupCount: number; readonly onConfirmed: () => void; readonly more?: ReactNode }): ReactNode {
  const { t } = useText();
  const [asked] = useState(() => pickGroups(groupCount));
  const [values, setValues] = useState(['', '']);
  const [issues, setIssues] = useState<readonly FormIssue[]>([]);
  const confirm = useSend('register.confirmRecovery');
  const submit = (): void => {
    const found = asked.flatMap((index, place) => (values[place]?.trim() === '' ? [{ fieldId: `group-${String(index)}`, text: t('firstRun.check.empty', { number: index + 1 }) }] : []));
    setIssues(found);
    if (found.length > 0) return;
    confirm.mutate({ groups: asked.map((index, place) => ({ index, value: values[place] ?? '' })) }, {
      onSuccess: ({ confirmed }) => {
        if (confirmed) onConfirmed();
        else setIssues([{ fieldId: `group-${String(asked[0])}`, text: t('errors.code.register/recovery-mismatch') }]);
      },
    });
  };
  return (
    <form className={style['check']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <ErrorSummary issues={issues} />
      <FailureNotice failure={confirm.error} />
      <div className={style['asked']}>
        {asked.map((index, place) => (
          <TextField key={index} id={`group-${String(index)}`} label={t('firstRun.check.group', { number: index + 1 })} value={values[place] ?? ''} autoComplete="off" spellCheck="false" maxLength={16}
            error={issues.find((issue) => issue.fieldId === `group-${String(index)}`)?.text} onChange={(typed) => { setValues(values.map((value, at) => (at === place ? typed.toUpperCase() : value))); }} />
        ))}
      </div>
      <div className={style['row']}>
        <Button type="submit" tone="primary" isBusy={confirm.isPending}>{t('firstRun.check.confirm')}</Button>
        {more}
      </div>
    </form>
  );
}
