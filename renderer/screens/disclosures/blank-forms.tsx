import { useState, type ReactNode } from 'react';
import { BLANK_KINDS, type BlankKind } from '../../../shared/packet/document-kind.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Select } from '../../components/select.tsx';
import { useText } from '../../text/text.ts';
import { ScrolledPages } from '../../components/scrolled-pages.tsx';

/** Every document as an empty form, for days without a computer. */
export function BlankForms({ first = 'service-referral', onClose }: { readonly first?: BlankKind; readonly onClose: () => void }): ReactNode {
  const { t, language: shown } = useText();
  const blank = useSend('referral.blank');
  const [document, setDocument] = useState<BlankKind>(first);
  const [language, setLanguage] = useState(shown);
  const [isPrinting, setPrinting] = useState(false);
  const pages = blank.data?.pages ?? [];
  return (
    <Dialog title={t('disclosures.blank.title')} isOpen onClose={onClose} size="wide" actions={<>
      <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('disclosures.printing.go')}</Button>
      <Button onPress={onClose}>{t('common.close')}</Button>
    </>}>
      <p className="soft">{t('disclosures.blank.help')}</p>
      <Select label={t('disclosures.blank.which')} value={document} onChange={(chosen) => { setDocument(chosen ?? first); blank.reset(); }}
        options={BLANK_KINDS.map((id) => ({ id, label: t(`disclosures.blank.documents.${id}`) }))} />
      <RadioGroup label={t('referral.issue.language')} isInline value={language} onChange={(chosen) => { setLanguage(chosen); blank.reset(); }} options={[{ id: 'uk', label: 'Українська' }, { id: 'en', label: 'English' }]} />
      <div><Button isBusy={blank.isPending} onPress={() => { blank.mutate({ language, document }); }}>{t('disclosures.blank.show')}</Button></div>
      <FailureNotice failure={blank.error} />
      <ScrolledPages pages={pages} label={t(`disclosures.blank.documents.${document}`)} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}
