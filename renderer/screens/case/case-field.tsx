import type { ReactNode } from 'react';
import { codeOptions, fieldLabel } from '../../../shared/wording/words.ts';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ComboBox, Select } from '../../components/select.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { AgeInstead } from './age-instead.tsx';
import type { FormField } from './field-kinds.ts';
import { PlaceField } from './place-field.tsx';
import type { FormJson } from './form-value.ts';

export interface CaseFieldProps {
  readonly field: FormField;
  /** Concrete path: `family[1].phone`. Also the id of the input. */
  readonly path: string;
  readonly value: FormJson | undefined;
  readonly onChange: (value: FormJson | undefined) => void;
  readonly error: string | null;
  readonly help?: string;
}

/** The input id of a path: error summaries point at it. */
export function fieldId(path: string): string {
  return `case-${path.replace(/[^\w]/g, '-')}`;
}

const textOf = (value: FormJson | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const listOf = (value: FormJson | undefined): readonly string[] => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []);
const splitLines = (text: string): string[] => text.split('\n').map((entry) => entry.replace(/^\s+/, ''));

/** A code from elsewhere stays in the list, so that opening a record never changes it. */
function optionsWith(options: readonly { readonly id: string; readonly label: string }[], present: readonly string[]): readonly { readonly id: string; readonly label: string }[] {
  const unknown = present.filter((code) => !options.some((option) => option.id === code));
  return [...options, ...unknown.map((code) => ({ id: code, label: code }))];
}

/** One field of the form, by its kind. */
export function CaseField(props: CaseFieldProps): ReactNode {
  const { field, path, value, onChange, error } = props;
  const { t, language } = useText();
  const shared = { id: fieldId(path), label: fieldLabel(path, language), error };
  switch (field.field.kind) {
    case 'readonly':
      return <TextField {...shared} value={textOf(value)} isReadOnly />;
    case 'line':
      return <TextField {...shared} value={textOf(value)} onChange={onChange} autoComplete="off" />;
    case 'phone':
      return <TextField {...shared} value={textOf(value)} onChange={onChange} inputMode="tel" autoComplete="off" placeholder={t('case.phoneHint')} />;
    case 'number':
      return <TextField {...shared} value={textOf(value)} onChange={(typed) => { onChange(asNumber(typed)); }} inputMode="numeric" autoComplete="off" />;
    case 'text':
      return <TextArea {...shared} value={textOf(value)} onChange={onChange} rows={4} />;
    case 'lines':
      return <TextArea {...shared} help={t('case.lineHint')} value={listOf(value).join('\n')} onChange={(typed) => { onChange(typed === '' ? undefined : splitLines(typed)); }} rows={2} />;
    case 'case-codes':
      return <TextArea {...shared} help={t('case.siblingsHint')} value={listOf(value).join('\n')} onChange={(typed) => { onChange(typed === '' ? undefined : splitLines(typed.toUpperCase())); }} rows={2} />;
    case 'date':
      return <CaseDate {...props} />;
    case 'tick':
      return <Tick {...props} />;
    case 'tick-or-words':
      return <TickOrWords {...props} />;
    case 'place':
      return <PlaceField {...shared} value={typeof value === 'string' ? value : null} onChange={(code) => { onChange(code ?? undefined); }} />;
    case 'choice':
    case 'choices':
      return <Choice {...props} />;
  }
}

function Choice({ field, path, value, onChange, error }: CaseFieldProps): ReactNode {
  const { language } = useText();
  if (!('list' in field.field)) return null;
  const options = codeOptions(field.field.list, language);
  const shared = { id: fieldId(path), label: fieldLabel(path, language), error };
  if (field.field.kind === 'choices') {
    const chosen = listOf(value);
    return <CheckboxGroup {...shared} isColumns options={optionsWith(options, chosen)} value={chosen} onChange={(codes) => { onChange([...codes]); }} />;
  }
  const chosen = typeof value === 'string' ? value : null;
  const offered = optionsWith(options, chosen === null ? [] : [chosen]);
  const take = (code: string | null): void => { onChange(code ?? undefined); };
  return offered.length > 9
    ? <ComboBox {...shared} options={offered} value={chosen} onChange={take} />
    : <Select {...shared} isClearable options={offered} value={chosen} onChange={take} />;
}

function CaseDate({ field, path, value, onChange, error }: CaseFieldProps): ReactNode {
  const { t, language } = useText();
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
  const unreadable = typeof value === 'string' && day === null ? t('case.unknownDate', { value }) : null;
  const input = <DateField id={fieldId(path)} label={fieldLabel(path, language)} error={error ?? unreadable} value={day} onUnreadable={onChange} onChange={(picked) => { onChange(picked ?? undefined); }} />;
  return field.path === 'child.dob' ? <div>{input}<AgeInstead /></div> : input;
}

/** Yes, no, or not stated: silence is not a «no». */
function Tick({ path, value, onChange, error }: CaseFieldProps): ReactNode {
  const { t, language } = useText();
  const options = [{ id: 'yes', label: t('case.yes') }, { id: 'no', label: t('case.no') }, { id: 'unset', label: t('case.notSet') }] as const;
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'unset';
  return (
    <RadioGroup id={fieldId(path)} isInline label={fieldLabel(path, language)} error={error} options={options} value={chosen}
      onChange={(picked) => { onChange(picked === 'unset' ? undefined : picked === 'yes'); }} />
  );
}

/** Yes, no, or words that say more. */
function TickOrWords(props: CaseFieldProps): ReactNode {
  const { path, value, onChange } = props;
  const { t, language } = useText();
  return (
    <div>
      <Tick {...props} value={typeof value === 'string' && value !== '' ? true : value} />
      {value === true || typeof value === 'string'
        ? <TextField aria-label={`${fieldLabel(path, language)}: ${t('case.words')}`} label={t('case.words')} value={typeof value === 'string' ? value : ''} onChange={(typed) => { onChange(typed === '' ? true : typed); }} autoComplete="off" />
        : null}
    </div>
  );
}

/** Digits become a number; anything else stays as typed and is complained about. */
function asNumber(typed: string): FormJson | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
