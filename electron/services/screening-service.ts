import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { digestOf } from '../../shared/digest/canonical-json.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listScreenedTexts, saveScreenedText, type ScreenedText } from '../store/screened-text-repository.ts';
import type { Handler, Handlers } from './handlers.ts';
import { openMarks } from './screening-case.ts';
import { freeTextsOf } from './screening-texts.ts';
import type { Session } from './session.ts';

type ScreeningHandlers = Pick<Handlers, 'screening.check' | 'screening.list' | 'screening.clear'>;
type Listed = Awaited<ReturnType<Handler<'screening.list'>>>['texts'][number];

/** Clearing free text, so that no name leaves in a sentence. */
export function createScreeningHandlers(session: Session): ScreeningHandlers {
  return {
    'screening.check': ({ caseId, text }) => ({ findings: openMarks(session.read((db) => recordOf(db, caseId)), text, []) }),
    'screening.list': ({ caseId }) => ({
      texts: session.write((db, stamp) => {
        const listed = listTexts(recordOf(db, caseId), listScreenedTexts(db, caseId));
        appendAuditEvent(db, stamp, { action: 'text.read', caseId, fields: listed.map(({ path }) => path) });
        return listed;
      }),
    }),
    'screening.clear': (input) => clear(session, input),
  };
}

function recordOf(db: ReadableRegister, caseId: string): CaseRecord {
  const stored = loadCase(db, caseId);
  if (stored === null) throw new AppError('case/not-found');
  return stored.record;
}

function listTexts(record: CaseRecord, stored: readonly ScreenedText[]): Listed[] {
  return freeTextsOf(record).map(({ path, text }) => {
    const screened = stored.find((entry) => entry.path === path);
    if (screened === undefined) return { path, original: text, state: 'unscreened', cleared: null, clearedBy: null, clearedAt: null, dismissed: [] };
    const { cleared, clearedBy, clearedAt, dismissed } = screened;
    return { path, original: text, state: screened.originalDigest === digestOf(text) ? 'cleared' : 'stale', cleared, clearedBy, clearedAt, dismissed: [...dismissed] };
  });
}

/**
 * Stores a cleared text beside its original, if the original is still the one that was read and no mark stands open.
 *
 * @throws {AppError} case/not-found
 */
function clear(session: Session, input: Parameters<Handler<'screening.clear'>>[0]): Awaited<ReturnType<Handler<'screening.clear'>>> {
  const { caseId, path, original, cleared, dismissed } = input;
  return session.write((db, stamp) => {
    const record = recordOf(db, caseId);
    if (!freeTextsOf(record).some((text) => text.path === path && text.text === original)) return { outcome: 'original-changed' };
    // Dismissals hold for the whole case: a word that names nobody in one text names nobody in the next.
    const earlier = listScreenedTexts(db, caseId).flatMap((text) => text.dismissed);
    const findings = openMarks(record, cleared, [...dismissed, ...earlier].map(({ words }) => words));
    if (findings.length > 0) return { outcome: 'open-findings', findings };
    saveScreenedText(db, stamp, { caseId, text: { path, originalDigest: digestOf(original), cleared, dismissed } });
    return { outcome: 'cleared' };
  });
}
