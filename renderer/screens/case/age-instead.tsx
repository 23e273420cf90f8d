import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { useCaseForm } from './form-context.tsx';

/** A birth date for an age in completed years: today that many years ago, marked as estimated. */
function estimatedBirthDate(years: number, on: string): string {
  const [year, month, day] = on.split('-');
  const moved = new Date(Date.UTC(Number(year) - years, Number(month) - 1, Number(day)));
  return moved.toISOString().slice(0, 10);
}

/** When nobody knows the birth date: an age is enough, and the date is marked as estimated. */
export function AgeInstead(): ReactNode {
  const { t } = useText();
  const { set } = useCaseForm();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const years = /^\d{1,2}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  if (!isOpen) return <Button tone="quiet" size="small" onPress={() => { setOpen(true); }}>{t('case.ageInstead')}</Button>;
  const apply = (): void => {
    if (years === null) return;
    set('child.dob', estimatedBirthDate(years, today()));
    set('child.dobEstimated', true);
    setOpen(false);
    setTyped('');
  };
  return (
    <span>
      <TextField label={t('case.ageYears')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" />
      <Button size="small" isDisabled={years === null || years > 25} onPress={apply}>{t('case.ageApply')}</Button>
    </span>
  );
}
