import { useState, type ReactNode } from 'react';
import { ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { FieldLabel, FieldNotes, hasError, type FieldProps } from '../../components/text-field.tsx';
import fieldStyle from '../../components/field.module.css';
import { useText } from '../../text/text.ts';
import style from './case.module.css';

export interface PlaceFieldProps extends FieldProps {
  /** КАТОТТГ code or null. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

const FOUND_LIMIT = 12;

/** A place of the official codifier, found by typing part of its name in Ukrainian or Latin letters. */
export function PlaceField({ id, label, error, value, onChange }: PlaceFieldProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = useChannel('place.name', value === null ? null : { code: value });
  const query = (typed ?? '').trim();
  const found = useChannel('place.search', query.length < 2 ? null : { query, limit: FOUND_LIMIT }, { keepPrevious: true });
  const shown = chosen.data === undefined || value === null ? '' : [chosen.data.name ?? value, ...chosen.data.within].join(', ');
  const places = query.length < 2 ? [] : (found.data?.places ?? []);
  return (
    <div className={style['place']}>
      <AriaComboBox inputValue={typed ?? shown} value={null} allowsEmptyCollection menuTrigger="input" isInvalid={hasError(error)} validationBehavior="aria" className={classes(fieldStyle['field'], style['grow'])}
        defaultFilter={() => true} onInputChange={(text) => { setTyped(text === shown ? null : text); }}
        onChange={(key) => { if (key !== null) { setTyped(null); onChange(String(key)); } }}
        onOpenChange={(isOpen) => { if (!isOpen) setTyped(null); }}>
        <FieldLabel label={label} />
        <Group className={fieldStyle['group']}>
          <Input {...(id === undefined ? {} : { id })} className={fieldStyle['input']} placeholder={t('case.placeHint')} />
        </Group>
        <FieldNotes error={error} />
        <Popover className={classes(fieldStyle['popover'], style['placeList'])}>
          <ListBox className={fieldStyle['options']} renderEmptyState={() => <div className={fieldStyle['empty']}>{query.length < 2 ? t('case.placeHint') : t('case.placeNone')}</div>}>
            {places.map((place) => (
              <ListBoxItem key={place.code} id={place.code} textValue={place.name} className={fieldStyle['option']}>
                <Text slot="label">{place.name}</Text>
                <Text slot="description">{place.within.join(', ')}</Text>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </AriaComboBox>
      {value === null ? null : <Button tone="quiet" size="small" onPress={() => { setTyped(null); onChange(null); }}>{t('case.placeClear')}</Button>}
    </div>
  );
}
