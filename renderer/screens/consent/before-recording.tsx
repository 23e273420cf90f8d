import type { ReactNode } from 'react';
import type { Capture } from '../../../shared/consent/consent-event.ts';
import type { CaptureProblem } from '../../../shared/consent/standing-schema.ts';
import type { ExplainedPoint } from '../../../shared/domain/consent-record.ts';
import { useChannel } from '../../api.ts';
import { Notice } from '../../components/notices.tsx';
import { useText } from '../../text/text.ts';
import { problemWords, weightOf } from './consent-life-words.ts';
import style from './consent.module.css';
import type { ConsentInput } from './consent-form.ts';

/** What will be true of the consent once it is recorded: points left out, and what keeps it from permitting anything. */
export function BeforeRecording({ caseId, missing, consent, capture }: {
  readonly caseId: string; readonly missing: { readonly adult: readonly ExplainedPoint[]; readonly child: readonly ExplainedPoint[] };
  readonly consent: ConsentInput | null; readonly capture: Capture;
}): ReactNode {
  const { t } = useText();
  const checked = useChannel('consent.check', consent === null ? null : { caseId, consent, capture }, { keepPrevious: true });
  // points that were left out are named one by one above
  const problems = consent === null ? [] : (checked.data?.problems ?? []).filter(({ code }) => code !== 'not-all-explained');
  const list = (points: readonly ExplainedPoint[]): string => points.map((point) => t(`consent.form.points.${point}`).toLocaleLowerCase()).join('; ');
  return (
    <>
      {missing.adult.length === 0 ? null : <Notice tone="caution" title={t('consent.check.notExplainedAdult')}>{t('consent.check.notExplained', { points: list(missing.adult) })}</Notice>}
      {missing.child.length === 0 ? null : <Notice tone="caution" title={t('consent.check.notExplainedChild')}>{t('consent.check.notExplained', { points: list(missing.child) })}</Notice>}
      {WEIGHTS.map((weight) => <Problems key={weight} weight={weight} problems={problems.filter((problem) => weightOf(problem) === weight)} />)}
    </>
  );
}

const WEIGHTS = ['block', 'stops', 'advice'] as const;

function Problems({ weight, problems }: { readonly weight: (typeof WEIGHTS)[number]; readonly problems: readonly CaptureProblem[] }): ReactNode {
  const { t } = useText();
  if (problems.length === 0) return null;
  return (
    <Notice tone={weight === 'advice' ? 'plain' : 'caution'} title={t(`consent.check.${weight}`)}>
      <ul className={style['problems']}>{problems.map((problem) => <li key={`${problem.part} ${problem.code}`}>{problemWords(problem, t)}</li>)}</ul>
    </Notice>
  );
}
