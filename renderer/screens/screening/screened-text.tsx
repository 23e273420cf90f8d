import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { fieldLabel } from '../referral/field-words.ts';
import type { CaseFacts } from '../referral/use-case-facts.ts';
import { ScreeningField } from './screening-field.tsx';
import type { Dismissal } from './screening-marks.ts';
import style from './screening.module.css';

export type CaseText = ChannelOutput<'screening.list'>['texts'][number];
const MAX_LENGTH = 60_000;

/** One text of the case: screened to a cleared version that stands beside the original. */
export function ScreenedText({ caseId, entry, facts }: { readonly caseId: string; readonly entry: CaseText; readonly facts: CaseFacts }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const clear = useSend('screening.clear');
  const [text, setText] = useState(entry.state === 'stale' ? entry.original : (entry.cleared ?? entry.original));
  const [dismissed, setDismissed] = useState<readonly Dismissal[]>(entry.dismissed);
  const [standing, setStanding] = useState<number | null>(null);
  const [isComparing, setComparing] = useState(false);
  const confirm = (): void => {
    clear.mutate({ caseId, path: entry.path, original: entry.original, cleared: text, dismissed: [...dismissed] }, {
      onSuccess: ({ outcome }) => { if (outcome === 'cleared') say(t('screening.cleared')); },
    });
  };
  const outcome = clear.data?.outcome;
  const label = fieldLabel(entry.path, facts.words);
  return (
    <section className={style['panel']} aria-label={label}>
      <header className={style['panelHead']}>
        <h2>{label}</h2>
        <Button size="small" tone="quiet" onPress={() => { setComparing(!isComparing); }}>{t(isComparing ? 'screening.edit' : 'screening.compare')}</Button>
      </header>
      {entry.state === 'cleared' && entry.clearedAt !== null ? <p className="soft dense">{t('screening.clearedBy', { by: entry.clearedBy ?? '', at: shortMoment(entry.clearedAt) })}</p> : null}
      {entry.state === 'stale' ? <Notice tone="caution">{t('screening.state.stale')}</Notice> : null}
      {isComparing
        ? <Comparison before={entry.original} after={text} />
        : <ScreeningField id="screened-text" caseId={caseId} label={t('screening.textarea')} text={text} onTextChange={setText} dismissed={dismissed} onDismissedChange={setDismissed} relations={facts.relations} onStanding={setStanding} maxLength={MAX_LENGTH} rows={10} />}
      <FailureNotice failure={clear.error} />
      {outcome === 'open-findings' ? <Notice tone="caution">{t('screening.stillOpen')}</Notice> : null}
      {outcome === 'original-changed' ? <Notice tone="caution">{t('screening.changed')}</Notice> : null}
      <div className={style['tools']}>
        <Button tone="primary" isBusy={clear.isPending} isDisabled={standing !== 0 || text.trim() === ''} onPress={confirm}>{t('screening.clear')}</Button>
        {text === entry.original ? null : <Button onPress={() => { setText(entry.original); }}>{t('screening.again')}</Button>}
        {standing !== null && standing > 0 ? <span className="soft dense">{t('screening.clearOpen')}</span> : null}
      </div>
    </section>
  );
}

function Comparison({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const { t } = useText();
  return (
    <div className={style['compare']}>
      <div><h3>{t('screening.before')}</h3><p className={style['paper']}>{before}</p></div>
      <div><h3>{t('screening.after')}</h3><p className={style['paper']}>{after}</p></div>
    </div>
  );
}
