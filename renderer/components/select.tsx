import { useState, type ReactNode } from 'react';
import { Button as AriaButton, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text, type Key } from 'react-aria-components';
import { useText } from '../text/text.ts';
import type { Option } from './choices.tsx';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';
import { FieldComplaint, FieldHelp, FieldLabel, hasError, type FieldProps } from './text-field.tsx';
import style from './field.module.css';

function OptionRow({ option }: { readonly option: Option }): ReactNode {
  return (
    <ListBoxItem id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false} className={style['option']}>
      <Text slot="label">{option.label}</Text>
      {option.help === undefined ? null : <Text slot="description">{option.help}</Text>}
    </ListBoxItem>
  );
}

interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  /** Offers «—» first, which clears the value. */
  readonly isClearable?: boolean;
  readonly isDisabled?: boolean;
}

const NOTHING = '—';

/** One of a short list. For long lists use ComboBox, which can be typed into. */
export function Select<Id extends string>({ id, label, help, error, isOptional, options, value, onChange, isClearable = false, isDisabled = false }: SelectProps<Id>): ReactNode {
  const { t } = useText();
  const choose = (key: Key | null): void => {
    onChange(options.find((option) => option.id === key)?.id ?? null);
  };
  return (
    <AriaSelect value={value} onChange={choose} isDisabled={isDisabled} isInvalid={hasError(error)} validationBehavior="aria" placeholder={t('common.choose')} className={style['field']}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <AriaButton {...(id === undefined ? {} : { id })} className={style['trigger']}>
        <SelectValue />
        <Icon name="caret" className={style['caret']} />
      </AriaButton>
      <FieldComplaint error={error} />
      <Popover className={style['popover']}>
        <ListBox className={style['options']}>
          {isClearable ? <ListBoxItem id={NOTHING} textValue={NOTHING} className={style['option']}>{NOTHING}</ListBoxItem> : null}
          {options.map((option) => <OptionRow key={option.id} option={option} />)}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One of a long list, found by typing part of any word. */
export function ComboBox<Id extends string>({ id, label, help, error, isOptional, options, value, onChange, isDisabled = false }: SelectProps<Id>): ReactNode {
  const { t } = useText();
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const needle = (typed ?? '').trim().toLocaleLowerCase();
  const shown = typed === null || needle === '' ? options : options.filter((option) => option.label.toLocaleLowerCase().includes(needle));
  return (
    <AriaComboBox
      inputValue={typed ?? chosen?.label ?? ''} value={value} isDisabled={isDisabled} isInvalid={hasError(error)} validationBehavior="aria"
      allowsEmptyCollection menuTrigger="focus" className={style['field']}
      onInputChange={(text) => { setTyped(text === (chosen?.label ?? '') ? null : text); }}
      onChange={(key) => { setTyped(null); onChange(options.find((option) => option.id === key)?.id ?? null); }}
      onOpenChange={(isOpen) => { if (!isOpen) setTyped(null); }}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <Group className={style['group']}>
        <Input {...(id === undefined ? {} : { id })} className={classes(style['input'], style['withInside'])} placeholder={t('common.choose')} />
        <AriaButton className={style['inside']}><Icon name="caret" className={style['caret']} /></AriaButton>
      </Group>
      <FieldComplaint error={error} />
      <Popover className={style['popover']}>
        <ListBox className={style['options']} renderEmptyState={() => <div className={style['empty']}>{t('common.nothingFound')}</div>}>
          {shown.map((option) => <OptionRow key={option.id} option={option} />)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
