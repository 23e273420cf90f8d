import type { ReactNode } from 'react';
import type { Person } from '../../shared/ipc/channels/register-channels.ts';
import { ErrorSummary, type FormIssue } from './notices.tsx';
import { FieldSet } from './screen.tsx';
import { TextField } from './text-field.tsx';
import { useText, type Translate } from '../text/text.ts';

type PersonInput = Omit<Person, 'id' | 'role'>;
export type PersonDraft = { readonly [Key in keyof PersonInput]: string };
export const EMPTY_PERSON: PersonDraft = { name: '', position: '', phone: '', email: '' };

/** What still has to be corrected before the person can be stored. */
export function personIssues(person: PersonDraft, t: Translate): readonly FormIssue[] {
  return [
    ...(person.name.trim() === '' ? [{ fieldId: 'person-name', text: t('firstRun.person.nameError') }] : []),
    ...(person.position.trim() === '' ? [{ fieldId: 'person-position', text: t('firstRun.person.positionError') }] : []),
  ];
}

/** The form as the register takes it: empty means absent. */
export function toPerson(draft: PersonDraft): PersonInput {
  const optional = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return { name: draft.name.trim(), position: draft.position.trim(), phone: optional(draft.phone), email: optional(draft.email) };
}

/** The fields of the person who works with the register. */
export function PersonFields({ person, onChange, issues, attempt, isSummaryShown = true }: {
  readonly person: PersonDraft; readonly onChange: (person: PersonDraft) => void; readonly issues: readonly FormIssue[]; readonly attempt: number; readonly isSummaryShown?: boolean;
}): ReactNode {
  const { t } = useText();
  const error = (fieldId: string): string | undefined => issues.find((issue) => issue.fieldId === fieldId)?.text;
  const set = (change: Partial<PersonDraft>): void => { onChange({ ...person, ...change }); };
  return (
    <>
      {isSummaryShown ? <ErrorSummary issues={issues} attempt={attempt} /> : null}
      <FieldSet columns={1}>
        <TextField id="person-name" label={t('firstRun.person.name')} error={error('person-name')} value={person.name} maxLength={300} onChange={(name) => { set({ name }); }} />
        <TextField id="person-position" label={t('firstRun.person.position')} help={t('firstRun.person.positionHelp')} error={error('person-position')} value={person.position} maxLength={300} onChange={(position) => { set({ position }); }} />
      </FieldSet>
      <FieldSet columns={2}>
        <TextField id="person-phone" label={t('firstRun.person.phone')} isOptional type="tel" value={person.phone} onChange={(phone) => { set({ phone }); }} />
        <TextField id="person-email" label={t('firstRun.person.email')} isOptional value={person.email} onChange={(email) => { set({ email }); }} />
      </FieldSet>
    </>
  );
}
