import { createHash } from 'node:crypto';
import type { ReadableRegister } from '../../electron/store/register-handle.ts';

/** Tables that change by opening a register: where its log ends and what it remembers of itself. */
const OF_ITSELF = ['audit_head', 'settings'];

/**
 * Digest of everything in a register, table by table, row by row, bytes and all: the log up to `entries`, without what opening
 * it adds, and without the tables named. Two registers with the same digest hold the same.
 */
export function contentDigest(db: ReadableRegister, entries: number, without: readonly string[] = []): string {
  const digest = createHash('sha256');
  const tables = db.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case_search%' ORDER BY name").map(String);
  for (const table of tables.filter((name) => ![...OF_ITSELF, ...without].includes(name))) {
    const order = db.column(`SELECT name FROM pragma_table_info('${table}') ORDER BY pk = 0, pk, cid`).map((name) => `"${String(name)}"`).join(', ');
    const rows = db.all(`SELECT * FROM "${table}" ORDER BY ${order}`);
    digest.update(`\n${table} `);
    for (const row of table.startsWith('audit_') ? rows.filter((row) => !(Number(row['sequence']) > entries)) : rows) digest.update(JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)));
  }
  return digest.digest('hex');
}

/** How many entries the log has. */
export function entriesOf(db: ReadableRegister): number {
  return Number(db.column('SELECT count(*) FROM audit_events')[0]);
}
