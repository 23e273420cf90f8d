import { useState, type ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { KeptNotice } from '../../components/kept-notice.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { DoneStep } from './done-step.tsx';
import type { Issued } from './step-props.ts';
import { useCaseFacts } from './use-case-facts.ts';
import { isStarted, useReferralDraft } from './use-referral-draft.ts';
import { Wizard } from './wizard.tsx';

/** From «why» to «issued» for one child: the answers are kept when the person leaves and comes back. */
export function ReferralScreen({ route }: { readonly route: { readonly caseId: string } }): ReactNode {
  const { caseId } = route;
  const { t } = useText();
  const { go } = useNavigation();
  const facts = useCaseFacts(caseId);
  const recipients = useChannel('recipient.list', {});
  const rules = useChannel('policy.matrix', { caseId: null, service: null, recipientId: null });
  const kept = useReferralDraft(caseId);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [isAsking, setAsking] = useState(false);
  const recipient = recipients.data?.recipients.find((entry) => entry.id === kept.draft.recipientId) ?? null;
  const leave = (): void => { go({ screen: 'case', id: caseId }); };
  return (
    <Screen title={t('referral.newReferral')} detail={facts.code === '' ? undefined : t('referral.caseLine', { code: facts.code })} width="wide"
      actions={<>
        {isStarted(kept.draft) && issued === null ? <Button tone="quiet" onPress={() => { setAsking(true); }}>{t('referral.startOver')}</Button> : null}
        <Button onPress={leave}>{t('referral.leave')}</Button>
      </>}>
      <FailureNotice failure={recipients.error ?? rules.error} />
      {issued === null ? <KeptNotice kept={kept} onDiscard={kept.startOver} /> : null}
      {issued === null && recipients.data !== undefined && rules.data !== undefined
        ? <Wizard caseId={caseId} facts={facts} kept={kept} recipients={recipients.data.recipients} recipient={recipient} asking={{ rules: rules.data, recipientType: recipient?.type ?? null }} onIssued={(answer) => { kept.drop(); setIssued(answer); }} />
        : null}
      {recipients.isPending || rules.isPending ? <Loading /> : null}
      {issued === null ? null : <DoneStep caseId={caseId} issued={issued} recipient={recipient} onAnother={() => { kept.startOver(); setIssued(null); }} />}
      <Dialog title={t('referral.startOverTitle')} isOpen={isAsking} onClose={() => { setAsking(false); }} size="small" role="alertdialog"
        actions={<><Button tone="primary" onPress={() => { kept.startOver(); setAsking(false); }}>{t('referral.eraseAnswers')}</Button><Button onPress={() => { setAsking(false); }}>{t('referral.keepAnswers')}</Button></>}>
        <p>{t('referral.startOverText')}</p>
      </Dialog>
    </Screen>
  );
}
