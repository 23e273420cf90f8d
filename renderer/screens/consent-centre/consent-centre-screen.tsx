import type { ReactNode } from 'react';
import type { CentreItem } from '../../../shared/consent/centre-item.ts';
import { useChannel } from '../../api.ts';
import { classes } from '../../components/classes.ts';
import { EmptyState, FailureNotice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { Screen, Section } from '../../components/screen.tsx';
import { useNavigation } from '../../navigation.tsx';
import { longDate, shortDate } from '../../text/dates.ts';
import { useText, type Translate } from '../../text/text.ts';
import { groupItems, placeOf } from './centre-groups.ts';
import { GuidesSection } from './guides-section.tsx';
import { RecordsSection } from './records-section.tsx';
import style from './consent-centre.module.css';

/** Everything about consent that asks for somebody's hand, in all cases; each line opens the place where it is done. */
export function ConsentCentreScreen(): ReactNode {
  const { t, language } = useText();
  const centre = useChannel('consent.centre', {});
  const groups = groupItems(centre.data?.items ?? []);
  return (
    <Screen title={t('consentCentre.title')} {...(centre.data === undefined ? {} : { detail: longDate(centre.data.day, language) })}>
      <FailureNotice failure={centre.error} />
      {centre.data === undefined && centre.error === null ? <Loading /> : null}
      {centre.data !== undefined && groups.length === 0 ? <EmptyState title={t('consentCentre.quietTitle')}>{t('consentCentre.quietText')}</EmptyState> : null}
      {groups.map(({ code, items }) => (
        <Section key={code} title={t(`consentCentre.group.${code}`)} actions={<span className="soft dense tabular">{t('consentCentre.count', { count: new Set(items.map(({ caseId }) => caseId)).size })}</span>}
          {...(code === 'conflict' || code === 'turned-eighteen' || code === 'assent-missing' ? { help: t(`consentCentre.help.${code}`) } : {})}>
          <ul className={style['list']}>{items.map((item) => <Row key={keyOf(item)} item={item} />)}</ul>
        </Section>
      ))}
      {centre.data === undefined ? null : <><GuidesSection /><RecordsSection /></>}
    </Screen>
  );
}

function keyOf({ code, caseId, consentId, restrictionId, noticeId, reason }: CentreItem): string {
  return [code, caseId, consentId, restrictionId, noticeId, reason].join(' ');
}

/** Being late is said only of what had a day to be done by. */
const DUE: ReadonlySet<CentreItem['code']> = new Set(['notice-overdue', 'notice-open', 'review-due']);

function whenOf({ code, on, days }: CentreItem, t: Translate): string {
  if (on === null) return '';
  if (days === null) return shortDate(on);
  const distance = days === 0 ? t('consentCentre.today') : days > 0 ? t('consentCentre.in', { count: days }) : t(DUE.has(code) ? 'consentCentre.overdue' : 'consentCentre.ago', { count: -days });
  return `${shortDate(on)}, ${distance}`;
}

/** What it is about, where the heading of the group does not say it all. */
function whatOf({ recipientName, reason }: CentreItem, t: Translate): string {
  if (recipientName !== null) return recipientName;
  return reason === 'restriction-void' || reason === 'recipient-kept-back' || reason === 'asked-as-a-child' ? t(`consentCentre.reason.${reason}`) : '';
}

function Row({ item }: { readonly item: CentreItem }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className={style['row']} onClick={() => { go(placeOf(item)); }}>
        <span className={style['name']}>{item.caseName === '' ? t('consentCentre.noName') : item.caseName}</span>
        <span className={classes(style['code'], 'tabular')}>{item.caseCode}</span>
        <span className={style['what']}>{whatOf(item, t)}</span>
        <span className={classes(style['when'], 'tabular', item.code === 'notice-overdue' && style['late'])}>{whenOf(item, t)}</span>
      </button>
    </li>
  );
}
