import type { ReactNode } from 'react';
import { ATTACHMENT_KINDS, type AttachmentKind } from '../../../shared/attachments/attachment-formats.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Notice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';

/** What is told about an attachment. */
export interface AttachmentFacts { readonly kind: AttachmentKind; readonly title: string; readonly dated: string | null }

/** The input of the title, for summaries and focus. */
export const TITLE_FIELD = 'attachment-title';

/** Title, kind and day of an attachment. */
export function FactsFields({ facts, onChange, error }: { readonly facts: AttachmentFacts; readonly onChange: (facts: AttachmentFacts) => void; readonly error: string | null }): ReactNode {
  const { t } = useText();
  return (
    <FieldSet>
      <TextField id={TITLE_FIELD} label={t('attachments.titleField')} help={t('attachments.titleHelp')} error={error} value={facts.title} maxLength={300} autoComplete="off" onChange={(title) => { onChange({ ...facts, title }); }} />
      <Select label={t('attachments.kindField')} value={facts.kind} onChange={(kind) => { onChange({ ...facts, kind: kind ?? facts.kind }); }} options={ATTACHMENT_KINDS.map((id) => ({ id, label: t(`attachments.kind.${id}`) }))} />
      <DateField label={t('attachments.dated')} isOptional value={facts.dated} latest={today()} onChange={(dated) => { onChange({ ...facts, dated }); }} />
    </FieldSet>
  );
}

/** Says which words of a title name somebody; keeping them takes a decision of its own. */
export function NamesNotice({ words, isBusy, onKeep }: { readonly words: readonly string[]; readonly isBusy: boolean; readonly onKeep: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div role="alert">
      <Notice tone="caution" title={t('attachments.names', { words: words.map((word) => `«${word}»`).join(', ') })} actions={<Button size="small" isBusy={isBusy} onPress={onKeep}>{t('attachments.keepTitle')}</Button>}>
        {t('attachments.namesText')}
      </Notice>
    </div>
  );
}
