import { useState, type ReactNode } from 'react';
import type { Recipient } from '../../../shared/domain/consent-record.ts';
import { RECIPIENT_TYPES, type RecipientType } from '../../../shared/policy/codes.ts';
import { useChannel } from '../../api.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { RecipientDialog } from './recipient-dialog.tsx';
import { listRecipients } from './recipient-list.ts';
import style from './recipients.module.css';

type Editing = { readonly recipient: Recipient | null } | null;

/** The directory: who may be told something, and on what conditions. */
export function RecipientsScreen(): ReactNode {
  const { t } = useText();
  const list = useChannel('recipient.list', {});
  const [editing, setEditing] = useState<Editing>(null);
  const recipients = list.data?.recipients ?? [];
  const add = <Button tone="primary" onPress={() => { setEditing({ recipient: null }); }}>{t('recipients.add')}</Button>;
  return (
    <Screen title={t('recipients.title')} width="wide" actions={recipients.length === 0 ? undefined : add}>
      <p className="soft">{t('recipients.intro')}</p>
      <FailureNotice failure={list.error} />
      {list.isPending ? <Loading /> : null}
      {list.data !== undefined && recipients.length === 0 ? <EmptyState title={t('recipients.title')} actions={add}>{t('recipients.empty')}</EmptyState> : null}
      {recipients.length === 0 ? null : <Directory recipients={recipients} onEdit={(recipient) => { setEditing({ recipient }); }} />}
      {editing === null ? null : <RecipientDialog recipient={editing.recipient} known={recipients} onClose={() => { setEditing(null); }} onSaved={() => { setEditing(null); }} />}
    </Screen>
  );
}

function Directory({ recipients, onEdit }: { readonly recipients: readonly Recipient[]; readonly onEdit: (recipient: Recipient) => void }): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<RecipientType | null>(null);
  const [withInactive, setWithInactive] = useState(false);
  const shown = listRecipients(recipients, { typed, type, withInactive });
  const used = RECIPIENT_TYPES.filter((code) => recipients.some((entry) => entry.type === code));
  return (
    <>
      <div className={style['filters']}>
        <TextField label={t('recipients.search')} type="search" value={typed} onChange={setTyped} />
        <Select label={t('recipients.typeFilter')} value={type ?? 'all'} onChange={(chosen) => { setType(used.find((code) => code === chosen) ?? null); }}
          options={[{ id: 'all', label: t('recipients.allTypes') }, ...used.map((code) => ({ id: code, label: t(`codes.recipientType.${code}`) }))]} />
        {recipients.some((entry) => !entry.active) ? <Checkbox isSelected={withInactive} onChange={setWithInactive}>{t('recipients.showInactive')}</Checkbox> : null}
      </div>
      <p role="status" className="soft dense">{shown.length === 0 ? t('recipients.notFound') : t('recipients.count', { count: shown.length })}</p>
      {shown.length === 0 ? null : (
        <table className={style['table']} aria-label={t('recipients.tableLabel')}>
          <thead><tr>{(['name', 'type', 'trust', 'contact'] as const).map((column) => <th key={column} scope="col" data-column={column}>{t(`recipients.columns.${column}`)}</th>)}</tr></thead>
          <tbody>{shown.map((recipient) => <Row key={recipient.id} recipient={recipient} onEdit={onEdit} />)}</tbody>
        </table>
      )}
    </>
  );
}

function Row({ recipient, onEdit }: { readonly recipient: Recipient; readonly onEdit: (recipient: Recipient) => void }): ReactNode {
  const { t } = useText();
  const { name, type, services, contactPerson, phone, active } = recipient;
  return (
    <tr data-inactive={active ? undefined : ''}>
      <th scope="row">
        <button type="button" className={style['name']} onClick={() => { onEdit(recipient); }}>{name}</button>
        {services.length === 0 ? null : <span className={style['services']}>{services.map((service) => t(`codes.service.${service}`)).join(', ')}</span>}
      </th>
      <td>{t(`codes.recipientType.${type}`)}</td>
      <td><Trust recipient={recipient} /></td>
      <td className={style['contact']}>{contactPerson === null ? null : <span>{contactPerson}</span>}{phone === null ? null : <span className="tabular">{phone}</span>}</td>
    </tr>
  );
}

function Trust({ recipient }: { readonly recipient: Recipient }): ReactNode {
  const { t } = useText();
  const { type, signatory, undertaking, assessedSafe, publicKey, active } = recipient;
  return (
    <span className={style['trust']}>
      {active ? null : <Badge>{t('recipients.trust.inactive')}</Badge>}
      {signatory ? <Badge tone="good">{t('recipients.trust.signatory')}</Badge> : null}
      {!signatory && type === 'signatory-provider' ? <Badge tone="caution">{t('recipients.trust.notSignatory')}</Badge> : null}
      {undertaking ? <Badge tone="good">{t('recipients.trust.undertaking')}</Badge> : null}
      {!undertaking && (type === 'other-provider' || type === 'interpreter') ? <Badge tone="caution">{t('recipients.trust.noUndertaking')}</Badge> : null}
      {assessedSafe ? <Badge>{t('recipients.trust.assessedSafe')}</Badge> : null}
      {publicKey === null ? null : <Badge>{t('recipients.trust.key')}</Badge>}
    </span>
  );
}
