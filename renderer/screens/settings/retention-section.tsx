import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** The ways to what is rarely needed: keeping of cases, and the register of incidents. */
export function RetentionSection(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <>
      <Section title={t('retention.title')} help={t('retention.intro')}>
        <FormActions><Button tone="primary" onPress={() => { go({ screen: 'retention' }); }}>{t('retention.todayAll')}</Button></FormActions>
      </Section>
      <Section title={t('incidents.title')} help={t('incidents.settingsHelp')}>
        <FormActions><Button tone="primary" onPress={() => { go({ screen: 'incidents' }); }}>{t('incidents.openAll')}</Button></FormActions>
      </Section>
    </>
  );
}
