import { useState, type ReactNode } from 'react';
import type { AuditVerificationShown } from '../../../shared/ipc/channels/audit-channels.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { FileButton } from '../incoming/file-button.tsx';
import { textOfPicture } from '../incoming/read-file.ts';

/** The longest text that is taken for a state. */
const LONGEST = 16_000;

/** The text of a file that a person chose: of the code in a picture, or of a note; null where there is none. */
async function textOfFile(file: File): Promise<string | null> {
  if (file.type.startsWith('image/')) return textOfPicture(file);
  return file.size > LONGEST ? null : file.text();
}

/** Compares the record with an earlier state: typed, pasted, from a picture of its code or from a file. */
export function AuditCompare(): ReactNode {
  const { t } = useText();
  const verify = useSend('audit.verify');
  const { taskId, begin, end } = useTask();
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const compare = (point: string | null, missing: string): void => {
    const brought = point?.trim() ?? '';
    verify.reset();
    setComplaint(brought === '' ? missing : null);
    if (brought !== '') verify.mutate({ point: brought.slice(0, LONGEST), taskId: begin() }, { onSettled: end });
  };
  const take = (file: File): void => {
    void textOfFile(file).then((found) => {
      if (found !== null && found.trim() !== '') setText(found.trim());
      compare(found, t('auditLog.compare.noCode'));
    });
  };
  return (
    <Section title={t('auditLog.compare.title')} help={t('auditLog.compare.help')}>
      <TextArea label={t('auditLog.compare.field')} value={text} onChange={setText} error={complaint} rows={3} />
      {verify.data === undefined ? null : <Outcome result={verify.data} />}
      <FailureNotice failure={verify.error} />
      <TaskProgress taskId={taskId} label={t('auditLog.compare.comparing')} isStoppable />
      <FormActions>
        <Button tone="primary" isBusy={verify.isPending} onPress={() => { compare(text, t('auditLog.compare.empty')); }}>{t('auditLog.compare.run')}</Button>
        <FileButton accept={['image/png', 'image/jpeg', '.txt']} onChoose={take}>{t('auditLog.compare.file')}</FileButton>
      </FormActions>
    </Section>
  );
}

const TONES = { contained: 'good', changed: 'danger', shorter: 'danger', unknown: 'danger', 'other-log': 'caution', unreadable: 'caution' } as const;

function Outcome({ result }: { readonly result: AuditVerificationShown }): ReactNode {
  const { t } = useText();
  const { point, fault, restoredAt } = result;
  if (point === null) return null;
  const { outcome, size, at, vouched } = point;
  const isAlarm = TONES[outcome] === 'danger';
  return (
    <>
      {fault === null || fault === 'point' ? null : <Notice tone="danger" title={t('settings.audit.bad', { number: result.brokenAt ?? '?' })}>{t(`auditLog.fault.${fault}`)} {t('settings.audit.badText')}</Notice>}
      <Notice tone={TONES[outcome]} title={t(`auditLog.outcome.${outcome}.title`)}>
        <p>{t(`auditLog.outcome.${outcome}.text`, { size: size ?? '', at: at === null ? '' : shortMoment(at) })}</p>
        {vouched === null ? null : <p>{t(vouched ? 'auditLog.vouched' : 'auditLog.notVouched')}</p>}
        {isAlarm && restoredAt !== null ? <p>{t('auditLog.restored', { at: shortMoment(restoredAt) })}</p> : null}
      </Notice>
    </>
  );
}
