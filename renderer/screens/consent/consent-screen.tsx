import { useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { ConsentCard, DocumentDialog } from './consent-cards.tsx';
import { ConsentFormView } from './consent-form-view.tsx';
import style from './consent.module.css';
import { RestrictionDialog, RestrictionRow } from './restrictions.tsx';

type Listed = ChannelOutput<'consent.list'>;

/** Consent, assent and what was asked to be kept back, for one child. */
export function ConsentScreen({ route }: ScreenProps<'consent'>): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { caseId } = route;
  const listed = useChannel('consent.list', { caseId });
  const directory = useChannel('recipient.list', {});
  const shown = useChannel('case.show', { id: caseId });
  const [mode, setMode] = useState<'list' | 'new'>('list');
  const { say } = useStatus();
  const recipients = directory.data?.recipients ?? [];
  const done = (wasRecorded: boolean): void => {
    setMode('list');
    if (wasRecorded) say(t('consent.form.recorded'));
  };
  return (
    <Screen title={t('consent.title')} detail={<span className="tabular">{shown.data?.record.caseCode}</span>} actions={<Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('case.file')}</Button>}>
      <FailureNotice failure={listed.error ?? directory.error} />
      {listed.data === undefined ? null : <WhoMustAgree listed={listed.data} onFamily={() => { go({ screen: 'case', id: caseId, section: 'family' }); }} />}
      {listed.data === undefined ? null : mode === 'new'
        ? <ConsentFormView caseId={caseId} listed={listed.data} recipients={recipients} onDone={done} />
        : <Lists caseId={caseId} listed={listed.data} recipients={recipients} onNew={() => { setMode('new'); }} />}
    </Screen>
  );
}

function WhoMustAgree({ listed, onFamily }: { readonly listed: Listed; readonly onFamily: () => void }): ReactNode {
  const { t, language } = useText();
  const { required, fitRelations } = listed;
  const who = required.representative ? (required.child ? t('consent.whoBoth') : t('consent.whoRepresentative')) : t('consent.whoPerson');
  const child = !required.representative ? '' : !required.child ? t('consent.childNone') : required.childMethods.includes('oral') ? t('consent.childOral') : t('consent.childWritten');
  const age = required.ageYears === null ? t('consent.tierUnknown') : `${t('consent.tierAge', { count: required.ageYears })}${required.estimated ? ` ${t('consent.tierEstimated')}` : ''}`;
  const isUnfit = required.representative && fitRelations.length === 0;
  const fit = required.representative && !isUnfit ? t('consent.fitThese', { list: fitRelations.map((relation) => codeWord('relation', relation, language)).join(', ') }) : '';
  return (
    <Notice tone={isUnfit ? 'caution' : 'plain'} title={`${t('consent.who')}: ${who.toLocaleLowerCase()}`} actions={isUnfit ? <Button onPress={onFamily}>{t('consent.toFamily')}</Button> : undefined}>
      {[age, child, fit, isUnfit ? t('consent.fitNone') : ''].filter((sentence) => sentence !== '').join(' ')}
    </Notice>
  );
}

function Lists({ caseId, listed, recipients, onNew }: { readonly caseId: string; readonly listed: Listed; readonly recipients: ChannelOutput<'recipient.list'>['recipients']; readonly onNew: () => void }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<'none' | 'blank' | 'restriction'>('none');
  const close = (): void => { setOpen('none'); };
  return (
    <>
      <Section title={t('consent.list')} actions={<div className={style['buttons']}><Button tone="primary" onPress={onNew}>{t('consent.add')}</Button><Button onPress={() => { setOpen('blank'); }}>{t('consent.blank')}</Button></div>}>
        {listed.consents.length === 0 ? <p className="soft">{t('consent.listEmpty')}</p> : <ul className={style['cards']}>{listed.consents.map((consent) => <ConsentCard key={consent.id} caseId={caseId} consent={consent} recipients={recipients} />)}</ul>}
      </Section>
      <Section title={t('consent.restrictions')} actions={<Button onPress={() => { setOpen('restriction'); }}>{t('consent.addRestriction')}</Button>}>
        {listed.restrictions.length === 0 ? <p className="soft">{t('consent.restrictionsEmpty')}</p> : <ul className={style['cards']}>{listed.restrictions.map((restriction) => <RestrictionRow key={restriction.id} caseId={caseId} restriction={restriction} recipients={recipients} />)}</ul>}
      </Section>
      <DocumentDialog caseId={caseId} consentId={null} isOpen={open === 'blank'} onClose={close} />
      {open === 'restriction' ? <RestrictionDialog caseId={caseId} recipients={recipients} relations={listed.fitRelations} onClose={close} /> : null}
    </>
  );
}
