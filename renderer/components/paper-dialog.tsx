import { useState, type ReactNode } from 'react';
import type { Language } from '../../shared/ipc/channel.ts';
import type { ChannelFailure } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { RadioGroup } from './choices.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './notices.tsx';
import { PrintJob } from './page-images.tsx';
import { Loading } from './progress.tsx';
import { ScrolledPages } from './scrolled-pages.tsx';

/** A paper as it will be: to look at in either language, print or save. */
export function PaperDialog({ title, language, onLanguage, pages, failure, onSave, onClose, children }: {
  readonly title: string; readonly language: Language; readonly onLanguage: (language: Language) => void; /** undefined while they are being set */ readonly pages: readonly string[] | undefined;
  readonly failure: ChannelFailure | null; /** null for who may not save; `isBusy` while it is written */ readonly onSave: { readonly press: () => void; readonly isBusy: boolean } | null; readonly onClose: () => void; readonly children?: ReactNode;
}): ReactNode {
  const { t } = useText();
  const [isPrinting, setPrinting] = useState(false);
  const shown = pages ?? [];
  return (
    <Dialog size="wide" title={title} isOpen onClose={onClose} actions={<>
      <Button tone="primary" isDisabled={shown.length === 0} onPress={() => { setPrinting(true); }}>{t('retention.paper.print')}</Button>
      {onSave === null ? null : <Button isDisabled={shown.length === 0} isBusy={onSave.isBusy} onPress={onSave.press}>{t('retention.paper.save')}</Button>}
      <Button onPress={onClose}>{t('common.close')}</Button>
    </>}>
      <RadioGroup isInline label={t('retention.paper.language')} value={language} options={[{ id: 'uk', label: t('retention.paper.uk') }, { id: 'en', label: t('retention.paper.en') }]} onChange={onLanguage} />
      {children}
      <FailureNotice failure={failure} />
      {pages === undefined && failure === null ? <Loading /> : null}
      <ScrolledPages pages={shown} label={title} />
      <PrintJob pages={isPrinting ? shown : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}
