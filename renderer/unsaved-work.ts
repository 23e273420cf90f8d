/** What still waits to be written when the person locks: each entry writes at once and says when it is done. */
const waiting = new Set<() => Promise<void>>();

/** Asks to be told before the register locks; answers how to stop that. */
export function beforeLock(write: () => Promise<void>): () => void {
  waiting.add(write);
  return () => { waiting.delete(write); };
}

/** Writes everything that still waits. Never rejects: a lock must not be stopped by a draft that cannot be kept. */
export async function writeWaitingWork(): Promise<void> {
  await Promise.allSettled([...waiting].map((write) => write()));
}
