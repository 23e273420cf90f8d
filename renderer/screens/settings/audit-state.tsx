import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { TaskProgress, useTask } from '../../components/progress.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';

/** What goes elsewhere: the state of the record as a file and a sheet, and the record itself for a reviewer. */
export function AuditState(): ReactNode {
  const { t, language } = useText();
  const save = useSend('audit.saveNote');
  const sheet = useSend('audit.sheet');
  const printed = useSend('audit.printed');
  const log = useSend('audit.export');
  const { taskId, begin, end } = useTask();
  const [pages, setPages] = useState<readonly string[] | null>(null);
  const isBusy = save.isPending || sheet.isPending || log.isPending;
  return (
    <Section title={t('auditLog.state.title')} help={t('auditLog.state.help')}>
      {save.data === undefined ? null : <Files title={t('auditLog.state.saved')} files={save.data.files} />}
      {log.data === undefined ? null : <Files title={t('auditLog.state.exported')} files={log.data.files} />}
      <FailureNotice failure={save.error ?? sheet.error ?? printed.error ?? log.error} />
      <TaskProgress taskId={taskId} label={t('auditLog.state.exporting')} isStoppable />
      <PrintJob pages={pages} onDone={() => { setPages(null); printed.mutate({}); }} />
      <FormActions>
        <Button tone="primary" isBusy={save.isPending} isDisabled={isBusy} onPress={() => { log.reset(); save.mutate({ language }); }}>{t('auditLog.state.save')}</Button>
        <Button isBusy={sheet.isPending} isDisabled={isBusy} onPress={() => { sheet.mutate({ language }, { onSuccess: (made) => { setPages(made.pages); } }); }}>{t('auditLog.state.print')}</Button>
        <Button isBusy={log.isPending} isDisabled={isBusy} onPress={() => { save.reset(); log.mutate({ taskId: begin() }, { onSettled: end }); }}>{t('auditLog.state.export')}</Button>
      </FormActions>
      <p className="soft dense">{t('auditLog.state.exportHelp')}</p>
    </Section>
  );
}

function Files({ title, files }: { readonly title: string; readonly files: readonly { readonly name: string }[] }): ReactNode {
  return <Notice tone="good" title={title}><ul>{files.map(({ name }) => <li key={name} className="tabular">{name}</li>)}</ul></Notice>;
}
