import type { Day } from '../../shared/domain/calendar.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import type { ShownKeeping } from '../../shared/ipc/channels/retention-channels.ts';
import { WRITERS, type Role } from '../../shared/ipc/channel.ts';
import { RECIPIENT_TYPES, type RecipientType } from '../../shared/policy/codes.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import type { Ground } from '../../shared/retention/retention-codes.ts';
import { proofEnds } from '../../shared/retention/review.ts';
import { listConsents } from '../store/consent-repository.ts';
import type { Proof } from '../store/destruction-repository.ts';
import { listDisclosures } from '../store/disclosure-repository.ts';
import { countIncidentsOfCase } from '../store/incident-repository.ts';
import { listNotices } from '../store/notice-repository.ts';
import { listPeople } from '../store/people-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listRequests } from '../store/request-repository.ts';
import { backupsSince, listDecisions, type FileFacts } from '../store/retention-repository.ts';
import { closedOn, dueOf, holdsOf, isErasureGranted, loadTerms, markOf, type AskedAt } from './retention-facts.ts';

/** Who wants to do it, and when; the ground of a mark that is about to be made, else that of the mark that is there counts. */
export interface Acting extends AskedAt { readonly personId: string; readonly ground?: Ground }

type Obstacle = ShownKeeping['obstacles'][number];

/**
 * Why a file may not be destroyed now; empty when it may. Nothing is ever destroyed because a day has come: somebody has
 * marked it, nothing holds it, the days of cooling off are over, and where several people work it is somebody else who
 * carries it out.
 */
export function obstaclesOf(db: ReadableRegister, file: FileFacts, acting: Acting): { readonly obstacles: readonly Obstacle[]; readonly needsTwo: boolean } {
  const terms = loadTerms(db);
  const decisions = listDecisions(db, file.id);
  const mark = markOf(file, decisions, terms);
  const due = dueOf(file, decisions, terms);
  const isDue = (acting.ground ?? mark?.ground) === 'erasure-granted' ? isErasureGranted(db, file.id) : due !== null && acting.today >= due.on;
  const writers: readonly Role[] = WRITERS;
  const needsTwo = listPeople(db).filter(({ keySlot, role }) => keySlot !== null && writers.includes(role)).length > 1;
  const found: readonly (readonly [Obstacle, boolean])[] = [
    ['not-marked', mark === null], ['held', holdsOf(db, file, acting).length > 0], ['not-due', !isDue],
    ['cooling', mark !== null && acting.today < mark.earliest], ['second-person', mark !== null && needsTwo && mark.personId === acting.personId],
  ];
  return { needsTwo, obstacles: found.filter(([, isThere]) => isThere).map(([obstacle]) => obstacle) };
}

/** Kinds of recipient that are people, not institutions: their names say who belongs to whom. */
const PEOPLE: ReadonlySet<RecipientType> = new Set(['data-subject', 'relative', 'interpreter', 'public']);

/** The proofs that outlive a file: those whose own term is not over. They name no person and no packet. */
export function proofsOf(db: ReadableRegister, file: FileFacts, today: Day): readonly Proof[] {
  const terms = loadTerms(db);
  const closed = closedOn(file) ?? today;
  const types = new Map(listRecipients(db).map(({ id, type }) => [id, type]));
  const disclosures = listDisclosures(db, file.id).map(({ disclosure, at }): Proof => {
    const { purpose, service, basis, packetDigest, recipientId, recipientName } = disclosure;
    const recipientType = RECIPIENT_TYPES.find((type) => type === types.get(recipientId)) ?? null;
    const isInstitution = recipientType !== null && !PEOPLE.has(recipientType);
    const on = readDay(at) ?? at.slice(0, 10);
    return { kind: 'disclosure', on, until: proofEnds(on, 'disclosure-proof', terms), record: { purpose, service, basis, packetDigest, recipientType, institution: isInstitution ? recipientName : null } };
  });
  const consents = listConsents(db, file.id).map(({ consent }): Proof => {
    const endedOn = endOf(consent, closed);
    return {
      kind: 'consent', on: consent.givenOn, until: proofEnds(endedOn, 'consent-proof', terms),
      record: {
        givenOn: consent.givenOn, endedOn, byRepresentative: consent.representative.expressed === 'given', byChild: consent.child.expressed === 'given',
        purposes: consent.scope.purposes, noticeVersion: consent.noticeVersion,
      },
    };
  });
  return [...disclosures, ...consents].filter(({ until }) => until > today);
}

/** A consent ends with its withdrawal, its last day or the file, whichever comes first. */
function endOf({ withdrawals, validUntil }: ConsentRecord, closed: Day): Day {
  const whole = withdrawals.find(({ services }) => services === 'all')?.on;
  return [whole, validUntil, closed].filter((day): day is Day => day !== undefined && day !== null).sort()[0] ?? closed;
}

/** Cards of people in the directory who were told something about this child and about nobody else. */
export function cardsOfOnly(db: ReadableRegister, caseId: string, now: string): readonly string[] {
  const people = new Set(listRecipients(db).filter(({ type }) => PEOPLE.has(type) && type !== 'public' && type !== 'interpreter').map(({ id }) => id));
  const uses = [
    ...listDisclosures(db, null).map((stored) => ({ caseId: stored.caseId, id: stored.disclosure.recipientId })),
    ...listNotices(db, { caseId: null, openOnly: false }, now).map((notice) => ({ caseId: notice.caseId, id: notice.recipientId })),
    ...listRequests(db).map((stored) => ({ caseId: stored.caseId ?? '', id: stored.request.question?.recipientId ?? '' })),
  ];
  const elsewhere = new Set(uses.filter((use) => use.caseId !== caseId).map(({ id }) => id));
  return [...new Set(uses.filter((use) => use.caseId === caseId && people.has(use.id) && !elsewhere.has(use.id)).map(({ id }) => id))];
}

/** Days of the verified backups made since a file was opened, newest first, each day once. */
export function backupDays(db: ReadableRegister, { createdAt }: FileFacts): readonly Day[] {
  return [...new Set(backupsSince(db, createdAt).map((at) => readDay(at) ?? at.slice(0, 10)))];
}

/** What would outlive a file, in numbers. */
export function staysOf(db: ReadableRegister, file: FileFacts, { today }: AskedAt): Pick<ShownKeeping, 'stays'> & { readonly backups: readonly Day[] } {
  const proofs = proofsOf(db, file, today);
  const of = (kind: Proof['kind']): number => proofs.filter((proof) => proof.kind === kind).length;
  return {
    backups: backupDays(db, file),
    stays: {
      disclosures: of('disclosure'), consents: of('consent'), until: proofs.map(({ until }) => until).sort().at(-1) ?? null,
      requests: listRequests(db).filter(({ caseId }) => caseId === file.id).length, incidents: countIncidentsOfCase(db, file.caseCode),
    },
  };
}
