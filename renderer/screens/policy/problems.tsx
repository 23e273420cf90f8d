import type { ReactNode } from 'react';
import { Notice } from '../../components/notices.tsx';
import { useText } from '../../text/text.ts';
import { gatherProblems } from './policy-words.ts';
import style from './policy.module.css';

const MOST_PLACES = 40;

/** Why something was refused: a sentence for each kind of problem, the places on demand. */
export function Problems({ problems, title }: { readonly problems: readonly string[]; readonly title?: string }): ReactNode {
  const { t } = useText();
  return (
    <Notice tone="danger" {...(title === undefined ? {} : { title })}>
      <ul className={style['problems']}>
        {gatherProblems(problems).map(({ family, places }) => (
          <li key={family}>
            {t(`policy.problems.${family}`)}
            <Places places={places} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Codes and paths of the rules: exact, and of use to whoever wrote the file. */
export function Places({ places }: { readonly places: readonly string[] }): ReactNode {
  const { t } = useText();
  if (places.length === 0) return null;
  return (
    <details className="dense">
      <summary>{t('policy.where', { count: places.length })}</summary>
      <ul className={style['places']}>
        {places.slice(0, MOST_PLACES).map((place) => <li key={place}>{place}</li>)}
        {places.length > MOST_PLACES ? <li>{t('policy.moreProblems', { count: places.length - MOST_PLACES })}</li> : null}
      </ul>
    </details>
  );
}
