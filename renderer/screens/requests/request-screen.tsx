import type { ReactNode } from 'react';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useChannel } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts, Screen, Section } from '../../components/screen.tsx';
import { Steps } from '../../components/section-index.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { AnswerStep } from './answer-step.tsx';
import { CheckStep } from './check-step.tsx';
import { DecideStep } from './decide-step.tsx';
import { DropRequest } from './drop-request.tsx';
import { ExamineStep } from './examine-step.tsx';
import { LinkStep } from './link-step.tsx';
import { PostponeSection } from './postpone-section.tsx';
import { leftInWords } from './request-list.ts';
import { stepId, stepNow, STEPS } from './steps.ts';
import style from './requests.module.css';

/** One request, from «who is asking» to the letter. */
export function RequestScreen({ route }: ScreenProps<'request'>): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const shown = useChannel('request.show', { id: route.id }, { keepPrevious: true });
  const words = requestWordsIn(language);
  const { data } = shown;
  const detail = data === undefined ? undefined : <>
    <span>{words.kind[data.request.kind]}</span>
    <Badge tone={data.due.standing === 'overdue' ? 'danger' : data.due.standing === 'closed' ? 'plain' : 'caution'}>{leftInWords(data.due, t)}</Badge>
  </>;
  return (
    <Screen title={data === undefined ? t('requests.title') : t('requests.one', { number: data.request.number })} detail={detail}
      actions={<Button onPress={() => { go({ screen: 'requests' }); }}>{t('requests.back')}</Button>}>
      <FailureNotice failure={shown.error} />
      {shown.isPending ? <Loading /> : null}
      {data === undefined ? null : <Body shown={data} />}
    </Screen>
  );
}

function Body({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { request } = shown;
  const isWorking = isOpen(request);
  return (
    <>
      <Steps label={t('requests.stepsLabel')} current={stepNow(shown)} steps={STEPS.map((id) => ({ id, label: t(`requests.steps.${id}`) }))} />
      <RequestFacts shown={shown} />
      {isWorking ? <PostponeSection shown={shown} /> : null}
      <Section id={stepId('check')} title={`1. ${t('requests.steps.check')}`}><CheckStep shown={shown} /></Section>
      <Section id={stepId('link')} title={`2. ${t('requests.steps.link')}`} help={isWorking ? t('requests.link.help') : undefined}><LinkStep shown={shown} /></Section>
      <Section id={stepId('examine')} title={`3. ${t('requests.steps.examine')}`} help={isWorking ? t('requests.examine.help') : undefined}><ExamineStep shown={shown} /></Section>
      <Section id={stepId('decide')} title={`4. ${t('requests.steps.decide')}`}><DecideStep shown={shown} /></Section>
      <Section id={stepId('answer')} title={`5. ${t('requests.steps.answer')}`}><AnswerStep shown={shown} /></Section>
      <History shown={shown} />
      {isWorking ? <DropRequest id={request.id} /> : null}
    </>
  );
}

function RequestFacts({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  const { request, due } = shown;
  const { requester, document } = request;
  const paper = document === null ? null : [`${words.document[document.kind]} ${document.reference}`, document.dated === null ? null : shortDate(document.dated), document.answerBy === null ? null : t('requests.facts.answerBy', { date: shortDate(document.answerBy) })].filter((part) => part !== null).join(', ');
  const from = [requester.name, words.requester[requester.kind], requester.actsFor === null ? null : words.actsFor[requester.actsFor], requester.organisation, requester.address].filter((part) => part !== null).join(', ');
  return (
    <Facts rows={[
      { label: t('requests.facts.due'), value: <strong className="tabular">{shortDate(due.on)}</strong> },
      { label: t('requests.facts.rule'), value: words.dueRule[due.rule] },
      { label: t('requests.facts.from'), value: from },
      { label: t('requests.facts.received'), value: `${shortDate(request.receivedOn)}, ${words.channel[request.channel]}${request.theirReference === null ? '' : `, ${t('requests.facts.their', { number: request.theirReference })}`}` },
      ...(request.about === null ? [] : [{ label: t('requests.facts.about'), value: request.about }]),
      { label: t('requests.facts.asks'), value: <span className={style['asks']}>{request.asks}</span> },
      ...(paper === null ? [] : [{ label: t('requests.facts.paper'), value: paper }]),
      { label: t('requests.facts.recordedBy'), value: [shortMoment(shown.recordedAt), shown.recordedBy].filter((part) => part !== null).join(', ') },
    ]} />
  );
}

function History({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t('requests.history')}>
      <ol className={style['history']}>
        {shown.events.map((event) => <li key={`${event.at} ${event.kind}`} className="tabular">{shortMoment(event.at)}: {t(`requests.events.${event.kind}`)}{event.person === null ? '' : `, ${event.person}`}</li>)}
      </ol>
    </Section>
  );
}
