import { useState, type ReactNode } from 'react';
import type { Agency } from '../../shared/ipc/channels/register-channels.ts';
import { useChannel } from '../api.ts';
import { ErrorSummary, type FormIssue } from './notices.tsx';
import { FieldSet } from './screen.tsx';
import { ComboBox } from './select.tsx';
import { TextField } from './text-field.tsx';
import { useText, type Translate } from '../text/text.ts';

export type AgencyDraft = { readonly [Key in keyof Agency]: string };
export const EMPTY_AGENCY: AgencyDraft = { name: '', code: '', oblastCode: '', phone: '', email: '', address: '' };

/** What still has to be corrected before the agency can be stored. */
export function agencyIssues(agency: AgencyDraft, t: Translate): readonly FormIssue[] {
  return [
    ...(agency.name.trim() === '' ? [{ fieldId: 'agency-name', text: t('firstRun.agency.nameError') }] : []),
    ...(/^[A-Z]{2,5}$/.test(agency.code) ? [] : [{ fieldId: 'agency-code', text: t('firstRun.agency.codeError') }]),
    ...(agency.oblastCode === '' ? [{ fieldId: 'agency-oblast', text: t('firstRun.agency.oblastError') }] : []),
  ];
}

/** The form as the register takes it: empty means absent. */
export function toAgency(draft: AgencyDraft): Agency {
  const optional = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return { name: draft.name.trim(), code: draft.code, oblastCode: draft.oblastCode, phone: optional(draft.phone), email: optional(draft.email), address: optional(draft.address) };
}

/** The fields of an agency; its code is fixed once cases carry it. */
export function AgencyFields({ agency, onChange, issues, attempt, isCodeFixed = false }: {
  readonly agency: AgencyDraft; readonly onChange: (agency: AgencyDraft) => void; readonly issues: readonly FormIssue[]; readonly attempt: number; readonly isCodeFixed?: boolean;
}): ReactNode {
  const { t } = useText();
  const oblasts = useChannel('place.oblasts', {});
  const [year] = useState(() => String(new Date().getFullYear()).slice(2));
  const error = (fieldId: string): string | undefined => issues.find((issue) => issue.fieldId === fieldId)?.text;
  const set = (change: Partial<AgencyDraft>): void => { onChange({ ...agency, ...change }); };
  const abbreviation = oblasts.data?.oblasts.find((oblast) => oblast.code === agency.oblastCode)?.abbreviation ?? 'XX';
  const example = `${agency.code === '' ? 'ABC' : agency.code}-${abbreviation}-${year}-0001`;
  return (
    <>
      <ErrorSummary issues={issues} attempt={attempt} />
      <FieldSet columns={1}>
        <TextField id="agency-name" label={t('firstRun.agency.name')} help={t('firstRun.agency.nameHelp')} error={error('agency-name')} value={agency.name} maxLength={300} onChange={(name) => { set({ name }); }} />
      </FieldSet>
      <FieldSet columns={2}>
        <ComboBox id="agency-oblast" label={t('firstRun.agency.oblast')} help={t('firstRun.agency.oblastHelp')} error={error('agency-oblast')} value={agency.oblastCode === '' ? null : agency.oblastCode}
          options={(oblasts.data?.oblasts ?? []).map((oblast) => ({ id: oblast.code, label: oblast.name }))} onChange={(code) => { set({ oblastCode: code ?? '' }); }} />
        <TextField id="agency-code" label={t('firstRun.agency.code')} help={t('firstRun.agency.codeHelp', { example })} error={error('agency-code')} value={agency.code} isDisabled={isCodeFixed} maxLength={5} spellCheck="false"
          onChange={(typed) => { set({ code: typed.toUpperCase().replace(/[^A-Z]/g, '') }); }} />
      </FieldSet>
      <FieldSet columns={2}>
        <TextField id="agency-phone" label={t('firstRun.agency.phone')} isOptional type="tel" value={agency.phone} onChange={(phone) => { set({ phone }); }} />
        <TextField id="agency-email" label={t('firstRun.agency.email')} isOptional value={agency.email} onChange={(email) => { set({ email }); }} />
      </FieldSet>
      <FieldSet columns={1}>
        <TextField id="agency-address" label={t('firstRun.agency.address')} help={t('firstRun.agency.addressHelp')} isOptional value={agency.address} maxLength={300} onChange={(address) => { set({ address }); }} />
      </FieldSet>
    </>
  );
}
