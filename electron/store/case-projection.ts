import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { codeWords, foldText, phoneWords, sortKey } from './search-folding.ts';

/** The columns of the list, worked out from a record. */
export interface CaseProjection {
  readonly status: 'open' | 'closed' | 'transferred' | 'duplicate';
  readonly risk: 'high' | 'medium' | 'low' | null;
  readonly riskOrder: number;
  readonly name: string;
  readonly sortName: string;
  readonly sex: string | null;
  readonly dob: string | null;
  readonly dobEstimated: boolean;
  readonly placeCode: string | null;
  readonly registeredOn: string;
  readonly nextDue: string | null;
}

/** The words a case is found by, one text per column of the search table. */
export interface CaseWords {
  readonly names: string;
  readonly codes: string;
  readonly phones: string;
  /** Status and risk as words, so that a filtered search is answered by the index alone. */
  readonly facets: string;
}

const RISK_ORDER = { high: 0, medium: 1, low: 2 } as const;
const RISK_UNKNOWN = 3;
const LAST_IN_ORDER = '~';

function given(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined);
}

/**
 * The next day something is due: the earliest of the planned visit and of the follow-ups' due days that no later
 * follow-up has answered. A case that is not open has none.
 */
export function nextDueDay(record: CaseRecord): string | null {
  if (record.status !== undefined && record.status !== 'open') return null;
  const followUps = record.followUps ?? [];
  const lastSeen = given(followUps.map((followUp) => followUp.date)).toSorted().at(-1) ?? '';
  const due = given([record.plan?.nextVisit, ...followUps.map((followUp) => followUp.nextDue)]);
  return due.filter((day) => day > lastSeen).sort()[0] ?? null;
}

/** The list columns of a record; `registeredOn` of a record that has none is the day given. */
export function projectCase(record: CaseRecord, day: string): CaseProjection {
  const child = record.child ?? {};
  const name = given([child.surname, child.givenName, child.patronymic]).join(' ');
  const risk = record.protection?.riskLevel ?? null;
  return {
    status: record.status ?? 'open', risk, riskOrder: risk === null ? RISK_UNKNOWN : RISK_ORDER[risk],
    name, sortName: name === '' ? LAST_IN_ORDER : sortKey(name),
    sex: child.sex ?? null, dob: child.dob ?? null, dobEstimated: child.dobEstimated ?? false,
    placeCode: record.contact?.katottg ?? null, registeredOn: record.registeredOn ?? day, nextDue: nextDueDay(record),
  };
}

/**
 * What a case can be found by: the child's and the family's names, the code, their phone numbers. Nothing about
 * reporters or alleged perpetrators.
 */
export function caseWords(caseCode: string, record: CaseRecord): CaseWords {
  const child = record.child ?? {};
  const family = record.family ?? [];
  const names = given([
    child.surname, child.givenName, child.patronymic, ...(child.otherNames ?? []),
    ...family.flatMap((member) => [member.surname, member.givenName, member.patronymic]),
  ]);
  const phones = given([record.contact?.phoneChild, record.contact?.phoneCaregiver, ...family.map((member) => member.phone)]);
  return {
    names: [...new Set(names.flatMap((name) => foldText(name)))].join(' '),
    codes: codeWords(caseCode).join(' '),
    phones: [...new Set(phones.flatMap((phone) => phoneWords(phone)))].join(' '),
    facets: facetWords({ statuses: [record.status ?? 'open'], risks: given([record.protection?.riskLevel]) }).flat().join(' '),
  };
}

/** The index words of statuses and of risks, one list each. */
export function facetWords(facets: { readonly statuses: readonly string[]; readonly risks: readonly string[] }): readonly (readonly string[])[] {
  return [facets.statuses.map((status) => `status${status}`), facets.risks.map((risk) => `risk${risk}`)];
}
