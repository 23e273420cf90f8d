import { queryObjects } from 'node:v8';

/** Counted in vain: the engine collects all garbage before it counts, and cannot be asked for the one without the other. */
class Nobody {
  readonly isNobody = true;
}

let isDue = false;

/**
 * Collects what nobody uses any more, one turn later, for the moment after locking: key objects of the crypto library are
 * zeroed when they are collected and not before, and what was shown of a case leaves the heap. Takes a fraction of a
 * second. It promises nothing about texts: memory that is given back is not wiped.
 */
export function collectGarbageSoon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(() => {
    isDue = false;
    collect();
  });
}

function collect(): void {
  const emitWarning = Object.getOwnPropertyDescriptor(process, 'emitWarning');
  process.emitWarning = () => undefined; // that the counting may change one day says nothing to whoever locks a register
  try {
    queryObjects(Nobody, { format: 'count' });
  } catch {
    // an engine that cannot be asked collects in its own time
  } finally {
    if (emitWarning !== undefined) Object.defineProperty(process, 'emitWarning', emitWarning);
  }
}
