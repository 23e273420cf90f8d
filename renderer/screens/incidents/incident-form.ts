import type { Category } from '../../../shared/policy/codes.ts';
import { caseCode } from '../../../shared/domain/values.ts';
import type { IncidentEffect, IncidentKind, IncidentRisk, Protection, Subject } from '../../../shared/incidents/incident-codes.ts';
import type { IncidentDraft } from '../../../shared/incidents/incident-record.ts';
import { INCIDENT_STARTS } from '../../../shared/incidents/incident-start.ts';
import { kyivMoment, wallTimeOf } from '../../../shared/incidents/kyiv-time.ts';

/** An incident as it is typed. Days and times are those of the clock on the wall. */
export interface IncidentForm {
  readonly kind: IncidentKind | null; readonly discoveredOn: string | null; readonly discoveredTime: string; readonly discoveredBy: string;
  readonly knowsWhen: boolean; readonly happenedOn: string | null; readonly happenedTime: string;
  readonly effects: readonly IncidentEffect[]; readonly protection: Protection | null; readonly nature: string; readonly cases: string;
  readonly categories: readonly Category[]; readonly subjects: readonly Subject[]; readonly people: string; readonly records: string;
  readonly risk: IncidentRisk | null; readonly consequences: string; readonly measures: string; readonly planned: string;
  readonly contactName: string; readonly phone: string; readonly email: string;
}

const INCIDENT_FORM_PROBLEMS = ['kind', 'discovered', 'discoveredBy', 'happened', 'effects', 'protection', 'cases', 'people', 'records', 'contactName'] as const;
export type IncidentFormProblem = (typeof INCIDENT_FORM_PROBLEMS)[number];

/** What is filled in when a form is opened. */
export interface FormStart { readonly now: number; readonly discoveredBy: string; readonly kind: IncidentKind | null; readonly caseCode: string; /** the first words, by kind */ readonly nature: string }

/** A new form: discovered now, by whoever is in; with what the kind usually means. */
export function startIncidentForm({ now, discoveredBy, kind, caseCode: code, nature }: FormStart): IncidentForm {
  const { day, time } = wallTimeOf(now);
  const start = kind === null ? null : INCIDENT_STARTS[kind];
  return {
    kind, discoveredOn: day, discoveredTime: time, discoveredBy, knowsWhen: false, happenedOn: null, happenedTime: '', effects: start?.effects ?? [], protection: start?.protection ?? null, nature, cases: code,
    categories: [], subjects: [], people: '', records: '', risk: null, consequences: '', measures: '', planned: '', contactName: '', phone: '', email: '',
  };
}

/** A new form whose kind has just been chosen: what the kind usually means is filled in, unless something stands there. */
export function withStart(form: IncidentForm): IncidentForm {
  if (form.kind === null || form.effects.length > 0 || form.protection !== null) return form;
  return { ...form, ...INCIDENT_STARTS[form.kind] };
}

/** The form of what is stored. */
export function incidentFormOf(incident: IncidentDraft): IncidentForm {
  const discovered = wallTimeOf(Date.parse(incident.discoveredAt));
  const happened = incident.happenedAt === null ? null : wallTimeOf(Date.parse(incident.happenedAt));
  const { kind, discoveredBy, effects, protection, categories, subjects, risk, contact } = incident;
  return {
    kind, discoveredBy, effects, protection, categories, subjects, risk, discoveredOn: discovered.day, discoveredTime: discovered.time, knowsWhen: happened !== null, happenedOn: happened?.day ?? null, happenedTime: happened?.time ?? '',
    nature: incident.nature ?? '', cases: incident.caseCodes.join(' '), people: incident.people === null ? '' : String(incident.people), records: incident.records === null ? '' : String(incident.records),
    consequences: incident.consequences ?? '', measures: incident.measures ?? '', planned: incident.planned ?? '', contactName: contact?.name ?? '', phone: contact?.phone ?? '', email: contact?.email ?? '',
  };
}

/** The moment a typed day and time name, in milliseconds; null while they name none. */
export function typedMoment(day: string | null, time: string): number | null {
  return day === null ? null : kyivMoment({ day, time: time.trim().padStart(5, '0') }).moment;
}

/** Whether a typed time stands in the hour that comes twice in autumn. */
export function isTwice(day: string | null, time: string): boolean {
  const found = day === null ? { moment: null } : kyivMoment({ day, time: time.trim().padStart(5, '0') });
  return found.moment !== null && found.isTwice;
}

/** Case codes of a typed list; null when one of them is none. */
function codesOf(typed: string): readonly string[] | null {
  const codes = typed.split(/[\s,;]+/u).filter((code) => code !== '').map((code) => code.toUpperCase());
  return codes.every((code) => caseCode.safeParse(code).success) ? [...new Set(codes)] : null;
}

const numberOf = (typed: string): number | null | undefined => (typed.trim() === '' ? null : /^\d{1,6}$/u.test(typed.trim()) ? Number(typed) : undefined);

/** What has to be corrected before a form can be sent. @param now milliseconds since 1970 */
export function incidentFormProblems(form: IncidentForm, now: number): readonly IncidentFormProblem[] {
  const discovered = typedMoment(form.discoveredOn, form.discoveredTime);
  const happened = typedMoment(form.happenedOn, form.happenedTime);
  const found: Readonly<Record<IncidentFormProblem, boolean>> = {
    kind: form.kind === null, discovered: discovered === null || discovered > now, discoveredBy: form.discoveredBy.trim() === '', happened: form.knowsWhen && (happened === null || (discovered !== null && happened > discovered)),
    effects: form.effects.length === 0, protection: form.protection === null, cases: codesOf(form.cases) === null, people: numberOf(form.people) === undefined, records: numberOf(form.records) === undefined,
    contactName: form.contactName.trim() === '' && (form.phone.trim() !== '' || form.email.trim() !== ''),
  };
  return INCIDENT_FORM_PROBLEMS.filter((problem) => found[problem]);
}

const words = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** What the form says; null while something has to be corrected. */
export function incidentDraftOf(form: IncidentForm, now: number): IncidentDraft | null {
  const { kind, protection } = form;
  const discovered = typedMoment(form.discoveredOn, form.discoveredTime);
  const codes = codesOf(form.cases);
  if (kind === null || protection === null || discovered === null || codes === null || incidentFormProblems(form, now).length > 0) return null;
  const happened = form.knowsWhen ? typedMoment(form.happenedOn, form.happenedTime) : null;
  return {
    kind, protection, discoveredAt: new Date(discovered).toISOString(), discoveredBy: form.discoveredBy.trim(), happenedAt: happened === null ? null : new Date(happened).toISOString(),
    effects: [...form.effects], nature: words(form.nature), categories: [...form.categories], subjects: [...form.subjects], people: numberOf(form.people) ?? null, records: numberOf(form.records) ?? null, caseCodes: [...codes],
    risk: form.risk, consequences: words(form.consequences), measures: words(form.measures), planned: words(form.planned),
    contact: form.contactName.trim() === '' ? null : { name: form.contactName.trim(), phone: words(form.phone), email: words(form.email) },
  };
}
