import type { ReactNode } from 'react';
import { RadioGroup } from '../../components/choices.tsx';
import { Button } from '../../components/button.tsx';
import { Facts, FormActions, Screen, Section } from '../../components/screen.tsx';
import { SectionIndex } from '../../components/section-index.tsx';
import { changeLanguage } from '../../language.ts';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { shortDate } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { ReviewNotice } from '../policy/review-notice.tsx';
import { AgencySection } from './agency-section.tsx';
import { AuditSection } from './audit-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { SecuritySection } from './security-section.tsx';
import style from './settings-screen.module.css';

const SECTIONS = ['agency', 'people', 'security', 'recovery', 'backup', 'language', 'audit', 'retention', 'policy'] as const;
type SettingsSection = (typeof SECTIONS)[number];

const CONTENT: Readonly<Record<SettingsSection, () => ReactNode>> = {
  agency: AgencySection, people: PeopleSection, security: SecuritySection, recovery: RecoverySection, backup: BackupSection, language: LanguageSection, audit: AuditSection, retention: RetentionSection, policy: PolicySection,
};

export function SettingsScreen(): ReactNode {
  const { t } = useText();
  const { status } = useSession();
  const [section, setSection] = useScreenMemory<SettingsSection>('settings', status.recoveryPending ? 'recovery' : 'agency');
  const Content = CONTENT[section];
  return (
    <Screen title={t('settings.title')} width="full" detail={`${t('settings.version')} ${status.version}`}>
      <div className={style['columns']}>
        <div className={style['index']}>
          <SectionIndex label={t('settings.sections')} current={section} onChoose={setSection}
            entries={SECTIONS.map((id) => ({ id, label: t(`settings.section.${id}`), ...(id === 'recovery' && status.recoveryPending ? { hasIssue: true } : {}) }))} />
        </div>
        <div className={style['content']}><Content key={section} /></div>
      </div>
    </Screen>
  );
}

function LanguageSection(): ReactNode {
  const { t, language } = useText();
  return (
    <Section title={t('settings.section.language')}>
      <RadioGroup label={t('settings.section.language')} help={t('settings.language.help')} value={language} onChange={changeLanguage}
        options={[{ id: 'uk', label: t('settings.language.uk') }, { id: 'en', label: t('settings.language.en') }]} />
    </Section>
  );
}

function PolicySection(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { policy } = useSession().status;
  return (
    <Section title={t('settings.section.policy')} help={t('settings.policy.help')}>
      <ReviewNotice />
      <Facts rows={[
        { label: t('settings.policy.id'), value: policy.id },
        { label: t('settings.policy.version'), value: policy.version },
        { label: t('settings.policy.review'), value: <span className="tabular">{shortDate(policy.reviewDate)}</span> },
        { label: t('settings.policy.digest'), value: <span className="dense">{policy.digest}</span> },
      ]} />
      <FormActions>
        <Button tone="primary" onPress={() => { go({ screen: 'policy' }); }}>{t('policy.open')}</Button>
        <Button onPress={() => { go({ screen: 'rules', caseId: null }); }}>{t('policy.table')}</Button>
      </FormActions>
    </Section>
  );
}
