import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** Beside the backups: what to do when a stick or the laptop is gone. */
export function LostSection(): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <Section title={t('incidents.lost.title')} help={t('incidents.lost.help')}>
      <FormActions>
        <Button onPress={() => { go({ screen: 'incidents', start: 'lost-medium' }); }}>{t('incidents.lost.medium')}</Button>
        <Button onPress={() => { go({ screen: 'incidents', start: 'lost-device' }); }}>{t('incidents.lost.device')}</Button>
      </FormActions>
    </Section>
  );
}
