/** What still waits to be written when the person locks: each entry writes at once and says when it is done. */
const waiting = new Set<() => Promise<void>>();

/** Asks to be told before the register locks; answers how to stop that. */
export function beforeLock(write: () => Promise<void>): () => void {
  waiting.add(write);
  return () => { waiting.delete(write); };
}

/** A draft takes milliseconds; a host that does not answer must not hold the register open. */
const LONGEST_MS = 1500;

/** Writes everything that still waits. SECURITY: never rejects and never takes long, so that nothing stops a lock. */
export async function writeWaitingWork(): Promise<void> {
  const late = new Promise<void>((resolve) => { setTimeout(resolve, LONGEST_MS); });
  await Promise.race([Promise.allSettled([...waiting].map((write) => write())), late]);
}
