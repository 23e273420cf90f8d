import { useState, type ReactNode } from 'react';
import type { CertificateRow } from '../../../shared/ipc/channels/retention-channels.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import { useChannel, useSend } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PaperDialog } from '../../components/paper-dialog.tsx';
import { Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './retention.module.css';

/** Certificates of what was destroyed, newest first. */
export function Certificates(): ReactNode {
  const { t } = useText();
  const certificates = useChannel('retention.certificates', {});
  const [shown, setShown] = useState<CertificateRow['record'] | null>(null);
  const rows = certificates.data?.rows ?? [];
  return (
    <Section title={t('retention.certificates.title')} help={t('retention.certificates.help')}>
      <FailureNotice failure={certificates.error} />
      {rows.length === 0 ? <p>{t('retention.certificates.none')}</p> : (
        <ul className={style['list']}>
          {rows.map(({ record, finishedOn }) => (
            <li key={record.id} className={style['line']}>
              <span className="tabular">{t('retention.certificates.row', { number: record.number, code: record.caseCode, date: shortDate(record.carriedOutOn) })} {finishedOn === null ? <Badge tone="danger">{t('retention.certificates.unfinished')}</Badge> : null}</span>
              <Button size="small" onPress={() => { setShown(record); }}>{t('retention.certificates.show', { number: record.number })}</Button>
            </li>
          ))}
        </ul>
      )}
      {shown === null ? null : <CertificateDialog id={shown.id} number={shown.number} onClose={() => { setShown(null); }} />}
    </Section>
  );
}

/** One certificate, to print or save. */
function CertificateDialog({ id, number, onClose }: { readonly id: string; readonly number: string; readonly onClose: () => void }): ReactNode {
  const { t, language: own } = useText();
  const { say } = useStatus();
  const { status } = useSession();
  const [language, setLanguage] = useState<Language>(own);
  const pages = useChannel('retention.certificate', { id, language });
  const saving = useSend('retention.saveCertificate');
  const save = (): void => { saving.mutate({ id, language }, { onSuccess: ({ files }) => { if (files[0] !== undefined) say(t('retention.paper.saved', { name: files[0].name })); } }); };
  return (
    <PaperDialog title={t('retention.certificates.dialog', { number })} language={language} onLanguage={setLanguage} pages={pages.data?.pages} onClose={onClose}
      failure={pages.error ?? (saving.error?.code === 'file/cancelled' ? null : saving.error)} onSave={status.person?.role === 'reviewer' ? null : { press: save, isBusy: saving.isPending }} />
  );
}
