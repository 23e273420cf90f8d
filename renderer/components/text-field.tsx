import { useState, type ReactNode } from 'react';
import { Button as AriaButton, FieldError, Group, Input, Label, Text, TextArea as AriaArea, TextField as AriaField, type TextFieldProps } from 'react-aria-components';
import { hidesCharacters, visibleLine } from '../../shared/domain/visible-text.ts';
import { useText } from '../text/text.ts';
import { classes } from './classes.ts';
import style from './field.module.css';

export interface FieldProps {
  /** The id of the input itself: error summaries point at it. */
  readonly id?: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  /** Says «необов’язково» beside the label: most fields of a short form are needed. */
  readonly isOptional?: boolean;
}
type Shared = FieldProps & Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'id'>;

export function FieldLabel({ label, isOptional = false }: { readonly label: string; readonly isOptional?: boolean | undefined }): ReactNode {
  const { t } = useText();
  return (
    <Label className={style['label']}>
      {label}
      {isOptional ? <span className={style['optional']}> ({t('common.optional')})</span> : null}
    </Label>
  );
}

/** Help stands under the label, before the field. */
export function FieldHelp({ help }: { readonly help?: ReactNode }): ReactNode {
  return help === undefined || help === null ? null : <Text slot="description" className={style['help']}>{help}</Text>;
}

/** Said under a field while its text holds characters nobody can see: what looks like one name may be another. */
function HiddenNote({ value, isLine = false }: { readonly value?: string | undefined; readonly isLine?: boolean }): ReactNode {
  const { t } = useText();
  if (value === undefined || !hidesCharacters(value)) return null;
  return <span role="status" className={style['hidden']}>{t('case.issue.hidden-characters')}{isLine ? ` ${t('case.hiddenKept', { text: visibleLine(value).trim() })}` : ''}</span>;
}

/** The error stands under the field. */
export function FieldComplaint({ error }: { readonly error?: string | null | undefined }): ReactNode {
  return <FieldError className={style['error']}>{error}</FieldError>;
}

/** Help, error or both, for fields that place them themselves. */
export function FieldNotes({ help, error }: { readonly help?: ReactNode; readonly error?: string | null | undefined }): ReactNode {
  return (
    <>
      <FieldHelp help={help} />
      <FieldComplaint error={error} />
    </>
  );
}

export function hasError(error: string | null | undefined): boolean {
  return error !== null && error !== undefined && error !== '';
}

export function TextField({ label, help, error, isOptional, placeholder, ...rest }: Shared & { readonly placeholder?: string }): ReactNode {
  return (
    <AriaField {...rest} isInvalid={hasError(error)} validationBehavior="aria" className={style['field']}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <Input className={style['input']} placeholder={placeholder ?? ''} />
      <HiddenNote value={rest.value} isLine />
      <FieldComplaint error={error} />
    </AriaField>
  );
}

export function TextArea({ label, help, error, isOptional, rows = 3, ...rest }: Shared & { readonly rows?: number }): ReactNode {
  return (
    <AriaField {...rest} isInvalid={hasError(error)} validationBehavior="aria" className={style['field']}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <AriaArea className={classes(style['input'], style['area'])} rows={rows} />
      <HiddenNote value={rest.value} />
      <FieldComplaint error={error} />
    </AriaField>
  );
}

/** A field for a passphrase: hidden, with a button that reveals it; never remembered, completed or spell-checked. */
export function SecretField({ label, help, error, isOptional, ...rest }: Shared): ReactNode {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  return (
    <AriaField {...rest} type={isShown ? 'text' : 'password'} autoComplete="off" spellCheck="false" isInvalid={hasError(error)} validationBehavior="aria" className={style['field']}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <Group className={style['group']}>
        <Input className={classes(style['input'], style['withWide'])} autoCapitalize="none" />
        <AriaButton className={style['inside']} aria-pressed={isShown} onPress={() => { setShown(!isShown); }}>
          {isShown ? t('common.hide') : t('common.show')}
        </AriaButton>
      </Group>
      <FieldComplaint error={error} />
    </AriaField>
  );
}
