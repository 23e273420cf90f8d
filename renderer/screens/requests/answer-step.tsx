import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/ipc/channel.ts';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import { REQUEST_CHANNELS, type RequestChannel } from '../../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { shortDate, today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { goToStep } from './steps.ts';
import style from './requests.module.css';

/** The letter, and that it has gone out. */
export function AnswerStep({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t, language: own } = useText();
  const { request } = shown;
  const [isOpened, setOpened] = useState(false);
  // one choice for looking, printing and what is kept: the record must hold the letter that went out
  const [chosen, setChosen] = useState<Language>(own);
  const language = request.answer?.language ?? chosen;
  if (request.state === 'dropped') return <p>{request.dropped?.reason}</p>;
  if (request.decision === null) return <p className="soft">{t('requests.answer.locked')}</p>;
  return (
    <div className={style['stack']}>
      {request.decision.outcome === 'neither' ? <Notice>{t('requests.answer.same')} {t('requests.answer.whenSame')}</Notice> : null}
      {request.answer === null ? null : <p>{t('requests.answer.done', { date: shortDate(request.answer.on), by: requestWordsIn(own).channel[request.answer.by] })}</p>}
      <div className={style['buttons']}>
        {isOpen(request) ? <RadioGroup isInline label={t('requests.answer.language')} value={language} options={[{ id: 'uk', label: t('requests.answer.uk') }, { id: 'en', label: t('requests.answer.en') }]} onChange={setChosen} /> : null}
        <Button onPress={() => { setOpened(true); }}>{t('requests.answer.preview')}</Button>
      </div>
      {isOpen(request) ? <SendForm shown={shown} decidedOn={request.decision.on} language={language} /> : null}
      {isOpened ? <LetterDialog id={request.id} letter="answer" title={t('requests.answer.letterTitle')} onClose={() => { setOpened(false); }} fixed={language} /> : null}
    </div>
  );
}

function SendForm({ shown, decidedOn, language }: { readonly shown: ShownRequest; readonly decidedOn: string; readonly language: Language }): ReactNode {
  const { t, language: own } = useText();
  const { say } = useStatus();
  const words = requestWordsIn(own);
  const [on, setOn] = useState<string | null>(today());
  const [by, setBy] = useState<RequestChannel>(shown.request.channel);
  const sending = useSend('request.answer');
  const send = (): void => {
    if (on !== null) sending.mutate({ id: shown.request.id, on, by, language }, { onSuccess: () => { say(t('requests.answer.sent')); goToStep('answer'); } });
  };
  return (
    <>
      <FieldSet columns={2}>
        <DateField label={t('requests.answer.sentOn')} value={on} earliest={decidedOn} latest={today()} onChange={setOn} />
        <Select label={t('requests.answer.sentBy')} value={by} options={REQUEST_CHANNELS.map((id) => ({ id, label: words.channel[id] }))} onChange={(chosen) => { setBy(chosen ?? 'other'); }} />
      </FieldSet>
      <FailureNotice failure={sending.error} />
      <div><Button tone="primary" isDisabled={on === null} isBusy={sending.isPending} onPress={send}>{t('requests.answer.send')}</Button></div>
    </>
  );
}
