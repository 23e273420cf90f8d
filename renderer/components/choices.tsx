import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup as AriaCheckboxGroup, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './icons.tsx';
import { FieldComplaint, FieldHelp, FieldLabel, hasError, type FieldProps } from './text-field.tsx';
import style from './field.module.css';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
}

function Words({ label, help }: { readonly label: ReactNode; readonly help?: ReactNode }): ReactNode {
  return (
    <span>
      <span>{label}</span>
      {help === undefined ? null : <span className={style['choiceHelp']}>{help}</span>}
    </span>
  );
}

export interface CheckboxProps {
  readonly id?: string;
  readonly children: ReactNode;
  readonly help?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ children, help, ...rest }: CheckboxProps): ReactNode {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className={style['choice']}>
        <span className={style['mark']}><Icon name="check" /></span>
        <Words label={children} help={help} />
      </CheckboxButton>
    </CheckboxField>
  );
}

interface GroupProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  /** Side by side instead of one under the other: for two to four short words. */
  readonly isInline?: boolean;
  /** In columns: for long lists. */
  readonly isColumns?: boolean;
  readonly isDisabled?: boolean;
}

export function CheckboxGroup<Id extends string>(props: GroupProps<Id> & { readonly value: readonly Id[]; readonly onChange: (value: readonly Id[]) => void }): ReactNode {
  const { id, label, help, error, isOptional, options, isInline, isColumns, value, onChange, isDisabled } = props;
  return (
    <AriaCheckboxGroup {...(id === undefined ? {} : { id })} value={[...value]} isDisabled={isDisabled ?? false} isInvalid={hasError(error)} validationBehavior="aria" className={style['field']}
      onChange={(chosen) => { onChange(options.map((option) => option.id).filter((option) => chosen.includes(option))); }}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <div className={classes(style['choices'], isInline === true && style['inline'], isColumns === true && style['columns'])}>
        {options.map((option) => (
          <CheckboxField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <CheckboxButton className={style['choice']}>
              <span className={style['mark']}><Icon name="check" /></span>
              <Words label={option.label} help={option.help} />
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldComplaint error={error} />
    </AriaCheckboxGroup>
  );
}

export function RadioGroup<Id extends string>(props: GroupProps<Id> & { readonly value: Id | null; readonly onChange: (value: Id) => void }): ReactNode {
  const { id, label, help, error, isOptional, options, isInline, value, onChange, isDisabled } = props;
  return (
    <AriaRadioGroup {...(id === undefined ? {} : { id })} value={value} isDisabled={isDisabled ?? false} isInvalid={hasError(error)} validationBehavior="aria" className={style['field']}
      onChange={(chosen) => { const found = options.find((option) => option.id === chosen); if (found !== undefined) onChange(found.id); }}>
      <FieldLabel label={label} isOptional={isOptional} />
      <FieldHelp help={help} />
      <div className={classes(style['choices'], isInline === true && style['inline'])}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <RadioButton className={style['choice']}>
              <span className={classes(style['mark'], style['round'])}><Icon name="dot" /></span>
              <Words label={option.label} help={option.help} />
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldComplaint error={error} />
    </AriaRadioGroup>
  );
}
