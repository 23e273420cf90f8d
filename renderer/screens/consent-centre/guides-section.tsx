import { useState, type ReactNode } from 'react';
import { BUILT_IN_GUIDES } from '../../../shared/consent/guide/guides.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useText } from '../../text/text.ts';
import { TextFileButton } from '../policy/text-file-button.tsx';
import style from './consent-centre.module.css';

/** The words of the conversation: in which languages, and how an agency brings its own. */
export function GuidesSection(): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const [tooLong, setTooLong] = useState<readonly string[]>([]);
  const listed = useChannel('guide.list', {});
  const taking = useSend('guide.take');
  const removing = useSend('guide.remove');
  const saving = useSend('guide.saveExample');
  const own = listed.data?.own ?? [];
  const builtIn = BUILT_IN_GUIDES.filter((guide) => !own.some((entry) => entry.language === guide.language));
  const take = (text: string): void => {
    taking.mutate({ text }, { onSuccess: (taken) => { setTooLong(taken.tooLong); say(t('consentCentre.guides.taken', { language: taken.languageName })); } });
  };
  return (
    <Section title={t('consentCentre.guides.title')} help={t('consentCentre.guides.help')}>
      <ul className={style['guides']}>
        {own.map((guide) => (
          <li key={guide.language}>
            <span lang={guide.language}>{guide.languageName}</span><span className="soft">{t('consentCentre.guides.own', { version: guide.version })}</span>
            <Button size="small" aria-label={`${t('consentCentre.guides.remove')}: ${guide.languageName}`} isBusy={removing.isPending} onPress={() => { removing.mutate({ language: guide.language }); }}>{t('consentCentre.guides.remove')}</Button>
          </li>
        ))}
        {builtIn.map((guide) => <li key={guide.language}><span lang={guide.language}>{guide.languageName}</span><span className="soft">{t('consentCentre.guides.builtIn')}</span></li>)}
      </ul>
      {tooLong.length === 0 ? null : <Notice tone="caution" title={t('consentCentre.guides.tooLong')}><ul>{tooLong.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></Notice>}
      <div className={style['guideButtons']}>
        <TextFileButton accept={['.json', 'application/json']} isBusy={taking.isPending} onChoose={({ text }) => { take(text); }}>{t('consentCentre.guides.take')}</TextFileButton>
        <Button isBusy={saving.isPending} onPress={() => { saving.mutate({ language }, { onSuccess: ({ files }) => { say(t('consent.savedFile', { name: files[0]?.name ?? '' })); } }); }}>{t('consentCentre.guides.example')}</Button>
      </div>
      <FailureNotice failure={taking.error ?? removing.error ?? (saving.error?.code === 'file/cancelled' ? null : saving.error) ?? listed.error} />
    </Section>
  );
}
