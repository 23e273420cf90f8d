import { useState, type ReactNode } from 'react';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import type { Outcome, RefusalReason } from '../../../shared/requests/request-codes.ts';
import { requestWordsIn } from '../../../shared/requests/words-in.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../components/choices.tsx';
import { ErrorSummary, FailureNotice, Notice } from '../../components/notices.tsx';
import { Facts } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortDate, shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { packetNumber } from '../disclosures/disclosure-list.ts';
import { fieldLabel } from '../../../shared/wording/words.ts';
import { goToStep } from './steps.ts';
import { useReferralFor } from './use-referral-for.ts';
import style from './requests.module.css';

/** How the request ends: only the ways the rules leave open are offered. */
export function DecideStep({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { request, options } = shown;
  const [isEditing, setEditing] = useState(false);
  if (request.decision !== null && !isEditing) {
    return (
      <div className={style['stack']}>
        <Decided shown={shown} />
        {isOpen(request) ? <div><Button size="small" onPress={() => { setEditing(true); }}>{t('requests.decide.change')}</Button></div> : null}
      </div>
    );
  }
  if (!isOpen(request)) return <p className="soft">—</p>;
  if (options.length === 0) return <p className="soft">{t('requests.decide.locked')}</p>;
  return <DecisionForm key={options.map(({ outcome }) => outcome).join()} shown={shown} onDone={() => { setEditing(false); }} />;
}

function Decided({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t, language } = useText();
  const words = requestWordsIn(language);
  const { decision } = shown.request;
  if (decision === null) return null;
  return (
    <Facts rows={[
      { label: t('requests.decide.outcome'), value: <strong>{words.outcome[decision.outcome]}</strong> },
      ...(decision.reasons.length === 0 ? [] : [{ label: t('requests.decide.reasons'), value: decision.reasons.map((reason) => words.refusal[reason]).join(', ') }]),
      ...(decision.disclosure === null ? [] : [{ label: t('requests.decide.packet'), value: <span className="tabular">{packetNumber(decision.disclosure.packetId)}</span> }]),
      ...(decision.note === null ? [] : [{ label: t('requests.decide.note'), value: decision.note }]),
      { label: t('requests.facts.recordedBy'), value: `${shortDate(decision.on)}, ${decision.official}` },
    ]} />
  );
}

interface Chosen { readonly outcome: Outcome | null; readonly reasons: readonly RefusalReason[]; readonly note: string; readonly disclosureId: string | null; readonly corrected: readonly string[] }
type Problem = 'outcome' | 'reasons' | 'packet' | 'corrected';

function problemsOf(shown: ShownRequest, chosen: Chosen): readonly Problem[] {
  const option = shown.options.find(({ outcome }) => outcome === chosen.outcome);
  if (option === undefined) return ['outcome'];
  const isGranted = option.outcome === 'granted' || option.outcome === 'partly-granted';
  return [
    ...(option.reasons.length > 0 && chosen.reasons.length === 0 ? ['reasons' as const] : []), ...(option.asksForPacket && chosen.disclosureId === null ? ['packet' as const] : []),
    ...(isGranted && shown.request.kind === 'correction' && chosen.corrected.length === 0 ? ['corrected' as const] : []),
  ];
}

function DecisionForm({ shown, onDone }: { readonly shown: ShownRequest; readonly onDone: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const words = requestWordsIn(language);
  const { request, options } = shown;
  const [chosen, setChosen] = useState<Chosen>({ outcome: options.length === 1 ? (options[0]?.outcome ?? null) : null, reasons: [], note: request.decision?.note ?? '', disclosureId: shown.packets[0]?.id ?? null, corrected: [] });
  const [attempt, setAttempt] = useState(0);
  const deciding = useSend('request.decide');
  const option = options.find(({ outcome }) => outcome === chosen.outcome) ?? null;
  const problems = problemsOf(shown, chosen);
  const errorOf = (problem: Problem): string | null => (attempt > 0 && problems.includes(problem) ? t(`requests.decide.errors.${problem}`) : null);
  const decide = (): void => {
    setAttempt(attempt + 1);
    if (option === null || problems.length > 0) return;
    const reasons = chosen.reasons.filter((reason) => option.reasons.includes(reason));
    deciding.mutate({ id: request.id, outcome: option.outcome, reasons, note: chosen.note.trim() === '' ? null : chosen.note.trim(), disclosureId: option.asksForPacket ? chosen.disclosureId : null, corrected: [...chosen.corrected] },
      { onSuccess: () => { say(t('requests.decide.saved')); onDone(); goToStep('answer'); } });
  };
  return (
    <div className={style['stack']}>
      <ErrorSummary attempt={attempt} issues={attempt === 0 ? [] : problems.map((problem) => ({ fieldId: `decide-${problem}`, text: t(`requests.decide.errors.${problem}`) }))} />
      <RadioGroup id="decide-outcome" label={t('requests.decide.outcome')} error={errorOf('outcome')} value={chosen.outcome} options={options.map(({ outcome }) => ({ id: outcome, label: words.outcome[outcome] }))} onChange={(outcome) => { setChosen({ ...chosen, outcome, reasons: [] }); }} />
      {option === null || option.reasons.length === 0 ? null : (
        <CheckboxGroup id="decide-reasons" label={t('requests.decide.reasons')} help={t('requests.decide.reasonsHelp')} error={errorOf('reasons')} value={chosen.reasons}
          options={option.reasons.map((id) => ({ id, label: words.refusal[id] }))} onChange={(reasons) => { setChosen({ ...chosen, reasons }); }} />
      )}
      {option?.asksForPacket === true ? <PacketField shown={shown} value={chosen.disclosureId} error={errorOf('packet')} onChange={(disclosureId) => { setChosen({ ...chosen, disclosureId }); }} /> : null}
      <FirstDo shown={shown} outcome={chosen.outcome} corrected={chosen.corrected} error={errorOf('corrected')} onCorrected={(corrected) => { setChosen({ ...chosen, corrected }); }} />
      <TextField label={t('requests.decide.note')} help={t('requests.decide.noteHelp')} isOptional value={chosen.note} maxLength={300} autoComplete="off" onChange={(note) => { setChosen({ ...chosen, note }); }} />
      <FailureNotice failure={deciding.error} />
      <div><Button tone="primary" isBusy={deciding.isPending} onPress={decide}>{t('requests.decide.save')}</Button></div>
    </div>
  );
}

function PacketField({ shown, value, error, onChange }: { readonly shown: ShownRequest; readonly value: string | null; readonly error: string | null; readonly onChange: (id: string | null) => void }): ReactNode {
  const { t } = useText();
  const prepare = useReferralFor(shown);
  return (
    <>
      {shown.packets.length === 0 ? <p>{t('requests.decide.noPacket')} <span className="soft">{t('requests.decide.packetHelp')}</span></p> : null}
      <div id="decide-packet" className={style['buttons']}>
        {shown.packets.length === 0 ? null : (
          <Select label={t('requests.decide.packet')} help={t('requests.decide.packetHelp')} error={error} value={value} onChange={onChange}
            options={shown.packets.map((packet) => ({ id: packet.id, label: t('requests.decide.packetOption', { number: packetNumber(packet.packetId), at: shortMoment(packet.at), recipient: packet.recipientName }) }))} />
        )}
        {prepare === null ? null : <Button onPress={prepare}>{t('requests.decide.makePacket')}</Button>}
      </div>
    </>
  );
}

/** What the letter will say has happened has to happen first. */
function FirstDo({ shown, outcome, corrected, error, onCorrected }: {
  readonly shown: ShownRequest; readonly outcome: Outcome | null; readonly corrected: readonly string[]; readonly error: string | null; readonly onCorrected: (paths: readonly string[]) => void;
}): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const { request, link } = shown;
  if (link === null || (outcome !== 'granted' && outcome !== 'partly-granted')) return null;
  const { caseId } = link;
  const toConsents = <Button onPress={() => { go({ screen: 'consent', caseId }); }}>{t('requests.decide.toConsents')}</Button>;
  if (request.kind === 'withdrawal') return <Notice actions={toConsents}>{t('requests.decide.withdrawFirst')}</Notice>;
  if (request.kind === 'objection') return <Notice actions={toConsents}>{t('requests.decide.restrict')}</Notice>;
  if (request.kind !== 'correction') return null;
  if (shown.changed.length === 0) return <Notice actions={<Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('requests.decide.toCase')}</Button>}>{t('requests.decide.correctFirst')}</Notice>;
  return <CheckboxGroup id="decide-corrected" isColumns label={t('requests.decide.corrected')} help={t('requests.decide.correctedHelp')} error={error} value={corrected} options={shown.changed.map((path) => ({ id: path, label: fieldLabel(path, language) }))} onChange={onCorrected} />;
}
