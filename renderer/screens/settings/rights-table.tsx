import type { ReactNode } from 'react';
import { AREAS, levelOf } from '../../../shared/ipc/areas.ts';
import type { Role } from '../../../shared/ipc/channel.ts';
import { classes } from '../../components/classes.ts';
import { Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import style from './settings-screen.module.css';

/** Who may do what, area by area: computed from the very contract that the application refuses by, never written by hand. */
export function RightsTable({ roles }: { readonly roles: readonly Role[] }): ReactNode {
  const { t } = useText();
  return (
    <Section title={t('people.rolesTitle')} help={t('people.rolesHelp')}>
      <table className={classes(style['log'], style['people'], style['rights'])}>
        <thead><tr><th scope="col">{t('people.area')}</th>{roles.map((role) => <th key={role} scope="col">{t(`codes.role.${role}`)}</th>)}</tr></thead>
        <tbody>
          {AREAS.map((area) => (
            <tr key={area}>
              <th scope="row">{t(`people.areas.${area}`)}</th>
              {roles.map((role) => {
                const level = levelOf(area, role);
                return <td key={role} className={level === 'nothing' ? 'soft' : undefined}>{t(`people.levels.${level}`)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft dense">{t('people.rolesNote')}</p>
    </Section>
  );
}
