import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { ScrolledPages } from '../../components/scrolled-pages.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';

/** A letter as it will be on paper: to look at, print or save. `fixed` is the language of a letter that is chosen elsewhere. */
export function LetterDialog({ id, letter, title, onClose, fixed }: {
  readonly id: string; readonly letter: 'answer' | 'postponement'; readonly title: string; readonly onClose: () => void; readonly fixed?: Language;
}): ReactNode {
  const { t, language: own } = useText();
  const { say } = useStatus();
  const [chosen, setLanguage] = useState<Language>(own);
  const language = fixed ?? chosen;
  const [isPrinting, setPrinting] = useState(false);
  const shown = useChannel('request.letter', { id, letter, language });
  const saving = useSend('request.saveLetter');
  const pages = shown.data?.pages ?? [];
  const save = (): void => {
    saving.mutate({ id, letter, language }, { onSuccess: ({ files }) => { if (files[0] !== undefined) say(t('requests.answer.saved', { name: files[0].name })); } });
  };
  return (
    <Dialog size="wide" title={title} isOpen onClose={onClose} actions={<>
      <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('requests.answer.print')}</Button>
      <Button isDisabled={pages.length === 0} isBusy={saving.isPending} onPress={save}>{t('requests.answer.save')}</Button>
      <Button onPress={onClose}>{t('common.close')}</Button>
    </>}>
      {fixed === undefined ? <RadioGroup isInline label={t('requests.answer.language')} value={language} options={[{ id: 'uk', label: t('requests.answer.uk') }, { id: 'en', label: t('requests.answer.en') }]} onChange={setLanguage} /> : null}
      <FailureNotice failure={shown.error ?? (saving.error?.code === 'file/cancelled' ? null : saving.error)} />
      {shown.isPending ? <Loading /> : null}
      <ScrolledPages pages={pages} label={title} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}
