import { useState, type ReactNode } from 'react';
import { lookupField } from '../../../shared/domain/field-catalogue.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useChannel } from '../../api.ts';
import { DecisionMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { PrintSheet } from '../../components/print-sheet.tsx';
import { Loading } from '../../components/progress.tsx';
import { Facts } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { groupByCategory } from '../referral/decision-groups.ts';
import { fieldLabel } from '../referral/field-words.ts';
import { digestGroups, packetNumber } from './disclosure-list.ts';
import style from './disclosures.module.css';

type Shown = ChannelOutput<'disclosure.show'>;
const NO_RELATIONS: readonly (string | null)[] = [];

/** One entry of the log: everything about the disclosure but the values. */
export function DisclosureEntry({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const shown = useChannel('disclosure.show', { id });
  const { go } = useNavigation();
  const [isPrinting, setPrinting] = useState(false);
  return (
    <Dialog title={t('disclosures.entry.title')} isOpen onClose={onClose} size="wide"
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
      <FailureNotice failure={shown.error} />
      {shown.isPending ? <Loading /> : null}
      {shown.data === undefined ? null : <div><Button size="small" onPress={() => { setPrinting(true); }}>{t('disclosures.printEntry')}</Button> <Button size="small" tone="quiet" onPress={() => { go({ screen: 'incidents', start: 'wrong-recipient', caseCode: shown.data.row.caseCode }); }}>{t('incidents.wrongRecipient')}</Button></div>}
      {shown.data === undefined ? null : <EntryBody shown={shown.data} />}
      {isPrinting && shown.data !== undefined ? <PrintSheet title={t('disclosures.entry.title')} onDone={() => { setPrinting(false); }}><EntryBody shown={shown.data} /></PrintSheet> : null}
    </Dialog>
  );
}

function EntryBody({ shown }: { readonly shown: Shown }): ReactNode {
  const { t } = useText();
  const { row } = shown;
  const words = t('disclosures.formats', { returnObjects: true });
  const formats: ReadonlyMap<string, string> = new Map(Object.entries(words));
  return (
    <>
      <Facts rows={[
        { label: t('disclosures.entry.at'), value: shortMoment(row.at) },
        { label: t('disclosures.entry.case'), value: row.caseCode },
        { label: t('disclosures.entry.to'), value: row.recipientName },
        { label: t('disclosures.entry.purpose'), value: t(`codes.purpose.${row.purpose}`) },
        ...(row.service === null ? [] : [{ label: t('disclosures.entry.service'), value: t(`codes.service.${row.service}`) }]),
        { label: t('disclosures.entry.basis'), value: row.basis.map((basis) => t(`codes.basis.${basis}`)).join(', ') },
        { label: t('disclosures.entry.by'), value: row.person },
        { label: t('disclosures.entry.formats'), value: row.formats.map((format) => formats.get(format) ?? format).join(', ') },
        ...(row.copies === 0 ? [] : [{ label: t('disclosures.copies'), value: String(row.copies) }]),
        { label: t('disclosures.entry.packet'), value: <span className="tabular">{packetNumber(row.packetId)}</span> },
        { label: t('disclosures.entry.digest'), value: <span className={style['digest']}>{digestGroups(row.packetDigest)}</span> },
        { label: t('disclosures.entry.policy'), value: t('explain.packVersion', { id: row.policy.id, version: row.policy.version }) },
      ]} />
      {row.isWritten ? null : <Notice tone="caution">{t('disclosures.notWritten')}</Notice>}
      <EntryFields shown={shown} />
    </>
  );
}

function EntryFields({ shown }: { readonly shown: Shown }): ReactNode {
  const { t, language } = useText();
  const context = { t, language, relations: NO_RELATIONS, placeName: () => null };
  const fields = shown.fields.map((field) => ({ ...field, category: lookupField(field.path)?.category ?? null }));
  return (
    <section aria-label={t('disclosures.entry.fields')}>
      <h3>{t('disclosures.entry.fields')}</h3>
      <p className="soft dense">{t('disclosures.entry.fieldsHelp')}</p>
      <table className={style['table']} aria-label={t('disclosures.entry.fields')}>
        <thead><tr>{(['field', 'action', 'reason', 'rule'] as const).map((column) => <th key={column} scope="col">{t(`disclosures.entry.${column}`)}</th>)}</tr></thead>
        {groupByCategory(fields).map((group) => (
          <tbody key={group.category ?? 'none'}>
            <tr className={style['group']}><th scope="rowgroup" colSpan={4}>{group.category === null ? t('referral.decision.outside') : t(`codes.category.${group.category}`)}</th></tr>
            {group.fields.map((field) => (
              <tr key={field.path}>
                <th scope="row">{fieldLabel(field.path, context)}</th>
                <td><DecisionMark action={field.action} /></td>
                <td>{t(`explain.short.${field.reason}`)}</td>
                <td className={style['rule']}>{field.rule}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
