import { bytesOf, numberOf, textOf, type ReadableRegister } from './register-handle.ts';

/** One entry for whoever reviews the log: its canonical text, and its signature in Base64 (null where there is none). */
export interface ExportedEntry {
  readonly seq: number;
  readonly body: string;
  readonly signature: string | null;
}

/** A key as the log introduced it. `person` is the id that entries name. */
export interface IntroducedKey {
  readonly entry: number;
  readonly person: string;
  /** 64 hexadecimal digits */
  readonly publicKey: string;
}

/** Every entry, in order. */
export function readLeaves(db: ReadableRegister): readonly ExportedEntry[] {
  return db.all('SELECT sequence, body, signature FROM audit_events ORDER BY sequence').map((row) => ({
    seq: numberOf(row, 'sequence'), body: textOf(row, 'body'), signature: row['signature'] === null ? null : Buffer.from(bytesOf(row, 'signature')).toString('base64'),
  }));
}

/** Every key that was introduced, in order. */
export function listLogKeys(db: ReadableRegister): readonly IntroducedKey[] {
  return db.all('SELECT entry, person_id, lower(hex(public_key)) AS public_key FROM person_keys WHERE entry IS NOT NULL ORDER BY entry').map((row) => ({
    entry: numberOf(row, 'entry'), person: textOf(row, 'person_id'), publicKey: textOf(row, 'public_key'),
  }));
}
