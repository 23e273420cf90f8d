import { useState, type ReactNode } from 'react';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { PrintJob } from '../../components/page-images.tsx';
import { Loading } from '../../components/progress.tsx';
import { FormActions, Screen, Section } from '../../components/screen.tsx';
import { useStatus } from '../../components/status.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import { ImportPack } from './import-pack.tsx';
import { PackHistory } from './pack-history.tsx';
import { PackInForce } from './pack-in-force.tsx';
import { RuleSources } from './rule-sources.tsx';
import { SelfCheck } from './self-check.tsx';

/** The rules by which the program decides: which pack is in force, where it comes from, and how it is replaced. */
export function PolicyScreen(): ReactNode {
  const { t } = useText();
  const { go, back, canGoBack } = useNavigation();
  const isKeeper = useSession().status.person?.role === 'focal-point';
  const shown = useChannel('policy.show', {});
  return (
    <Screen title={t('policy.title')} actions={<>
      <Button onPress={() => { go({ screen: 'rules', caseId: null }); }}>{t('policy.table')}</Button>
      {canGoBack ? <Button onPress={back}>{t('common.back')}</Button> : null}
    </>}>
      <FailureNotice failure={shown.error} />
      {shown.data === undefined ? shown.error === null ? <Loading /> : null : (
        <>
          <PackInForce policy={shown.data} isKeeper={isKeeper} />
          {isKeeper ? <ImportPack /> : null}
          <SelfCheck />
          <WallSheet />
          <PackHistory policy={shown.data} isKeeper={isKeeper} />
          <RuleSources policy={shown.data} />
        </>
      )}
    </Screen>
  );
}

function WallSheet(): ReactNode {
  const { t, language } = useText();
  const { say } = useStatus();
  const sheet = useSend('policy.wallSheet');
  const save = useSend('policy.saveWallSheet');
  const [pages, setPages] = useState<readonly string[] | null>(null);
  return (
    <Section title={t('policy.wall.title')} help={t('policy.wall.help')}>
      <FailureNotice failure={sheet.error ?? save.error} />
      <FormActions>
        <Button isBusy={sheet.isPending} onPress={() => { sheet.mutate({ language }, { onSuccess: (made) => { setPages(made.pages); } }); }}>{t('policy.wall.print')}</Button>
        <Button isBusy={save.isPending} onPress={() => { save.mutate({ language }, { onSuccess: ({ files }) => { say(t('policy.wall.saved', { name: files[0]?.name ?? '' })); } }); }}>{t('policy.wall.save')}</Button>
      </FormActions>
      <PrintJob pages={pages} isLandscape onDone={() => { setPages(null); }} />
    </Section>
  );
}
