import { useEffect, useState, type ReactNode } from 'react';
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, Text, TextField, type Key } from 'react-aria-components';
import { Dialog } from './dialog.tsx';
import { useText } from '../text/text.ts';
import field from './field.module.css';
import style from './command-palette.module.css';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly run: () => void;
}
export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}

/** Ctrl+K from anywhere opens it; the caller filters `groups` by what `onType` says. */
export function CommandPalette({ isOpen, onOpenChange, groups, typed, onType }: {
  readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void; readonly groups: readonly CommandGroup[]; readonly typed: string; readonly onType: (typed: string) => void;
}): ReactNode {
  const { t } = useText();
  const run = (key: Key): void => {
    onOpenChange(false);
    groups.flatMap((group) => group.commands).find((command) => command.id === key)?.run();
  };
  return (
    <Dialog title={t('shell.palette')} isOpen={isOpen} onClose={() => { onOpenChange(false); }}>
      <Autocomplete inputValue={typed} onInputChange={onType}>
        <TextField aria-label={t('shell.palette')} autoFocus className={field['field'] ?? ''}>
          <Input className={field['input']} placeholder={t('shell.paletteHint')} />
        </TextField>
        <ListBox aria-label={t('shell.palette')} selectionMode="none" onAction={run} className={style['list']} renderEmptyState={() => <div className={field['empty']}>{t('common.nothingFound')}</div>}>
          {groups.filter((group) => group.commands.length > 0).map((group) => (
            <ListBoxSection key={group.id} id={group.id}>
              <Header className={style['group']}>{group.label}</Header>
              {group.commands.map((command) => (
                <ListBoxItem key={command.id} id={command.id} textValue={command.label} className={style['command']}>
                  <Text slot="label">{command.label}</Text>
                  {command.detail === undefined ? null : <Text slot="description">{command.detail}</Text>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

/** Calls `onPress` when the key combination is pressed anywhere in the window. */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, onPress: () => void): void {
  const [latest] = useState<{ matches: typeof matches; onPress: typeof onPress }>({ matches, onPress });
  useEffect(() => {
    latest.matches = matches;
    latest.onPress = onPress;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!latest.matches(event)) return;
      event.preventDefault();
      latest.onPress();
    };
    // on the way down: components keep the keys they handle to themselves
    window.addEventListener('keydown', listen, true);
    return () => { window.removeEventListener('keydown', listen, true); };
  }, [latest]);
}
