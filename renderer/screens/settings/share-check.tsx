import { useState, type ReactNode } from 'react';
import { lineFault, SHARE_LINES } from '../../../shared/recovery/paper-share.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, focusField } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

const fieldOf = (index: number): string => `share-line-${String(index)}`;

/** One paper typed back line by line; a line with a mistake is named before anything is sent. */
export function ShareCheck({ number, onClose }: { readonly number: number; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const [lines, setLines] = useState<readonly string[]>(() => Array.from({ length: SHARE_LINES }, () => ''));
  const [wrong, setWrong] = useState<number | null>(null);
  const confirm = useSend('shares.confirm');
  const blame = (index: number): void => { setWrong(index); focusField(fieldOf(index)); };
  const submit = (): void => {
    const faulty = lines.findIndex((line, index) => lineFault(line, index) !== null);
    if (faulty >= 0) { blame(faulty); return; }
    confirm.mutate({ number, lines: [...lines] }, { onSuccess: ({ wrongLine, isDone }) => {
      if (wrongLine !== null) { blame(wrongLine - 1); return; }
      if (isDone) say(t('shares.done'));
      onClose();
    } });
  };
  const change = (index: number, typed: string): void => {
    setLines(lines.map((line, at) => (at === index ? typed.toUpperCase() : line)));
    setWrong(null);
  };
  return (
    <Dialog isOpen title={t('shares.typeTitle', { number })} onClose={onClose}
      actions={<><Button tone="primary" isBusy={confirm.isPending} onPress={submit}>{t('shares.check')}</Button><Button isDisabled={confirm.isPending} onPress={onClose}>{t('common.cancel')}</Button></>}>
      <form noValidate className={style['form']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the paper
          <TextField key={index} id={fieldOf(index)} label={t('shares.line', { number: index + 1 })} value={line} autoComplete="off" spellCheck="false" maxLength={40} onChange={(typed) => { change(index, typed); }}
            error={wrong !== index ? null : line.trim() === '' ? t('shares.emptyLine', { number: index + 1 }) : t('shares.wrongLine', { line: index + 1 })} />
        ))}
        <button type="submit" hidden />
      </form>
      <FailureNotice failure={confirm.error} />
    </Dialog>
  );
}
