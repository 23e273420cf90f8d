import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';

/** What a line may carry: codes, ids, numbers. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line for every noteworthy thing. Nothing that could be about a person ever gets into one. */
export interface Log {
  readonly note: (code: string, facts?: LogFacts) => void;
  /** Notes an unexpected failure under a new incident id and answers the id: all that the border will tell. */
  readonly incident: (failure: unknown) => string;
}

const CODE = /^[a-z][A-Za-z0-9-]*(?:[./:][A-Za-z0-9_-]+)*$/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const CASE_CODE = /^[A-Z]{2,5}-[A-Z]{2}-\d{2}-\d{4,6}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const LONGEST = 80;
/** A frame of the application's own code: file name and place, no folder. */
const FRAME = /([\w.-]+\.(?:m?[jt]s|tsx)):(\d+):\d+\)?$/u;
const MOST_FRAMES = 8;

/** A value as it may stand in a log: codes, ids, case codes, moments and plain values; anything else becomes its length. */
export function redactValue(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  const plain = [CODE, UUID, CASE_CODE, MOMENT].some((pattern) => pattern.test(value)) && value.length <= LONGEST;
  return plain ? value : `[${String(value.length)}]`;
}

/**
 * What may be told of a failure: its class, its code, and where in our own code it passed.
 * SECURITY: a message can quote SQL, a path or a name, and is never read.
 */
function describeFailure(failure: unknown): LogFacts {
  if (!(failure instanceof Error)) return { kind: typeof failure };
  const code = failure instanceof AppError ? failure.code : 'code' in failure && typeof failure.code === 'string' ? failure.code : null;
  const frames = (failure.stack ?? '').split('\n').slice(1).map((line) => FRAME.exec(line)).filter((frame) => frame !== null)
    .slice(0, MOST_FRAMES).map((frame) => `${frame[1] ?? ''}:${frame[2] ?? ''}`);
  const own = CODE.test(failure.message) && failure.message.includes('/') && failure.message.length <= LONGEST ? failure.message : null;
  return { kind: failure.constructor.name, cause: code, own, frames: frames.join(' < ') };
}

/** A log that hands finished lines (JSON, no line end) to `write`; `now` gives the moment. */
export function createLog(write: (line: string) => void, now: () => string): Log {
  const put = (code: string, facts: LogFacts): void => { write(JSON.stringify({ ...facts, at: now(), code })); };
  return {
    note: (code, facts = {}) => {
      put(String(redactValue(code)), Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, redactValue(value)])));
    },
    incident: (failure) => {
      const incident = randomUUID();
      put('incident', { incident, ...describeFailure(failure) });
      return incident;
    },
  };
}
