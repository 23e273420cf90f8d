import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import style from './chips.module.css';

/** Short words to switch on and off: filters above a list. None chosen means all. */
export function Chips<Id extends string>({ label, options, value, onChange }: {
  readonly label: string; readonly options: readonly { readonly id: Id; readonly label: ReactNode }[]; readonly value: readonly Id[]; readonly onChange: (value: readonly Id[]) => void;
}): ReactNode {
  return (
    <div className={style['chips']}>
      <span className={style['label']} aria-hidden="true">{label}</span>
      <ToggleButtonGroup aria-label={label} selectionMode="multiple" selectedKeys={[...value]} className={style['group']}
        onSelectionChange={(keys) => { onChange(options.map((option) => option.id).filter((id) => keys.has(id))); }}>
        {options.map((option) => <ToggleButton key={option.id} id={option.id} className={style['chip']}>{option.label}</ToggleButton>)}
      </ToggleButtonGroup>
    </div>
  );
}
