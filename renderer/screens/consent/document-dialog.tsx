import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PageImages, PrintJob } from '../../components/page-images.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';

/** The paper the family signs, as it will be printed; `consentId` null is the blank form. The paper's language is the family's. */
export function DocumentDialog({ caseId, consentId, onClose }: { readonly caseId: string; readonly consentId: string | null; readonly onClose: () => void }): ReactNode {
  const { t, language: screenLanguage } = useText();
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [isPrinting, setPrinting] = useState(false);
  const document = useChannel('consent.document', { caseId, consentId, language });
  const pages = document.data?.pages ?? [];
  return (
    <Dialog size="wide" title={consentId === null ? t('consent.blankTitle') : t('consent.papers.title')} isOpen onClose={onClose}
      actions={<>
        <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('consent.print')}</Button>
        {consentId === null ? null : <SaveButtons caseId={caseId} consentId={consentId} language={language} />}
      </>}>
      <RadioGroup isInline label={t('consent.papers.language')} value={language} options={[{ id: 'uk', label: t('consent.papers.uk') }, { id: 'en', label: t('consent.papers.en') }]} onChange={setLanguage} />
      <FailureNotice failure={document.error} />
      <PageImages pages={pages} label={t('consent.papers.title')} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}

function SaveButtons({ caseId, consentId, language }: { readonly caseId: string; readonly consentId: string; readonly language: Language }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const saving = useSend('consent.save');
  const save = (format: 'pdf' | 'json'): void => {
    saving.mutate({ caseId, consentId, language, format }, { onSuccess: ({ files }) => { say(files[0] === undefined ? t('consent.notSaved') : t('consent.savedFile', { name: files[0].name })); } });
  };
  return (
    <>
      <Button isBusy={saving.isPending} onPress={() => { save('pdf'); }}>{t('consent.savePdf')}</Button>
      <Button isDisabled={saving.isPending} onPress={() => { save('json'); }}>{t('consent.saveJson')}</Button>
      <FailureNotice failure={saving.error?.code === 'file/cancelled' ? null : saving.error} />
    </>
  );
}
