import type { ReactNode } from 'react';
import type { RequestQuestion } from '../../../shared/requests/request-record.ts';
import { Checkbox } from '../../components/choices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';

/** A supervisor's approval while it is being written down. */
export interface ApprovalDraft { readonly by: string; readonly reason: string; readonly childInformed: boolean; readonly notInformedReason: string; readonly at: string | null }

export function emptyApproval(kept: RequestQuestion['approval']): ApprovalDraft {
  return { by: kept?.by ?? '', reason: kept?.reason ?? '', childInformed: kept?.childInformed ?? true, notInformedReason: kept?.notInformedReason ?? '', at: kept?.at ?? null };
}

/** The approval, or null while it lacks something: the rules then wait for it. */
export function approvalOf({ by, reason, childInformed, notInformedReason, at }: ApprovalDraft): RequestQuestion['approval'] {
  if (by.trim() === '' || reason.trim() === '' || (!childInformed && notInformedReason.trim() === '')) return null;
  const approval = { by: by.trim(), role: 'supervisor' as const, at: at ?? new Date().toISOString(), reason: reason.trim(), childInformed };
  return childInformed ? approval : { ...approval, notInformedReason: notInformedReason.trim() };
}

/** Who approved, why, and whether it was explained to the child. */
export function ApprovalFields({ draft, onChange }: { readonly draft: ApprovalDraft; readonly onChange: (draft: ApprovalDraft) => void }): ReactNode {
  const { t } = useText();
  return (
    <FieldSet legend={t('requests.examine.approval')} columns={2}>
      <TextField label={t('requests.examine.approvedBy')} value={draft.by} maxLength={300} autoComplete="off" onChange={(by) => { onChange({ ...draft, by }); }} />
      <TextField label={t('requests.examine.approvalReason')} value={draft.reason} maxLength={300} autoComplete="off" onChange={(reason) => { onChange({ ...draft, reason }); }} />
      <Checkbox isSelected={draft.childInformed} onChange={(childInformed) => { onChange({ ...draft, childInformed }); }}>{t('requests.examine.childInformed')}</Checkbox>
      {draft.childInformed ? null : <TextField label={t('requests.examine.notInformed')} value={draft.notInformedReason} maxLength={300} autoComplete="off" onChange={(notInformedReason) => { onChange({ ...draft, notInformedReason }); }} />}
    </FieldSet>
  );
}
