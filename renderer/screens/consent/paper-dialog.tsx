import { useState, type ReactNode } from 'react';
import type { ConsentDocumentKind } from '../../../shared/consent/documents/document-kinds.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PageImages, PrintJob } from '../../components/page-images.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';

type Paper = ChannelInput<'consent.document'>;

/** Papers whose answers can be left open for a pen. */
const SIGNED: ReadonlySet<ConsentDocumentKind> = new Set(['consent', 'consent-adult', 'assent-6-11', 'assent-12-14', 'assent-15-17', 'witness']);

interface PaperDialogProps {
  readonly caseId: string;
  readonly consentId: string;
  /** what there is to choose from, the first one shown first */ readonly kinds: readonly [ConsentDocumentKind, ...ConsentDocumentKind[]];
  /** somebody has still to sign: no answer is ticked */ readonly isToSign?: boolean;
  readonly withdrawal?: Paper['withdrawal'];
  readonly noticeId?: string;
  readonly onClose: () => void;
}

/** The papers of a consent as they will be printed. The language of the paper is the family's, not the screen's. */
export function PaperDialog({ caseId, consentId, kinds, isToSign = false, withdrawal = null, noticeId, onClose }: PaperDialogProps): ReactNode {
  const { t, language: screenLanguage } = useText();
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [kind, setKind] = useState<ConsentDocumentKind>(kinds[0]);
  const [toSign, setToSign] = useState(isToSign);
  const [isPrinting, setPrinting] = useState(false);
  const paper: Paper = { caseId, consentId, language, kind, toSign: toSign && SIGNED.has(kind), withdrawal, noticeId: noticeId ?? null };
  const document = useChannel('consent.document', paper, { keepPrevious: true });
  const pages = document.data?.pages ?? [];
  return (
    <Dialog size="wide" title={t(`consent.papers.kind.${kind}`)} isOpen onClose={onClose}
      actions={<>
        <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('consent.print')}</Button>
        <SaveButtons paper={paper} hasRecord={noticeId === undefined && withdrawal === null} />
      </>}>
      <FieldSet columns={2}>
        {kinds.length === 1 ? null : <Select label={t('consent.papers.which')} value={kind} help={kind === 'receipt' || kind === 'receipt-full' ? t(`consent.papers.hint.${kind}`) : undefined} options={kinds.map((id) => ({ id, label: t(`consent.papers.kind.${id}`) }))} onChange={(chosen) => { setKind(chosen ?? kind); }} />}
        <LanguageChoice value={language} onChange={setLanguage} />
      </FieldSet>
      {SIGNED.has(kind) && withdrawal === null ? <Checkbox isSelected={toSign} help={t('consent.papers.toSignHint')} onChange={setToSign}>{t('consent.papers.toSign')}</Checkbox> : null}
      <FailureNotice failure={document.error} />
      <PageImages pages={pages} label={t(`consent.papers.kind.${kind}`)} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}

function LanguageChoice({ value, onChange }: { readonly value: Language; readonly onChange: (language: Language) => void }): ReactNode {
  const { t } = useText();
  return <RadioGroup isInline label={t('consent.papers.language')} value={value} options={[{ id: 'uk', label: t('consent.papers.uk') }, { id: 'en', label: t('consent.papers.en') }]} onChange={onChange} />;
}

function SaveButtons({ paper, hasRecord }: { readonly paper: Paper; readonly hasRecord: boolean }): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const saving = useSend('consent.save');
  const save = (format: 'pdf' | 'json'): void => {
    saving.mutate({ ...paper, format }, { onSuccess: ({ files }) => { say(files[0] === undefined ? t('consent.notSaved') : t('consent.savedFile', { name: files[0].name })); } });
  };
  return (
    <>
      <Button isBusy={saving.isPending} onPress={() => { save('pdf'); }}>{t('consent.savePdf')}</Button>
      {hasRecord ? <Button isDisabled={saving.isPending} onPress={() => { save('json'); }}>{t('consent.saveJson')}</Button> : null}
      <FailureNotice failure={saving.error?.code === 'file/cancelled' ? null : saving.error} />
    </>
  );
}

/** All blank papers for a visit without the laptop. Each sheet has a number, by which it is typed in later. */
export function BlankPackDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t, language: screenLanguage } = useText();
  const { say } = useStatus();
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [isPrinting, setPrinting] = useState(false);
  const pack = useChannel('consent.blankPack', { language });
  const saving = useSend('consent.saveBlankPack');
  const pages = pack.data?.pages ?? [];
  const save = (): void => {
    if (pack.data !== undefined) saving.mutate({ language, number: pack.data.number }, { onSuccess: ({ files }) => { say(files[0] === undefined ? t('consent.notSaved') : t('consent.savedFile', { name: files[0].name })); } });
  };
  return (
    <Dialog size="wide" title={t('consent.blankTitle')} isOpen onClose={onClose}
      actions={<>
        <Button tone="primary" isDisabled={pages.length === 0} onPress={() => { setPrinting(true); }}>{t('consent.print')}</Button>
        <Button isDisabled={pages.length === 0} isBusy={saving.isPending} onPress={save}>{t('consent.savePdf')}</Button>
      </>}>
      <p>{t('consent.papers.packText')}</p>
      {pack.data === undefined ? null : <p className="tabular"><strong>{t('consent.papers.packNumber', { number: pack.data.number })}</strong></p>}
      <LanguageChoice value={language} onChange={setLanguage} />
      <FailureNotice failure={pack.error ?? (saving.error?.code === 'file/cancelled' ? null : saving.error)} />
      <PageImages pages={pages} label={t('consent.blankTitle')} />
      <PrintJob pages={isPrinting ? pages : null} onDone={() => { setPrinting(false); }} />
    </Dialog>
  );
}
