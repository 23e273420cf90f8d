import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { listCaseRevisions } from '../store/case-repository.ts';
import { listDisclosures, loadDisclosure } from '../store/disclosure-repository.ts';
import { listNotices } from '../store/notice-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import type { StoredRequest } from '../store/request-repository.ts';
import { openNotice } from './notice-service.ts';
import type { Session } from './session.ts';

/** Paths of the case that were changed since the request came: what a correction has corrected so far. */
export function correctedPaths(db: ReadableRegister, { request, caseId }: StoredRequest): readonly string[] {
  if (caseId === null) return [];
  const since = listCaseRevisions(db, caseId).filter(({ revision, at }) => revision > 1 && kyivDay(readMoment(at) ?? 0) >= request.receivedOn);
  return [...new Set(since.flatMap(({ paths }) => paths))].sort();
}

/** A correction that was made: the request it answers and the paths it was about. */
export interface Correction { readonly stored: StoredRequest; readonly corrected: readonly string[] }

/** Somebody who was given what has since been corrected. */
interface Misinformed { readonly recipientId: string; readonly recipientName: string; readonly disclosures: readonly { readonly id: string; readonly packetId: string }[] }

/**
 * Everybody who was given a value that has since been corrected, each once, with the packets it stood in. The person
 * themselves is not among them: they asked for the correction and get the letter.
 */
function misinformed(db: ReadableRegister, { stored, corrected: paths }: Correction, now: string): readonly Misinformed[] {
  const { caseId } = stored;
  if (caseId === null) return [];
  const corrected = paths.map(patternOf);
  const told = new Set(listNotices(db, { caseId, openOnly: false }, now)
    .filter(({ content, createdAt }) => content.kind === 'correction' && createdAt >= stored.recordedAt).flatMap(({ disclosureIds }) => disclosureIds));
  const found = new Map<string, Misinformed>();
  for (const { disclosure } of listDisclosures(db, caseId)) {
    const { id, purpose, packetId, recipientId, recipientName } = disclosure;
    if (purpose === 'subject-access' || told.has(id) || !carried(db, id, corrected)) continue;
    const before = found.get(recipientId)?.disclosures ?? [];
    found.set(recipientId, { recipientId, recipientName, disclosures: [...before, { id, packetId }] });
  }
  return [...found.values()];
}

/** An entry of a list may have moved: positions are left out, and a part of something stands for the whole. */
function patternOf(path: string): string {
  return path.replaceAll(/\[\d+\]/gu, '[]');
}

function carried(db: ReadableRegister, disclosureId: string, corrected: readonly string[]): boolean {
  const fields = loadDisclosure(db, disclosureId)?.fields ?? [];
  return fields.some(({ path, action }) => action !== 'withhold' && corrected.some((change) => overlaps(patternOf(path), change)));
}

function overlaps(path: string, change: string): boolean {
  return path === change || path.startsWith(`${change}.`) || path.startsWith(`${change}[`) || change.startsWith(`${path}.`) || change.startsWith(`${path}[`);
}

/**
 * Opens a correction notice to everybody who was given what has since been corrected, in the transaction of the decision.
 * Whoever has one since the request came gets no second. Answers the ids of the notices.
 */
export function openCorrectionNotices(session: Session, { db, stamp }: { readonly db: WritableRegister; readonly stamp: Stamp }, correction: Correction): readonly string[] {
  const { caseId, caseCode } = correction.stored;
  if (caseId === null || caseCode === null) return [];
  return misinformed(db, correction, stamp.at).map(({ recipientId, recipientName, disclosures }) => openNotice({ db, stamp, id: session.createIdentifier() }, {
    caseId, recipientId, recipientName, consentId: null, disclosureIds: disclosures.map(({ id }) => id),
    content: { kind: 'correction', caseCode, on: session.today(), services: 'all', packetIds: disclosures.map(({ packetId }) => packetId) },
  }));
}
