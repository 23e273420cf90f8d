/** One setting of a connection: what is written, what must be read back, and why. */
export interface ConnectionPragma {
  readonly name: string;
  readonly write: string;
  readonly read: string | number;
}

const BUSY_MILLISECONDS = 5000;
const CACHE_KIBIBYTES = 64 * 1024;

/**
 * What every connection is set to, in this order, and read back. SQLite's answer to an unknown or refused pragma is
 * silence, so only the reading proves anything.
 *
 * SECURITY: the build keeps temporary b-trees in plaintext files unless `temp_store` says memory, and a reopened WAL
 * database falls back to `synchronous=NORMAL`, which loses acknowledged commits in a power cut.
 */
export function connectionPragmas(platform: NodeJS.Platform): readonly ConnectionPragma[] {
  const flush = platform === 'darwin' ? 1 : 0;
  return [
    { name: 'temp_store', write: 'MEMORY', read: 2 },
    { name: 'trusted_schema', write: 'OFF', read: 0 },
    { name: 'cell_size_check', write: 'ON', read: 1 },
    { name: 'mmap_size', write: '0', read: 0 },
    { name: 'busy_timeout', write: String(BUSY_MILLISECONDS), read: BUSY_MILLISECONDS },
    { name: 'journal_mode', write: 'WAL', read: 'wal' },
    { name: 'synchronous', write: 'FULL', read: 2 },
    { name: 'foreign_keys', write: 'ON', read: 1 },
    { name: 'recursive_triggers', write: 'ON', read: 1 },
    { name: 'secure_delete', write: 'ON', read: 1 },
    { name: 'fullfsync', write: String(flush), read: flush },
    { name: 'checkpoint_fullfsync', write: String(flush), read: flush },
    // keeps the list and search pages decrypted, in memory that is given back when the register locks
    { name: 'cache_size', write: String(-CACHE_KIBIBYTES), read: -CACHE_KIBIBYTES },
  ];
}

/** What only a connection that writes is set to. */
const WRITING = new Set(['journal_mode', 'synchronous', 'fullfsync', 'checkpoint_fullfsync']);

/** The settings of a connection that only reads a file and must not change a byte of it. */
export function readingPragmas(platform: NodeJS.Platform): readonly ConnectionPragma[] {
  return [{ name: 'query_only', write: 'ON', read: 1 }, ...connectionPragmas(platform).filter(({ name }) => !WRITING.has(name))];
}
