import { useState, type ReactNode } from 'react';
import { PURPOSES, RECIPIENT_TYPES, type Category, type Purpose, type RecipientType } from '../../../shared/policy/codes.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, Notice } from '../../components/notices.tsx';
import { PrintSheet } from '../../components/print-sheet.tsx';
import { Screen } from '../../components/screen.tsx';
import { Select } from '../../components/select.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useSession } from '../../session.tsx';
import { useText } from '../../text/text.ts';
import { READING_ORDER } from './decision-groups.ts';
import { isKnownPack, RULE_ROWS } from './rule-source.ts';
import { RulesLegend, RulesTable } from './rules-table.tsx';
import style from './rules.module.css';

/** The wall sheet: so many rows on its first page. */
const FIRST_PAGE = 10;

/** What the rules would allow: purpose by recipient by category, for training and for the wall. About no child. */
export function RulesScreen(): ReactNode {
  const { t } = useText();
  const { back, canGoBack } = useNavigation();
  const { policy } = useSession().status;
  const [isPrinting, setPrinting] = useState(false);
  const isShown = isKnownPack(policy);
  return (
    <Screen title={t('rules.title')} width="wide" detail={t('explain.packVersion', { id: policy.id, version: policy.version })}
      actions={<>
        {isShown ? <Button onPress={() => { setPrinting(true); }}>{t('rules.print')}</Button> : null}
        {canGoBack ? <Button onPress={back}>{t('common.back')}</Button> : null}
      </>}>
      <p className="soft">{t('rules.intro')}</p>
      {isShown ? <Explorer /> : <EmptyState title={t('rules.title')}>{t('rules.otherPack')}</EmptyState>}
      {isPrinting ? (
        <PrintSheet title={t('rules.title')} onDone={() => { setPrinting(false); }}>
          <div className={style['wall']}><RulesTable rows={RULE_ROWS.slice(0, FIRST_PAGE)} categories={READING_ORDER} /><RulesLegend /></div>
          <div className={style['wall']}><RulesTable rows={RULE_ROWS.slice(FIRST_PAGE)} categories={READING_ORDER} /><RulesLegend /><p>{t('rules.intro')} {t('explain.packVersion', { id: policy.id, version: policy.version })}.</p></div>
        </PrintSheet>
      ) : null}
    </Screen>
  );
}

function Explorer(): ReactNode {
  const { t } = useText();
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [recipient, setRecipient] = useState<RecipientType | null>(null);
  const [category, setCategory] = useState<Category | null>(null);
  const rows = RULE_ROWS.filter((row) => (purpose === null || row.purpose === purpose) && (recipient === null || row.recipient === recipient));
  const all = { id: 'all', label: t('rules.all') };
  return (
    <>
      <div className={style['filters']}>
        <Select label={t('rules.purpose')} value={purpose ?? 'all'} onChange={(chosen) => { setPurpose(PURPOSES.find((code) => code === chosen) ?? null); }} options={[all, ...PURPOSES.map((code) => ({ id: code, label: t(`codes.purpose.${code}`) }))]} />
        <Select label={t('rules.recipient')} value={recipient ?? 'all'} onChange={(chosen) => { setRecipient(RECIPIENT_TYPES.find((code) => code === chosen) ?? null); }} options={[all, ...RECIPIENT_TYPES.map((code) => ({ id: code, label: t(`codes.recipientType.${code}`) }))]} />
        <Select label={t('rules.category')} value={category ?? 'all'} onChange={(chosen) => { setCategory(READING_ORDER.find((code) => code === chosen) ?? null); }} options={[all, ...READING_ORDER.map((code) => ({ id: code, label: t(`codes.category.${code}`) }))]} />
      </div>
      <RulesLegend />
      {rows.length === 0 ? <Notice>{t('rules.noPair')}</Notice> : <RulesTable rows={rows} categories={category === null ? READING_ORDER : [category]} isOpenable />}
    </>
  );
}
