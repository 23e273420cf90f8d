import type { ReactNode } from 'react';
import type { Provenance } from '../../../shared/policy/pack-schema.ts';
import { Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import type { ShownPolicy } from './policy-words.ts';
import style from './policy.module.css';

/** Where every rule comes from: read in a source, professional practice, or our own proposal. */
export function RuleSources({ policy: { rules, rows } }: { readonly policy: ShownPolicy }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t('policy.sources.title')} help={t('policy.sources.help')}>
      <details>
        <summary>{t('policy.sources.show')}</summary>
        <h3>{t('policy.sources.rules')}</h3>
        <ul className={style['sources']}>
          {rules.map((rule) => <Source key={rule.id} head={`${t(rule.scope === 'packet' ? 'policy.sources.packetScope' : 'policy.sources.fieldScope')}, ${t('policy.sources.step', { step: rule.step })}`} id={rule.id} provenance={rule.provenance} />)}
        </ul>
        <h3>{t('policy.sources.rows')}</h3>
        <ul className={style['sources']}>
          {rows.map((row) => <Source key={row.id} head={`${t(`codes.purpose.${row.purpose}`)} → ${t(`codes.recipientType.${row.recipient}`)}`} id={row.id} provenance={row.provenance} />)}
        </ul>
      </details>
    </Section>
  );
}

function Source({ head, id, provenance }: { readonly head: string; readonly id: string; readonly provenance: Provenance }): ReactNode {
  const { t, language } = useText();
  const from = [t(`explain.provenance.${provenance.kind}`), provenance.sources.join(', ')].filter((part) => part !== '').join(': ');
  return <li><span className="soft dense">{head} · {id}</span><br />{provenance.note[language]} <span className="soft">({from})</span></li>;
}
