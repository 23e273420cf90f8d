import { completedYears } from '../policy/age.ts';
import { readDay } from '../policy/kyiv-day.ts';
import type { Day } from './calendar.ts';
import type { CaseRecord } from './case-record.ts';
import type { CaseIssue } from './field-issue-codes.ts';

interface Dated { readonly path: string; readonly day: Day | undefined }

const EARLIEST: Day = '1900-01-01';

/** Dates of things that have happened: never after `today`; an improbable order only warns. */
export function dateIssues(record: CaseRecord, today: Day): readonly CaseIssue[] {
  const issues: CaseIssue[] = [];
  for (const { path, day } of pastDates(record)) {
    if (day === undefined) continue;
    if (day > today) issues.push({ path, code: 'date-in-future', level: 'block' });
    if (day < EARLIEST) issues.push({ path, code: 'date-too-early', level: 'warn' });
  }
  return [...issues, ...orderIssues(record, today)];
}

function pastDates(record: CaseRecord): readonly Dated[] {
  return [
    { path: 'registeredOn', day: record.registeredOn }, { path: 'child.dob', day: record.child?.dob },
    { path: 'child.document.issuedOn', day: record.child?.document?.issuedOn },
    { path: 'care.startedOn', day: record.care?.startedOn }, { path: 'care.separatedOn', day: record.care?.separatedOn },
    { path: 'protection.riskAssessedOn', day: record.protection?.riskAssessedOn },
    { path: 'incident.date', day: record.incident?.date }, { path: 'closure.date', day: record.closure?.date },
    ...numbered('family', 'dob', (record.family ?? []).map((member) => member.dob)),
    ...numbered('perpetrators', 'dob', (record.perpetrators ?? []).map((person) => person.dob)),
    ...numbered('followUps', 'date', (record.followUps ?? []).map((visit) => visit.date)),
    ...numbered('notes', 'writtenOn', (record.notes ?? []).map((note) => dayOf(note.writtenOn))),
  ];
}

function numbered(list: string, field: string, days: readonly (Day | undefined)[]): readonly Dated[] {
  return days.map((day, at) => ({ path: `${list}[${String(at)}].${field}`, day }));
}

function dayOf(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : readDay(written) ?? undefined;
}

function orderIssues(record: CaseRecord, today: Day): readonly CaseIssue[] {
  const born = record.child?.dob;
  const issues: CaseIssue[] = [];
  const warn = (path: string, code: CaseIssue['code']): void => { issues.push({ path, code, level: 'warn' }); };
  if (born !== undefined && born <= today && (completedYears(born, today) ?? 0) >= 18) warn('child.dob', 'adult');
  if (born !== undefined) {
    for (const { path, day } of pastDates(record)) {
      const about = /^(incident\.date|care\.|child\.document\.|followUps|protection\.)/.test(path);
      if (about && day !== undefined && day < born) warn(path, 'date-before-birth');
    }
  }
  const { registeredOn, closure, status } = record;
  if (closure?.date !== undefined && registeredOn !== undefined && closure.date < registeredOn) warn('closure.date', 'date-before-registration');
  if (status === 'closed' && closure?.date === undefined) warn('closure.date', 'closure-missing');
  return issues;
}
