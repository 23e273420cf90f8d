import { useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { RetentionKind } from '../../../shared/retention/retention-codes.ts';
import { retentionWordsIn } from '../../../shared/retention/words-in.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';

type Schedule = ChannelOutput<'retention.schedule'>;
type Typed = Partial<Record<RetentionKind | 'cooling', string>>;

const isWithin = (typed: string, { least, most }: { readonly least: number; readonly most: number }): boolean => /^\d{1,3}$/u.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;

/** How long each kind of record is kept, from when, and where that comes from. */
export function TermsSection(): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const schedule = useChannel('retention.schedule', {});
  const [isChanging, setChanging] = useState(false);
  const mayChange = status.person?.role === 'focal-point';
  return (
    <Section title={t('retention.terms.title')} help={t('retention.terms.help')}>
      <FailureNotice failure={schedule.error} />
      {mayChange ? null : <Notice>{t('retention.terms.onlyFocalPoint')}</Notice>}
      {schedule.data === undefined ? null : <TermsTable key={isChanging ? 'change' : 'look'} schedule={schedule.data} isChanging={isChanging} onDone={() => { setChanging(false); }} />}
      {mayChange && !isChanging ? <FormActions><Button onPress={() => { setChanging(true); }}>{t('retention.terms.change')}</Button></FormActions> : null}
    </Section>
  );
}

function TermsTable({ schedule, isChanging, onDone }: { readonly schedule: Schedule; readonly isChanging: boolean; readonly onDone: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = retentionWordsIn(language);
  const [typed, setTyped] = useState<Typed>({});
  const saving = useSend('retention.setSchedule');
  const { terms, cooling } = schedule;
  const textOf = (key: RetentionKind | 'cooling', now: number): string => typed[key] ?? String(now);
  const errorOf = (key: RetentionKind | 'cooling', now: number, limits: { readonly least: number; readonly most: number }): string | null => (isWithin(textOf(key, now), limits) ? null : t('retention.terms.outside', limits));
  const isRight = isWithin(textOf('cooling', cooling.days), cooling) && terms.every((term) => isWithin(textOf(term.kind, term.years), term));
  const save = (): void => {
    if (!isRight) return;
    const years = Object.fromEntries(terms.map(({ kind, years: now }) => [kind, Number(textOf(kind, now))]));
    saving.mutate({ years, coolingDays: Number(textOf('cooling', cooling.days)) }, { onSuccess: () => { say(t('retention.terms.saved')); onDone(); } });
  };
  return (
    <div className={style['stack']}>
      <table className={style['table']} aria-label={t('retention.terms.title')}>
        <thead><tr>{(['kind', 'years', 'from', 'afterwards', 'origin'] as const).map((column) => <th key={column} scope="col">{t(`retention.terms.${column}`)}</th>)}</tr></thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.kind}>
              <th scope="row">{words.kind[term.kind]}</th>
              <td className="tabular">
                {isChanging ? <div className={style['years']}><TextField label={t('retention.terms.yearsOf', { kind: words.kind[term.kind] })} inputMode="numeric" maxLength={3} value={textOf(term.kind, term.years)} error={errorOf(term.kind, term.years, term)} onChange={(value) => { setTyped({ ...typed, [term.kind]: value }); }} /></div> : term.years}
                <span className={style['second']}>{t('retention.terms.usual', term)}, {t('retention.terms.limits', term)}</span>
              </td>
              <td>{words.from[term.kind]}</td>
              <td>{words.afterwards[term.kind]}</td>
              <td>{words.origin[term.kind]}<span className={style['second']}>{words.source[term.source]}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      {isChanging ? <TextField label={t('retention.terms.cooling')} help={`${t('retention.terms.usual', cooling)}, ${t('retention.terms.limits', cooling)}`} inputMode="numeric" maxLength={3} value={textOf('cooling', cooling.days)} error={errorOf('cooling', cooling.days, cooling)} onChange={(value) => { setTyped({ ...typed, cooling: value }); }} />
        : <p className="tabular">{t('retention.terms.cooling')}: {cooling.days}</p>}
      <FailureNotice failure={saving.error} />
      {isChanging ? <FormActions><Button tone="primary" isDisabled={!isRight} isBusy={saving.isPending} onPress={save}>{t('retention.terms.save')}</Button><Button onPress={onDone}>{t('common.cancel')}</Button></FormActions> : null}
    </div>
  );
}
