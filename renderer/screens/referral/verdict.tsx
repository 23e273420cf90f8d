import type { ReactNode } from 'react';
import type { Decision } from '../../../shared/policy/decision.ts';
import type { Reason } from '../../../shared/policy/codes.ts';
import { DecisionSign } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { remedyFor, type Remedy, type RemedyContext } from '../../../shared/policy-pack/explanation.ts';
import type { Step } from './kept-referral.ts';
import style from './referral.module.css';

const SIGNS = { permit: 'share', 'needs-approval': 'generalise', deny: 'withhold' } as const;

/** One quiet line while the answers are given: what they lead to so far. */
export function VerdictLine({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useText();
  const { effect, reasons } = decision;
  return (
    <p className={style['verdictLine']} role="status" data-effect={effect}>
      <DecisionSign action={SIGNS[effect]} />
      <strong>{t(`codes.effect.${effect}`)}.</strong>
      <span>{effect === 'permit' ? '' : reasons.filter((reason) => reason !== 'WH_PENDING_APPROVAL').map((reason) => t(`reasons.sentence.${reason}`)).join(' ')}</span>
    </p>
  );
}

export interface Ways { readonly caseId: string; readonly goTo: (step: Step) => void; readonly onApprove?: () => void; readonly onNeed?: () => void }

/** The way to where a reason can be changed; nothing where nothing should be. */
export function RemedyButton({ reason, context, ways, tone = 'secondary' }: {
  readonly reason: Reason; readonly context: RemedyContext; readonly ways: Ways; readonly tone?: 'primary' | 'secondary';
}): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const remedy = remedyFor(reason, context);
  if (remedy === 'nowhere') return null;
  const { caseId, goTo } = ways;
  const paths: Readonly<Record<Exclude<Remedy, 'nowhere'>, () => void>> = {
    consents: () => { go({ screen: 'consent', caseId }); },
    restrictions: () => { go({ screen: 'consent', caseId }); },
    recipient: () => { go({ screen: 'recipients' }); },
    screening: () => { go({ screen: 'screening', caseId }); },
    statistics: () => { goTo('recipient'); },
    policy: () => { go({ screen: 'policy' }); },
    contact: () => { go({ screen: 'case', id: caseId, section: 'contact' }); },
    'step-recipient': () => { goTo('recipient'); },
    'step-basis': () => { goTo('basis'); },
    'step-reason': () => { goTo('reason'); },
    'step-needs': ways.onNeed ?? (() => { goTo('reason'); }),
    'step-approval': ways.onApprove ?? (() => { goTo('decision'); }),
  };
  return <Button size="small" tone={tone} onPress={paths[remedy]}>{t(`explain.remedies.${remedy}`)}</Button>;
}

/** The refusal, large and plain: why nothing is told, and what can be done. */
export function Refusal({ decision, ways }: { readonly decision: Decision; readonly ways: Ways }): ReactNode {
  const { t } = useText();
  const changes = t('reasons.change', { returnObjects: true });
  return (
    <section className={style['refusal']} data-effect={decision.effect} role="status">
      <h3 className={style['refusalTitle']}><DecisionSign action={SIGNS[decision.effect]} />{t(decision.effect === 'deny' ? 'referral.decision.whole' : 'referral.decision.pendingTitle')}</h3>
      {decision.reasons.map((reason) => (
        <div key={reason} className={style['refusalReason']}>
          <p className={style['refusalWhy']}>{t(`reasons.sentence.${reason}`)}</p>
          {changes[reason] === '' ? null : <p><span className="soft">{t('referral.decision.howToFix')}: </span>{changes[reason]}</p>}
          <div><RemedyButton reason={reason} context={{ whole: true, openable: false }} ways={ways} tone="primary" /></div>
        </div>
      ))}
      {decision.errors.length === 0 ? null : <p className="soft dense">{t('referral.decision.errors', { rules: decision.errors.map((error) => error.rule).join(', ') })}</p>}
    </section>
  );
}

const SELF_EVIDENT = ['LOG_DISCLOSURE'];

/** What the decision obliges to, besides the log entry that is always made. */
export function Duties({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useText();
  const duties = decision.obligations.filter((obligation) => !SELF_EVIDENT.includes(obligation));
  if (duties.length === 0) return null;
  return (
    <Notice tone="caution" title={t('referral.decision.alsoDo')}>
      <ul className={style['duties']}>{duties.map((duty) => <li key={duty}>{t(`codes.obligation.${duty}`)}</li>)}</ul>
    </Notice>
  );
}
