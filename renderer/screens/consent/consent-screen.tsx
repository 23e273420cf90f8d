import { useEffect, useState, type ReactNode } from 'react';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { RecordsSection } from '../consent-centre/records-section.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ConsentCard, renewalOf } from './consent-card.tsx';
import { ConsentFormView, type Replaced } from './consent-form-view.tsx';
import style from './consent.module.css';
import { NoticesSection } from './notices.tsx';
import { BlankPackDialog } from './paper-dialog.tsx';
import { RestrictionDialog, RestrictionRow } from './restrictions.tsx';

type Listed = ChannelOutput<'consent.list'>;
type Life = ChannelOutput<'consent.life'>;
type Mode = { readonly at: 'list' } | { readonly at: 'new'; readonly replaced: Replaced | null };

/** Consent, assent and what was asked to be kept back, for one child. */
export function ConsentScreen({ route }: ScreenProps<'consent'>): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { caseId } = route;
  const listed = useChannel('consent.list', { caseId });
  const life = useChannel('consent.life', { caseId });
  const directory = useChannel('recipient.list', {});
  const shown = useChannel('case.show', { id: caseId });
  const isRead = listed.data !== undefined && life.data !== undefined && directory.data !== undefined && shown.data !== undefined;
  const failure = listed.error ?? life.error ?? directory.error ?? shown.error;
  return (
    <Screen title={t('consent.title')} detail={<span className="tabular">{shown.data?.record.caseCode}</span>} actions={<Button onPress={() => { go({ screen: 'case', id: caseId }); }}>{t('case.file')}</Button>}>
      <FailureNotice failure={failure} />
      {isRead ? <Consents route={route} listed={listed.data} life={life.data} recipients={directory.data.recipients} family={shown.data.record.family} /> : failure === null ? <Loading /> : null}
    </Screen>
  );
}

interface ConsentsProps extends ScreenProps<'consent'> {
  readonly listed: Listed;
  readonly life: Life;
  readonly recipients: readonly Recipient[];
  readonly family: CaseRecord['family'];
}

function Consents({ route, listed, life, recipients, family }: ConsentsProps): ReactNode {
  const { t } = useText();
  const { say } = useStatus();
  const { caseId, consentId, show } = route;
  const asked = life.consents.find(({ consent }) => consent.id === consentId);
  const [mode, setMode] = useState<Mode>(() => {
    const renewal = show === 'renewal' && asked !== undefined ? renewalOf(asked) : null;
    return renewal === null ? { at: 'list' } : { at: 'new', replaced: renewal };
  });
  const [isAnswering, setAnswering] = useState(show === 'answer');
  const done = (wasRecorded: boolean): void => {
    setMode({ at: 'list' });
    if (wasRecorded) say(t('consent.form.recorded'));
  };
  useEffect(() => {
    const place = show === 'notices' ? 'consent-notices' : show === 'restrictions' ? 'consent-restrictions' : null;
    if (place !== null) document.getElementById(place)?.scrollIntoView({ block: 'start' });
  }, [show]);
  return (
    <>
      <WhoMustAgree listed={listed} caseId={caseId} />
      {mode.at === 'new'
        ? <ConsentFormView caseId={caseId} listed={listed} recipients={recipients} family={family} replaced={mode.replaced} onDone={done} />
        : <Lists caseId={caseId} listed={listed} life={life} recipients={recipients} marked={consentId ?? null} onNew={(replaced) => { setMode({ at: 'new', replaced }); }} />}
      {isAnswering && asked !== undefined ? <AnswerDialog caseId={caseId} consent={asked.consent} onClose={() => { setAnswering(false); }} /> : null}
    </>
  );
}

function WhoMustAgree({ listed, caseId }: { readonly listed: Listed; readonly caseId: string }): ReactNode {
  const { t, language } = useText();
  const { go } = useNavigation();
  const { required, fitRelations } = listed;
  const who = required.representative ? (required.child ? t('consent.whoBoth') : t('consent.whoRepresentative')) : t('consent.whoPerson');
  const child = !required.representative ? '' : !required.child ? t('consent.childNone') : required.childMethods.includes('oral') ? t('consent.childOral') : t('consent.childWritten');
  const age = required.ageYears === null ? t('consent.tierUnknown') : `${t('consent.tierAge', { count: required.ageYears })}${required.estimated ? ` ${t('consent.tierEstimated')}` : ''}`;
  const isUnfit = required.representative && fitRelations.length === 0;
  const fit = required.representative && !isUnfit ? t('consent.fitThese', { list: fitRelations.map((relation) => codeWord('relation', relation, language)).join(', ') }) : '';
  return (
    <Notice tone={isUnfit ? 'caution' : 'plain'} title={`${t('consent.who')}: ${who.toLocaleLowerCase()}`} actions={isUnfit ? <Button onPress={() => { go({ screen: 'case', id: caseId, section: 'family' }); }}>{t('consent.toFamily')}</Button> : undefined}>
      {[age, child, fit, isUnfit ? t('consent.fitNone') : ''].filter((sentence) => sentence !== '').join(' ')}
    </Notice>
  );
}

function Lists({ caseId, listed, life, recipients, marked, onNew }: {
  readonly caseId: string; readonly listed: Listed; readonly life: Life; readonly recipients: readonly Recipient[]; readonly marked: string | null; readonly onNew: (replaced: Replaced | null) => void;
}): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<'none' | 'blank' | 'restriction'>('none');
  const close = (): void => { setOpen('none'); };
  return (
    <>
      <NoticesSection caseId={caseId} />
      <Section title={t('consent.list')} actions={<div className={style['buttons']}><Button tone="primary" onPress={() => { onNew(null); }}>{t('consent.add')}</Button><Button onPress={() => { setOpen('blank'); }}>{t('consent.blank')}</Button></div>}>
        {life.consents.length === 0 ? <p className="soft">{t('consent.listEmpty')}</p> : <ul className={style['cards']}>{life.consents.map((entry) => <ConsentCard key={entry.consent.id} caseId={caseId} entry={entry} recipients={recipients} ageYears={listed.required.ageYears} isMarked={entry.consent.id === marked} onReplace={onNew} />)}</ul>}
      </Section>
      <Section id="consent-restrictions" title={t('consent.restrictions')} actions={<Button onPress={() => { setOpen('restriction'); }}>{t('consent.addRestriction')}</Button>}>
        {life.restrictions.length === 0 ? <p className="soft">{t('consent.restrictionsEmpty')}</p> : <ul className={style['cards']}>{life.restrictions.map((entry) => <RestrictionRow key={entry.restriction.id} caseId={caseId} entry={entry} recipients={recipients} />)}</ul>}
      </Section>
      {life.consents.length === 0 ? null : <RecordsSection caseId={caseId} />}
      {open === 'blank' ? <BlankPackDialog onClose={close} /> : null}
      {open === 'restriction' ? <RestrictionDialog caseId={caseId} recipients={recipients} relations={listed.fitRelations} onClose={close} /> : null}
    </>
  );
}
