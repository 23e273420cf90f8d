import { CLOCK_NAMES, clockEnd, clockOf } from '../../shared/incidents/clocks.ts';
import type { ContentPoint, Told } from '../../shared/incidents/incident-codes.ts';
import { missingContent } from '../../shared/incidents/incident-problems.ts';
import type { IncidentRecord, ToldEntry } from '../../shared/incidents/incident-record.ts';
import { incidentWordsIn } from '../../shared/incidents/words-in.ts';
import { wallTimeOf } from '../../shared/incidents/kyiv-time.ts';
import type { Block, FormContent, Row, Section } from './form-content.ts';
import { notificationWordsIn, type NotificationWords } from './notification-words.ts';
import { dayInWords } from './printed-values.ts';
import type { Wording } from './wording/wording.ts';

/** A notification: of which incident, to whom in kind, from whom. */
export interface Notification {
  readonly incident: IncidentRecord; readonly to: Told; readonly now: number;
  readonly agency: { readonly name: string; readonly phone: string | null; readonly email: string | null; readonly address: string | null };
  readonly person: { readonly name: string; readonly position: string };
}

/** Words around the values of one notification. */
interface Around { readonly words: NotificationWords; readonly wording: Wording }

/**
 * The notification of an incident with its fixed content: nature, categories and numbers, contact, consequences, measures.
 * What is not known yet is said to follow. SECURITY: case codes are not in it, and it has no place for them.
 */
export function incidentNotification(notification: Notification, wording: Wording): FormContent {
  const { incident, agency, person, now } = notification;
  const words = notificationWordsIn(wording.language);
  const around: Around = { words, wording };
  const told = firstTold(notification);
  const wall = wallTimeOf(now);
  return {
    language: wording.language, size: 10.5, isCompact: true, created: `${wall.day}T${wall.time}:00`, documentTitle: `${words.title} · ${incident.number}`, title: words.title, subtitle: null, intro: words.intro,
    head: {
      agency: agency.name, lines: [agency.address, [agency.phone, agency.email].filter((part) => part !== null).join(' · ')].filter((line): line is string => line !== null && line !== ''),
      mark: wording.form.confidential, facts: [{ label: words.number, value: incident.number }, { label: words.discovered, value: momentInWords(incident.discoveredAt, around) }],
    },
    addressee: [told?.whom ?? incidentWordsIn(wording.language).told[notification.to]], addresseeLabel: words.to,
    sections: [natureSection(incident, around), dataSection(incident, around), contactSection(incident, around), ...outcomeSections(incident, around), ...termSections(notification, around), ...laterSections(incident, around)],
    signaturesTitle: words.signature, signatureHint: words.signatureHint, dateHint: words.dateHint, signatures: [{ role: person.position, name: person.name, nameHint: words.nameHint }],
    slip: null, foot: { left: `${words.title} ${words.numberSign} ${incident.number}`, right: '', page: wording.form.page, pageOf: wording.form.pageOf },
  };
}

function firstTold({ incident, to }: Notification): ToldEntry | null {
  return incident.told.filter((entry) => entry.to === to).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))[0] ?? null;
}

function momentInWords(moment: string, { words, wording }: Around): string {
  const { day, time } = wallTimeOf(Date.parse(moment));
  return `${dayInWords(day, wording)}, ${words.kyiv.replace('{time}', time)}`;
}

const text = (label: string, value: string | null, later: string): Block => ({ kind: 'text', label, text: value ?? later });

function natureSection(incident: IncidentRecord, around: Around): Section {
  const { words, wording } = around;
  const codes = incidentWordsIn(wording.language);
  const rows: readonly Row[] = [
    { label: words.kind, value: codes.kind[incident.kind] }, { label: words.happened, value: incident.happenedAt === null ? words.notKnown : momentInWords(incident.happenedAt, around) },
    { label: words.effects, value: incident.effects.map((effect) => codes.effect[effect]).join('; ') }, { label: words.protection, value: codes.protection[incident.protection] },
  ];
  return { title: words.natureTitle, blocks: [{ kind: 'rows', rows }, text(words.account, incident.nature, words.later)] };
}

function dataSection({ categories, subjects, people, records }: IncidentRecord, { words, wording }: Around): Section {
  const codes = incidentWordsIn(wording.language);
  const about = (count: number | null): string => (count === null ? words.later : words.about.replace('{count}', String(count)));
  const listed = (items: readonly string[]): string => (items.length === 0 ? words.later : items.join('; '));
  return {
    title: words.dataTitle,
    blocks: [{ kind: 'rows', rows: [
      { label: words.categories, value: listed(categories.map((category) => words.category[category])) }, { label: words.subjects, value: listed(subjects.map((subject) => codes.subject[subject])) },
      { label: words.people, value: about(people) }, { label: words.records, value: about(records) },
    ] }],
  };
}

function contactSection({ contact }: IncidentRecord, { words }: Around): Section {
  return {
    title: words.contactTitle, whole: true,
    blocks: [{ kind: 'rows', rows: [
      { label: words.contactName, value: contact?.name ?? null }, ...(contact?.phone === null ? [] : [{ label: words.phone, value: contact?.phone ?? null }]),
      ...(contact?.email === null ? [] : [{ label: words.email, value: contact?.email ?? null }]),
    ] }],
  };
}

function outcomeSections({ risk, consequences, measures, planned }: IncidentRecord, { words, wording }: Around): readonly Section[] {
  const codes = incidentWordsIn(wording.language);
  return [
    { title: words.consequencesTitle, blocks: [{ kind: 'rows', rows: [{ label: words.risk, value: risk === null ? words.later : codes.risk[risk] }] }, text(words.consequences, consequences, words.later)] },
    { title: words.measuresTitle, blocks: [text(words.taken, measures, words.later), ...(planned === null ? [] : [text(words.planned, planned, words.later)])] },
  ];
}

/** Only for those who have a clock: by when, whether in time, and if not, why. */
function termSections(notification: Notification, around: Around): readonly Section[] {
  const { incident, to, now } = notification;
  const { words, wording } = around;
  const name = CLOCK_NAMES.find((one) => one === to);
  if (name === undefined) return [];
  const told = firstTold(notification);
  const { standing } = clockOf(incident, name, now);
  const due = new Date(clockEnd(Date.parse(incident.discoveredAt), name)).toISOString();
  return [{
    title: words.termTitle, whole: true,
    blocks: [
      { kind: 'rows', rows: [
        { label: words.due, value: momentInWords(due, around) }, { label: words.told, value: told === null ? null : momentInWords(told.at, around) },
        ...(told === null ? [] : [{ label: words.inTime, value: incidentWordsIn(wording.language).standing[standing] }]),
      ] },
      ...(told?.lateReason === null || told === null ? [] : [text(words.lateReason, told.lateReason, '')]),
    ],
  }];
}

function laterSections(incident: IncidentRecord, { words, wording }: Around): readonly Section[] {
  const missing: readonly ContentPoint[] = missingContent(incident);
  if (missing.length === 0) return [];
  const points = missing.map((point) => incidentWordsIn(wording.language).content[point]).join('; ');
  return [{ title: words.laterTitle, whole: true, blocks: [{ kind: 'text', label: null, text: words.laterText.replace('{points}', points) }] }];
}
