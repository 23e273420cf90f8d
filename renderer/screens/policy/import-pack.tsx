import { useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Facts, FormActions, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { SHORTEST_REASON } from './policy-words.ts';
import { Places, Problems } from './problems.tsx';
import { TextFileButton, type TextFile } from './text-file-button.tsx';
import style from './policy.module.css';

type Ready = Extract<ChannelOutput<'policy.import'>, { readonly outcome: 'ready' }>;

/** A file of rules: chosen, judged, shown, and put in force only when a person has confirmed it. */
export function ImportPack(): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const read = useSend('policy.import');
  const [file, setFile] = useState<TextFile | null>(null);
  const choose = (chosen: TextFile): void => {
    setFile(chosen);
    read.mutate({ text: chosen.text });
  };
  const done = (): void => {
    setFile(null);
    read.reset();
    say(t('policy.import.done'));
  };
  const answer = file === null ? undefined : read.data;
  return (
    <Section title={t('policy.import.title')} help={t('policy.import.help')}>
      <FormActions><TextFileButton accept={['.json', 'application/json']} isBusy={read.isPending} onChoose={choose}>{t('policy.import.choose')}</TextFileButton></FormActions>
      <FailureNotice failure={read.error} />
      {answer?.outcome === 'refused' ? <Problems title={t('policy.import.refused')} problems={file?.text === '' ? ['file/too-large'] : answer.problems} /> : null}
      {answer?.outcome === 'ready' && file !== null ? <Confirmation key={answer.pack.digest} ready={answer} file={file} onDone={done} onCancel={() => { setFile(null); read.reset(); }} /> : null}
    </Section>
  );
}

interface ConfirmationProps { readonly ready: Ready; readonly file: TextFile; readonly onDone: () => void; readonly onCancel: () => void }

function Confirmation({ ready, file, onDone, onCancel }: ConfirmationProps): ReactNode {
  const { t } = useText();
  const confirm = useSend('policy.confirm');
  const [reason, setReason] = useState('');
  const [wordsCompared, setCompared] = useState(false);
  const [acceptChangedKey, setAccepted] = useState(false);
  const [isTried, setTried] = useState(false);
  const state = ready.key?.state ?? 'trusted';
  const missing = [
    ...(state === 'changed' && !acceptChangedKey ? [t('policy.import.acceptMissing')] : []),
    ...(state !== 'trusted' && !wordsCompared ? [t('policy.import.comparedMissing')] : []),
  ];
  const submit = (): void => {
    setTried(true);
    if (missing.length > 0 || reason.trim().length < SHORTEST_REASON) return;
    confirm.mutate({ text: file.text, digest: ready.pack.digest, reason, wordsCompared, acceptChangedKey }, { onSuccess: ({ outcome }) => { if (outcome === 'changed') onDone(); } });
  };
  return (
    <form className={style['form']} noValidate onSubmit={(event) => { event.preventDefault(); submit(); }} aria-label={t('policy.import.title')}>
      <Candidate ready={ready} name={file.name} />
      {ready.key === null || state === 'trusted' ? null : (
        <>
          <KeyAlarm keyFacts={ready.key} />
          {state === 'changed' ? <Checkbox isSelected={acceptChangedKey} onChange={setAccepted}>{t('policy.import.accept')}</Checkbox> : null}
          <Checkbox isSelected={wordsCompared} onChange={setCompared}>{t('policy.import.compared')}</Checkbox>
        </>
      )}
      <TextField id="policy-import-reason" label={t('policy.reason')} help={t('policy.reasonHelp')} value={reason} onChange={setReason} maxLength={300} error={isTried && reason.trim().length < SHORTEST_REASON ? t('policy.reasonMissing') : null} />
      {isTried && missing.length > 0 ? <Notice tone="danger">{missing.join('. ')}.</Notice> : null}
      {confirm.data?.outcome === 'refused' ? <Problems title={t('policy.import.refused')} problems={confirm.data.problems} /> : null}
      <FailureNotice failure={confirm.error} />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={confirm.isPending}>{t('policy.import.confirm')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </FormActions>
    </form>
  );
}

function Candidate({ ready: { kind, pack, looser, endsOverlay }, name }: { readonly ready: Ready; readonly name: string }): ReactNode {
  const { t, language } = useText();
  return (
    <>
      <Notice tone="good">{t(kind === 'overlay' ? 'policy.import.readyOverlay' : 'policy.import.readyPack')}</Notice>
      <Facts rows={[
        { label: t('policy.import.file'), value: name }, { label: t('policy.name'), value: pack.title[language] },
        { label: t('policy.edition'), value: <span className="tabular">{pack.id}, {pack.version}</span> },
        { label: t('policy.effective'), value: <span className="tabular">{shortDate(pack.effectiveFrom)}</span> },
        { label: t('policy.review'), value: <span className="tabular">{shortDate(pack.reviewOn)}</span> },
      ]} />
      {looser.length === 0 ? <p>{t('policy.import.same')}</p> : <Notice tone="caution" title={t('policy.import.looserTitle')}>{t('policy.import.looserText')}<Places places={looser.map((problem) => problem.replace(/^looser\//u, ''))} /></Notice>}
      {endsOverlay ? <Notice tone="caution">{t('policy.import.endsOverlay')}</Notice> : null}
    </>
  );
}

function KeyAlarm({ keyFacts: { state, words, trustedWords } }: { readonly keyFacts: NonNullable<Ready['key']> }): ReactNode {
  const { t, language } = useText();
  const isAlarm = state === 'changed';
  return (
    <Notice tone={isAlarm ? 'danger' : 'caution'} title={t(isAlarm ? 'policy.import.keyChanged' : 'policy.import.keyNew')}>
      <p>{t(isAlarm ? 'policy.import.keyChangedText' : 'policy.import.keyNewText')}</p>
      <dl className={style['keyWords']}>
        <dt>{t('policy.import.words')}</dt><dd>{words[language].join(' ')}</dd>
        {trustedWords === null ? null : <><dt>{t('policy.import.wordsTrusted')}</dt><dd>{trustedWords[language].join(' ')}</dd></>}
      </dl>
    </Notice>
  );
}
