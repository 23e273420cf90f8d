import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { digestOf } from '../../shared/digest/canonical-json.ts';
import type { Json } from '../../shared/policy/decision.ts';
import { isJsonObject } from '../../shared/policy/json-reading.ts';
import { listLeaves } from '../../shared/policy/leaves.ts';
import type { ScreenedText } from '../store/screened-text-repository.ts';

/** A free text of a case with its concrete path. */
export interface FreeText { readonly path: string; readonly text: string }

/** Every free text of a case that a decision could ever let go, in the order of the record. */
export function freeTextsOf(record: CaseRecord): readonly FreeText[] {
  return listLeaves(asJson(record)).flatMap(({ path, entry, value }) =>
    (entry?.freeText === true && typeof value === 'string' ? [{ path, text: value }] : []));
}

/** The clearances that still fit: the text at the path is the one a person read. */
export function standingClearances(record: CaseRecord, texts: readonly ScreenedText[]): readonly ScreenedText[] {
  const digests = new Map(freeTextsOf(record).map(({ path, text }) => [path, digestOf(text)]));
  return texts.filter(({ path, originalDigest }) => digests.get(path) === originalDigest);
}

/**
 * The record with cleared texts in place of their originals, and marked as screened exactly there.
 *
 * SECURITY: marks that the record brings along are dropped: only a clearance made in this register counts.
 */
export function withClearedTexts(record: CaseRecord, clearances: readonly ScreenedText[]): CaseRecord {
  const cleared = new Map(clearances.map((text) => [text.path, text.cleared]));
  const replaced = replaceTexts(asJson(record), '', cleared) as CaseRecord; // texts are replaced by texts: the shape stays
  const notes = replaced.notes?.map((note, index) => markNote(note, cleared.has(`notes[${String(index)}].text`)));
  return { ...replaced, ...(notes === undefined ? {} : { notes }), screenedPaths: [...cleared.keys()] };
}

type Note = NonNullable<CaseRecord['notes']>[number];

function markNote(note: Note, cleared: boolean): Note {
  const { screened, ...rest } = note;
  return screened === undefined ? rest : { ...rest, screened: cleared };
}

function replaceTexts(value: Json, path: string, cleared: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return cleared.get(path) ?? value;
  if (Array.isArray(value)) return value.map((item: Json, index) => replaceTexts(item, `${path}[${String(index)}]`, cleared));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceTexts(item, path === '' ? key : `${path}.${key}`, cleared)]));
}

/** A stored record is JSON: the store parsed it from JSON. */
function asJson(record: CaseRecord): Parameters<typeof listLeaves>[0] {
  return JSON.parse(JSON.stringify(record)) as Parameters<typeof listLeaves>[0];
}
