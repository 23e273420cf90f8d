import type { ReactNode } from 'react';
import { useChannel } from '../../api.ts';
import { Section } from '../../components/screen.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

/** States of partners' records that came with their packets; nothing where none came. */
export function AuditWitnesses(): ReactNode {
  const { t } = useText();
  const found = useChannel('audit.witnesses', {}).data?.witnesses ?? [];
  if (found.length === 0) return null;
  return (
    <Section title={t('auditLog.witness.title')} help={t('auditLog.witness.help')}>
      <table className={style['log']}>
        <thead>
          <tr><th scope="col">{t('auditLog.witness.agency')}</th><th scope="col">{t('auditLog.witness.size')}</th><th scope="col">{t('auditLog.witness.at')}</th><th scope="col">{t('auditLog.witness.words')}</th></tr>
        </thead>
        <tbody>
          {found.map((witness) => (
            <tr key={witness.checkpoint}>
              <td>{witness.agency ?? witness.origin}</td>
              <td className="tabular">{witness.size}</td>
              <td className="tabular">{shortMoment(witness.receivedAt)}</td>
              <td>{witness.words.join(' ')}{witness.isContradicted ? <p><strong>{t('auditLog.witness.contradicted')}</strong></p> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
