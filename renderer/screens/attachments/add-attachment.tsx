import { useState, type ReactNode } from 'react';
import { ATTACHMENT_LIMITS, type AttachmentKind } from '../../../shared/attachments/attachment-formats.ts';
import { isFailure, useSend, type ChannelFailure } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, focusField, Notice } from '../../components/notices.tsx';
import { Progress } from '../../components/progress.tsx';
import { FormActions } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import { FileButton } from '../incoming/file-button.tsx';
import style from './attachments.module.css';
import { FactsFields, NamesNotice, TITLE_FIELD, type AttachmentFacts } from './facts-fields.tsx';
import { passOn } from './file-bytes.ts';
import { useMegabytes } from './megabytes.ts';

/** A hint for the dialog of the system; what a file is, its content decides. */
const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/wav', 'text/plain'];

function suggestedKind(type: string): AttachmentKind {
  if (type.startsWith('image/')) return 'photo';
  if (type.startsWith('audio/')) return 'audio';
  return type === 'application/pdf' ? 'scan' : 'document';
}

function useAdding(caseId: string, onAdded: () => void) {
  const { t } = useText();
  const add = useSend('attachment.add');
  const [transfer, setTransfer] = useState<string | null>(null);
  const [isPassing, setPassing] = useState(false);
  const [failure, setFailure] = useState<ChannelFailure | null>(null);
  const { say } = useStatus();
  const keep = async (file: File, facts: AttachmentFacts, keepsNames: boolean): Promise<void> => {
    setPassing(true);
    setFailure(null);
    try {
      const passed = transfer ?? await passOn(file);
      setTransfer(passed);
      const answer = await add.mutateAsync({ caseId, transfer: passed, ...facts, title: facts.title.trim(), keepsNames });
      if (answer.outcome === 'added') {
        say(t('attachments.added'));
        onAdded();
      }
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      setTransfer(null);
      setFailure(thrown);
    } finally {
      setPassing(false);
    }
  };
  const forget = (): void => { setTransfer(null); setFailure(null); add.reset(); };
  return { keep, forget, isPassing, failure, words: add.data?.outcome === 'names-somebody' ? add.data.words : [] };
}

/** Chooses a file, says what it is, keeps it cleaned. Its name on the disk is never kept. */
export function AddAttachment({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const megabytes = useMegabytes();
  const [file, setFile] = useState<File | null>(null);
  const [facts, setFacts] = useState<AttachmentFacts>({ kind: 'photo', title: '', dated: null });
  const [isTried, setTried] = useState(false);
  const { keep, forget, isPassing, failure, words } = useAdding(caseId, onClose);
  const isTooLarge = file !== null && file.size > ATTACHMENT_LIMITS.file;
  const submit = (keepsNames: boolean): void => {
    setTried(true);
    if (facts.title.trim() === '') focusField(TITLE_FIELD);
    else if (file !== null && !isTooLarge) void keep(file, facts, keepsNames);
  };
  const choose = (chosen: File): void => { forget(); setFile(chosen); setFacts({ ...facts, kind: suggestedKind(chosen.type) }); };
  return (
    <form className={style['form']} noValidate aria-label={t('attachments.add')} onSubmit={(event) => { event.preventDefault(); submit(false); }}>
      <p className="soft">{t('attachments.addHelp', { size: megabytes(ATTACHMENT_LIMITS.file) })}</p>
      <div className={style['choose']}>
        <FileButton accept={ACCEPTED} isBusy={isPassing} onChoose={choose}>{t(file === null ? 'attachments.choose' : 'attachments.chooseOther')}</FileButton>
        <span role="status" className="soft dense tabular">{file === null ? t('attachments.notChosen') : t('attachments.chosen', { size: megabytes(file.size) })}</span>
      </div>
      {isTooLarge ? <Notice tone="danger">{t('errors.code.attachment/too-large')}</Notice> : null}
      <FactsFields facts={facts} onChange={(next) => { setFacts(next); }} error={isTried && facts.title.trim() === '' ? t('attachments.titleMissing') : null} />
      {isTried && file === null ? <Notice tone="danger">{t('attachments.fileMissing')}</Notice> : null}
      {words.length === 0 ? null : <NamesNotice words={words} isBusy={isPassing} onKeep={() => { submit(true); }} />}
      <FailureNotice failure={failure} />
      {isPassing ? <Progress label={t('attachments.cleaning')} fraction={null} /> : null}
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isPassing}>{t('attachments.keep')}</Button>
        <Button isDisabled={isPassing} onPress={onClose}>{t('common.cancel')}</Button>
      </FormActions>
    </form>
  );
}
