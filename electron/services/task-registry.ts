import { AppError } from '../../shared/errors/app-error.ts';

/** Where a task stands. `fraction` runs from 0 to 1, null when it cannot be known; `phase` is a code. */
export interface TaskState {
  readonly known: boolean;
  readonly phase: string;
  readonly fraction: number | null;
  readonly finished: boolean;
}

/** Long work that a caller watches or stops, under ids the callers make up. Nothing about a case is kept here. */
export interface TaskRegistry {
  /** Notes progress. @throws {AppError} task/cancelled when the task has been stopped */
  readonly report: (id: string, progress: { readonly phase: string; readonly fraction: number | null }) => void;
  readonly state: (id: string) => TaskState;
  /** Asks the task to stop at its next report; a task that has not begun stops at once. */
  readonly cancel: (id: string) => void;
  readonly finish: (id: string) => void;
}

const UNKNOWN: TaskState = { known: false, phase: '', fraction: null, finished: false };
/** Finished tasks are remembered this far back, so that a last question about them is answered. */
const REMEMBERED = 64;

/** Makes an empty registry. */
export function createTaskRegistry(): TaskRegistry {
  const tasks = new Map<string, TaskState>();
  const cancelled = new Set<string>();
  const forgetOldest = (): void => {
    for (const [id, task] of tasks) if (tasks.size > REMEMBERED && task.finished) tasks.delete(id);
    for (const id of cancelled) if (cancelled.size > REMEMBERED) cancelled.delete(id);
  };
  return {
    report: (id, { phase, fraction }) => {
      if (cancelled.has(id)) throw new AppError('task/cancelled');
      tasks.set(id, { known: true, phase, fraction, finished: false });
    },
    state: (id) => tasks.get(id) ?? UNKNOWN,
    cancel: (id) => {
      cancelled.add(id);
      forgetOldest();
    },
    finish: (id) => {
      cancelled.delete(id);
      const last = tasks.get(id) ?? UNKNOWN;
      // moved to the end, so that the oldest finished task is forgotten first
      tasks.delete(id);
      tasks.set(id, { ...last, known: true, finished: true });
      forgetOldest();
    },
  };
}
