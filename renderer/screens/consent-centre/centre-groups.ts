import { CENTRE_CODES, type CentreCode, type CentreItem } from '../../../shared/consent/centre-item.ts';
import type { Route } from '../../navigation.tsx';

/** What burns first: recipients who have not answered, then what runs out, then what waits. */
const ORDER: readonly CentreCode[] = ['notice-overdue', 'notice-open', 'turned-eighteen', 'conflict', 'assent-missing', 'agreement-missing', 'waits-for-answer', 'expires-soon', 'expired', 'review-due'];

/** Groups with something in them, most urgent first; in each what is due first. A code the order does not know comes last. */
export function groupItems(items: readonly CentreItem[]): readonly { readonly code: CentreCode; readonly items: readonly CentreItem[] }[] {
  const codes = [...ORDER, ...CENTRE_CODES.filter((code) => !ORDER.includes(code))];
  return codes.map((code) => ({ code, items: items.filter((item) => item.code === code).toSorted((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999')) })).filter((group) => group.items.length > 0);
}

/** The right place for an item: the consents of its case, with what it is about already open. */
export function placeOf({ caseId, consentId, target }: CentreItem): Extract<Route, { readonly screen: 'consent' }> {
  const show = { 'case-consent': undefined, notice: 'notices', 'consent-answer': 'answer', 'consent-renew': 'renewal', restriction: 'restrictions' }[target] as 'notices' | 'answer' | 'renewal' | 'restrictions' | undefined;
  return { screen: 'consent', caseId, ...(consentId === null ? {} : { consentId }), ...(show === undefined ? {} : { show }) };
}
