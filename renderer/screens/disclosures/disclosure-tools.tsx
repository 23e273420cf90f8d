import { useState, type ReactNode } from 'react';
import type { DisclosureFilter } from '../../../shared/ipc/channels/referral-channels.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import { packetNumber } from './disclosure-list.ts';
import { ScrolledPages } from '../../components/scrolled-pages.tsx';
import style from './disclosures.module.css';

/** What can be done with the log as it is filtered: save it, hold it against the log of events, answer the child. */
export function DisclosureTools({ filter, children }: { readonly filter: DisclosureFilter; readonly children?: ReactNode }): ReactNode {
  const { t, language } = useText();
  const saving = useSend('disclosure.export');
  const checking = useSend('disclosure.verify');
  const [isAnswering, setAnswering] = useState(false);
  const save = (format: 'csv' | 'json'): void => { saving.mutate({ filter, format, language }); };
  return (
    <section className={style['tools']} aria-label={t('disclosures.tools.more')}>
      <div className={style['toolButtons']}>
        {children}
        <Button size="small" isBusy={saving.isPending} onPress={() => { save('csv'); }}>{t('disclosures.tools.csv')}</Button>
        <Button size="small" isBusy={saving.isPending} onPress={() => { save('json'); }}>{t('disclosures.tools.json')}</Button>
        <Button size="small" isBusy={checking.isPending} onPress={() => { checking.mutate({}); }}>{t('disclosures.tools.verify')}</Button>
        {filter.caseId === null ? null : <Button size="small" onPress={() => { setAnswering(true); }}>{t('disclosures.tools.answer')}</Button>}
      </div>
      {saving.error?.code === 'file/cancelled' ? null : <FailureNotice failure={saving.error} />}
      {saving.data === undefined ? null : <p role="status" className="soft dense">{t('disclosures.tools.saved', { name: saving.data.name, count: saving.data.rows })}</p>}
      <FailureNotice failure={checking.error} />
      {checking.data === undefined ? null : <CheckDialog check={checking.data} onClose={() => { checking.reset(); }} />}
      {isAnswering && filter.caseId !== null ? <AnswerDialog caseId={filter.caseId} onClose={() => { setAnswering(false); }} /> : null}
    </section>
  );
}

function CheckDialog({ check, onClose }: { readonly check: ChannelOutput<'disclosure.verify'>; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Dialog title={t('disclosures.check.title')} isOpen onClose={onClose} actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
      <Notice tone={check.ok ? 'good' : 'danger'}>{t(check.ok ? 'disclosures.check.good' : 'disclosures.check.bad')}</Notice>
      <Facts rows={[
        { label: t('disclosures.check.rows'), value: String(check.rows) }, { label: t('disclosures.check.sealed'), value: String(check.sealed) },
        { label: t('disclosures.check.entries'), value: String(check.chain.entries) },
      ]} />
      {check.chain.brokenAt === null ? null : <p>{t('disclosures.check.broken', { entry: check.chain.brokenAt })}</p>}
      {check.mismatches.length === 0 ? null : (
        <ul>
          {check.mismatches.map(({ kind, packetId, entry }) => (
            <li key={`${kind} ${packetId ?? ''} ${String(entry)}`}>
              {t(`disclosures.check.kinds.${kind}`)}
              {packetId === null ? null : `, ${t('disclosures.check.packet', { number: packetNumber(packetId) })}`}
              {entry === null ? null : `, ${t('disclosures.check.entry', { entry })}`}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** The very pages that are printed, so that nobody hands out a sheet unread. */
function AnswerDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const answer = useChannel('disclosure.answer', { caseId, language });
  const [isPrinting, setPrinting] = useState(false);
  const pages = answer.data?.pages ?? [];
  return (
    <Dialog title={t('disclosures.tools.answer')} isOpen onClose={onClose} size="wide" actions={<>
      <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('disclosures.printing.go')}</Button>
      <Button onPress={onClose}>{t('common.close')}</Button>
    </>}>
      <p className="soft">{t('disclosures.tools.answerHelp')}</p>
      <Notice tone="caution">{t('disclosures.printing.help')}</Notice>
      <FailureNotice failure={answer.error} />
      {answer.isPending ? <Loading /> : <ScrolledPages pages={pages} label={t('disclosures.tools.answer')} />}
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}
