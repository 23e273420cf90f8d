import { useCallback, useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PageImages, PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { useText } from '../../text/text.ts';
import style from '../hand-over/hand-over.module.css';

/** Our own key card: to read aloud, to print, to save. */
export function OwnCardDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const card = useChannel('keyCard.show', { language });
  const save = useSend('keyCard.save');
  const [printing, setPrinting] = useState<readonly string[] | null>(null);
  const onPrinted = useCallback(() => { setPrinting(null); }, []);
  return (
    <Dialog title={t('exchange.keys.cardTitle')} isOpen size="wide" onClose={onClose}>
      <p>{t('exchange.keys.cardText')}</p>
      <FailureNotice failure={card.error ?? save.error} />
      {card.data === undefined ? <Loading /> : (
        <>
          <p className={style['words']}>{card.data.words[language].join(' · ')}</p>
          <div className={style['row']}>
            <Button tone="primary" onPress={() => { setPrinting(card.data.pages); }}>{t('exchange.keys.cardPrint')}</Button>
            <Button isBusy={save.isPending} onPress={() => { save.mutate({ language }); }}>{t('exchange.keys.cardSave')}</Button>
          </div>
        </>
      )}
      {save.data === undefined ? null : <Notice tone="good">{t('exchange.keys.saved', { names: save.data.files.map(({ name }) => name).join(', ') })}</Notice>}
      {card.data === undefined ? null : <PageImages pages={card.data.pages} label={t('exchange.keys.cardTitle')} />}
      <PrintJob pages={printing} onDone={onPrinted} />
    </Dialog>
  );
}
