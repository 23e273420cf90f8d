import type { LogState } from '../../shared/audit/checkpoint.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type WritableRegister } from './register-handle.ts';

/** What a partner's log was when a packet of theirs came, as they wrote and signed it. Says nothing of any child. */
export interface WitnessedCheckpoint extends LogState {
  readonly checkpoint: string;
  readonly agency: string | null;
  readonly signingKey: string;
  readonly receivedAt: string;
}

/**
 * Keeps a point of a partner's log, each once; it stays when the packet goes. Written with the packet it came in, whose own
 * entry in the log stands for it.
 */
export function rememberWitness(db: WritableRegister, witnessed: WitnessedCheckpoint): void {
  db.run(`INSERT INTO witnessed_checkpoints (origin, size, root, checkpoint, agency, signing_key, received_at)
    VALUES ($origin, $size, $root, $checkpoint, $agency, $signingKey, $receivedAt) ON CONFLICT (signing_key, origin, size, root) DO NOTHING`, { ...witnessed });
}

/** Every point of partners' logs, newest first. */
export function listWitnesses(db: ReadableRegister): readonly WitnessedCheckpoint[] {
  return db.all('SELECT origin, size, root, checkpoint, agency, signing_key, received_at FROM witnessed_checkpoints ORDER BY number DESC').map((row) => ({
    origin: textOf(row, 'origin'), size: numberOf(row, 'size'), root: textOf(row, 'root'), checkpoint: textOf(row, 'checkpoint'),
    agency: textOrNull(row, 'agency'), signingKey: textOf(row, 'signing_key'), receivedAt: textOf(row, 'received_at'),
  }));
}
