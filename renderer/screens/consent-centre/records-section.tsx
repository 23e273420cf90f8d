import { useState, type ReactNode } from 'react';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PassphraseField } from '../../components/passphrase.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import { TextFileButton } from '../policy/text-file-button.tsx';

const SHORTEST = 12;
const FIELD = 'consent-records-passphrase';

/** Consent records other programs read: of one case, or of all with the way back in. Under a passphrase unless somebody decides otherwise. */
export function RecordsSection({ caseId = null }: { readonly caseId?: string | null }): ReactNode {
  const { t } = useText();
  const [isOpenly, setOpenly] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [isShort, setShort] = useState(false);
  const saving = useSend('consent.export');
  const taking = useSend('consent.import');
  const save = (): void => {
    setShort(!isOpenly && passphrase.length < SHORTEST);
    if (!isOpenly && passphrase.length < SHORTEST) return;
    taking.reset();
    saving.mutate({ caseId, passphrase: isOpenly ? null : passphrase }, { onSuccess: () => { setPassphrase(''); } });
  };
  const take = (text: string): void => {
    saving.reset();
    taking.mutate({ text, passphrase: passphrase === '' ? null : passphrase }, { onSuccess: () => { setPassphrase(''); } });
  };
  const failure = saving.error?.code === 'file/cancelled' ? taking.error : saving.error ?? taking.error;
  return (
    <Section title={t('consentCentre.records.title')} help={t(caseId === null ? 'consentCentre.records.help' : 'consentCentre.records.helpCase')}>
      <PassphraseField id={FIELD} label={t('consentCentre.records.passphrase')} help={t('consentCentre.records.passphraseHelp')} value={passphrase} isDisabled={isOpenly}
        error={isShort ? t('consentCentre.records.short', { count: SHORTEST }) : null} onChange={(typed) => { setPassphrase(typed); setShort(false); }} />
      <Checkbox isSelected={isOpenly} onChange={(chosen) => { setOpenly(chosen); setShort(false); }} help={t('consentCentre.records.openlyHelp')}>{t('consentCentre.records.openly')}</Checkbox>
      <FailureNotice failure={failure} />
      {saving.data === undefined ? null : <Notice tone="good" title={t('consentCentre.records.saved', { count: saving.data.consents })}>{saving.data.files.map(({ name }) => <p key={name} className="dense">{name}</p>)}</Notice>}
      {taking.data === undefined ? null : <Taken outcome={taking.data} />}
      <FormActions>
        <Button isBusy={saving.isPending} onPress={save}>{t(caseId === null ? 'consentCentre.records.saveAll' : 'consentCentre.records.saveCase')}</Button>
        {caseId === null ? <TextFileButton accept={['.jsonld', '.age', '.json']} isBusy={taking.isPending} onChoose={({ text }) => { take(text); }}>{t('consentCentre.records.take')}</TextFileButton> : null}
      </FormActions>
    </Section>
  );
}

type Outcome = NonNullable<ReturnType<typeof useSend<'consent.import'>>['data']>;

function Taken({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useText();
  return (
    <Notice tone={outcome.refused.length === 0 ? 'good' : 'caution'} title={t('consentCentre.records.taken', { count: outcome.added })}>
      {outcome.known === 0 ? null : <p>{t('consentCentre.records.known', { count: outcome.known })}</p>}
      {outcome.refused.map(({ position, reason }) => <p key={position}>{t('consentCentre.records.refused', { number: position, why: t(`consentCentre.records.why.${reason}`) })}</p>)}
    </Notice>
  );
}
