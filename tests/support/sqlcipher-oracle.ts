import { createRequire } from 'node:module';

/** The official library's answers about a file. */
export interface OracleAnswer {
  readonly caseCodes: readonly string[];
  /** Lines of `cipher_integrity_check`: none when every page carries its right seal. */
  readonly integrity: readonly string[];
  readonly searchHits: number;
}

interface OracleDatabase {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => { readonly all: () => readonly Record<string, unknown>[] };
  readonly pragma: (source: string) => readonly Record<string, unknown>[];
  readonly close: () => void;
}

const library = createRequire(import.meta.url)('@signalapp/sqlcipher') as { readonly default: new (path: string) => OracleDatabase };

/**
 * Opens a register with the official SQLCipher library, which shares no code with the driver the application uses.
 *
 * @throws Error when the key does not fit
 */
export function askOracle(path: string, key: Uint8Array): OracleAnswer {
  const database = new library.default(path);
  try {
    database.exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
    const rows = database.prepare('SELECT case_code FROM cases ORDER BY case_code').all();
    const hits = database.prepare("SELECT count(*) AS total FROM case_search WHERE case_search MATCH 'names: \"wevq\"*'").all();
    return {
      caseCodes: rows.map((row) => String(row['case_code'])),
      integrity: database.pragma('cipher_integrity_check').flatMap((row) => Object.values(row).map(String)),
      searchHits: Number(hits[0]?.['total'] ?? 0),
    };
  } finally {
    database.close();
  }
}
