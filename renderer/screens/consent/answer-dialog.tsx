import { useState, type ReactNode } from 'react';
import { CONSENT_METHODS, type ConsentRecord } from '../../../shared/domain/consent-record.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { FieldSet } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { today } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import type { Method } from './consent-form.ts';

type Said = 'given' | 'refused' | 'deferred';
interface Part { readonly said: Said | null; readonly method: Method | null }
const NOTHING: Part = { said: null, method: null };

/** Somebody who had not been asked, or wanted to think, has answered. */
export function AnswerDialog({ caseId, consent, onClose }: { readonly caseId: string; readonly consent: ConsentRecord; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const listed = useChannel('consent.list', { caseId });
  const [child, setChild] = useState(NOTHING);
  const [adult, setAdult] = useState(NOTHING);
  const [relation, setRelation] = useState(consent.representative.personRelation);
  const [on, setOn] = useState<string | null>(today());
  const [words, setWords] = useState({ paper: '', witness: '', reason: '' });
  const answering = useSend('consent.answer');
  const asksChild = (listed.data?.required.child ?? true) && consent.child.expressed === 'not-asked' && consent.child.waiver === null;
  const asksAdult = (listed.data?.required.representative ?? false) && consent.representative.expressed === 'not-asked' && consent.representative.waiver === null;
  const parts = [...(asksChild ? [child] : []), ...(asksAdult ? [adult] : [])];
  const isDeferred = parts.some(({ said }) => said === 'deferred');
  const isSaid = parts.some(({ said }) => said === 'given' || said === 'refused');
  const isWhole = parts.every(({ said, method }) => said !== 'given' || method !== null) && (!asksAdult || adult.said !== 'given' || relation !== null);
  const isReady = on !== null && isWhole && (isDeferred ? words.reason.trim() !== '' : isSaid);
  const optional = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const partOf = ({ said, method }: Part): { expressed: 'given' | 'refused'; method: Method | null } | null => (said === 'given' ? { expressed: said, method } : said === 'refused' ? { expressed: said, method: null } : null);
  const save = (): void => {
    if (on === null || !isReady) return;
    const adultPart = asksAdult ? partOf(adult) : null;
    answering.mutate({
      caseId, consentId: consent.id, on,
      answer: isDeferred
        ? { kind: 'deferred', reason: words.reason.trim() }
        : { kind: 'answered', child: asksChild ? partOf(child) : null, representative: adultPart === null ? null : { ...adultPart, personRelation: relation }, paperReference: optional(words.paper), witness: optional(words.witness) },
    }, { onSuccess: () => { say(t('consent.answer.done')); onClose(); } });
  };
  return (
    <Dialog title={t('consent.answer.title')} isOpen onClose={onClose}
      actions={<><Button tone="primary" isDisabled={!isReady} isBusy={answering.isPending} onPress={save}>{t('consent.answer.record')}</Button><Button onPress={onClose}>{t('common.cancel')}</Button></>}>
      {asksAdult ? (
        <FieldSet legend={t('consent.form.representative')}>
          <Select label={t('consent.form.representativeWho')} value={relation} options={(listed.data?.fitRelations ?? []).map((id) => ({ id, label: codeWord('relation', id, language) }))} onChange={setRelation} />
          <PartFields label={t('consent.form.representativeAnswer')} value={adult} methods={CONSENT_METHODS} onChange={setAdult} />
        </FieldSet>
      ) : null}
      {asksChild ? <PartFields label={t('consent.form.childAnswer')} value={child} methods={listed.data?.required.childMethods ?? CONSENT_METHODS} onChange={setChild} /> : null}
      {isDeferred ? <TextField label={t('consent.answer.why')} value={words.reason} autoComplete="off" onChange={(reason) => { setWords({ ...words, reason }); }} /> : (
        <FieldSet columns={2}>
          <TextField isOptional label={t('consent.form.paper')} value={words.paper} autoComplete="off" onChange={(paper) => { setWords({ ...words, paper }); }} />
          <TextField isOptional label={t('consent.form.witness')} value={words.witness} autoComplete="off" onChange={(witness) => { setWords({ ...words, witness }); }} />
        </FieldSet>
      )}
      <DateField label={t('consent.answer.on')} value={on} earliest={consent.givenOn} latest={today()} onChange={setOn} />
      <FailureNotice failure={answering.error ?? listed.error} />
    </Dialog>
  );
}

function PartFields({ label, value, methods, onChange }: { readonly label: string; readonly value: Part; readonly methods: readonly Method[]; readonly onChange: (part: Part) => void }): ReactNode {
  const { t } = useText();
  return (
    <>
      <RadioGroup isInline label={label} value={value.said} onChange={(said) => { onChange({ ...value, said }); }} options={[
        { id: 'given', label: t('consent.form.answers.given') }, { id: 'refused', label: t('consent.form.answers.refused') }, { id: 'deferred', label: t('consent.answer.later') },
      ]} />
      {value.said === 'given' ? <RadioGroup isInline label={t('consent.form.method')} value={value.method} options={methods.map((method) => ({ id: method, label: t(`consent.form.methods.${method}`) }))} onChange={(method) => { onChange({ ...value, method }); }} /> : null}
    </>
  );
}
