import { useState, type ReactNode } from 'react';
import { visibleLine } from '../../../shared/domain/visible-text.ts';
import { fieldLabel } from '../../../shared/wording/words.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notices.tsx';
import { FieldSet, Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import { CaseField } from './case-field.tsx';
import style from './case.module.css';
import { isRepeat, type FieldGroup, type FormField, type FormSection, type RepeatGroup } from './field-kinds.ts';
import { useCaseForm } from './form-context.tsx';
import { listAt, valueAt, type FormJson, type FormValue } from './form-value.ts';

interface Errors {
  /** Sentences by concrete path. */
  readonly errors: ReadonlyMap<string, string>;
}

/** All groups of one section. */
export function SectionForm({ section, errors }: Errors & { readonly section: FormSection }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t(`case.section.${section.id}`)}>
      {section.sensitive === true ? <Notice tone="caution">{t('case.sensitiveNote')}</Notice> : null}
      {section.groups.map((group) => (isRepeat(group)
        ? <RepeatForm key={group.id} group={group} errors={errors} />
        : <GroupForm key={group.id} group={group} errors={errors} />))}
    </Section>
  );
}

function useGroupName(id: string): string {
  const { t } = useText();
  // Group ids are data of this folder; the words for them are checked by the test of the sections.
  return t(`case.group.${id}` as 'case.group.name');
}

function GroupForm({ group, errors }: Errors & { readonly group: FieldGroup }): ReactNode {
  const name = useGroupName(group.id);
  return <FieldSet legend={name} columns={2}>{group.fields.map((field) => <Bound key={field.path} field={field} path={field.path} errors={errors} />)}</FieldSet>;
}

/** One field bound to its path in the form. */
function Bound({ field, path, errors }: Errors & { readonly field: FormField; readonly path: string }): ReactNode {
  const { value, set } = useCaseForm();
  const input = <CaseField field={field} path={path} value={valueAt(value, path)} error={errors.get(path) ?? null} onChange={(next: FormJson | undefined) => { set(path, next); }} />;
  return field.wide === true || (field.field.kind === 'choices') ? <div className={style['wide']}>{input}</div> : input;
}

function entryTitle(form: FormValue, path: string, fallback: string): string {
  const words = ['surname', 'givenName', 'name'].map((key) => valueAt(form, `${path}.${key}`)).filter((word): word is string => typeof word === 'string' && word !== '');
  return words.length === 0 ? fallback : `${fallback}. ${visibleLine(words.join(' '))}`;
}

function RepeatForm({ group, errors }: Errors & { readonly group: RepeatGroup }): ReactNode {
  const { t } = useText();
  const { value, set } = useCaseForm();
  const [removing, setRemoving] = useState<number | null>(null);
  const name = useGroupName(group.id);
  const entries = listAt(value, group.list);
  const places = entries.map((_, index) => `${group.list}[${String(index)}]`);
  const remove = (): void => {
    set(group.list, entries.filter((_, index) => index !== removing));
    setRemoving(null);
  };
  return (
    <FieldSet legend={name} columns={2}>
      <div className={style['wide']}>
        {entries.length === 0 ? null : (
          <ol className={style['entries']}>
            {places.map((path, index) => (
              // Entries have no id of their own: others refer to them by place, so the place is the key.
              <li key={path} className={style['entry']}>
                <div className={style['entryHead']}>
                  <h3>{entryTitle(value, path, t('case.entry', { number: index + 1 }))}</h3>
                  <Button tone="quiet" size="small" onPress={() => { setRemoving(index); }}>{t('case.removeEntry', { number: index + 1 })}</Button>
                </div>
                <FieldSet columns={2}>
                  {group.fields.map((field) => <Bound key={field.path} field={field} path={field.path.replace(`${group.list}[]`, path)} errors={errors} />)}
                </FieldSet>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className={style['wide']}><Button onPress={() => { set(group.list, [...entries, {}]); }}>{t('case.addEntry')}: {name.toLocaleLowerCase()}</Button></div>
      <Dialog role="alertdialog" size="small" title={t('case.removeTitle')} isOpen={removing !== null} onClose={() => { setRemoving(null); }}
        actions={<><Button tone="danger" onPress={remove}>{t('case.removeYes')}</Button><Button onPress={() => { setRemoving(null); }}>{t('case.cancel')}</Button></>}>
        <p>{t('case.removeText')}</p>
      </Dialog>
    </FieldSet>
  );
}

/** The sentence that names a field in a summary: section words first, then the field. */
export function issueName(path: string, language: 'uk' | 'en'): string {
  const index = /\[(\d+)\]/.exec(path);
  const label = fieldLabel(path, language);
  return index === null ? label : `${label} (${String(Number(index[1]) + 1)})`;
}
