/** What can be bound to a statement or come out of one. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParameters = Readonly<Record<string, SqlValue>>;
/** One row of a result; repositories read columns through `textOf`, `numberOf` and their nullable forms. */
export type Row = Readonly<Record<string, unknown>>;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A register inside a transaction, for reading. A statement that would change anything is refused before it runs. */
export interface ReadableRegister {
  readonly [readable]: true;
  /** All rows of a reading statement. */
  readonly all: (sql: string, parameters?: SqlParameters) => readonly Row[];
  /** The only column of a reading statement, every row: for long lists of numbers. */
  readonly column: (sql: string, parameters?: SqlParameters) => readonly unknown[];
  /** The same, row by row; stop asking and nothing more is read. No other statement may run in between. */
  readonly eachOf: (sql: string, parameters?: SqlParameters) => Iterable<unknown>;
  /** The first row of a reading statement, or undefined. */
  readonly get: (sql: string, parameters?: SqlParameters) => Row | undefined;
}

/** A register inside a write transaction. Handed out by `writeTransaction` alone, and dead when it returns. */
export interface WritableRegister extends ReadableRegister {
  readonly [writable]: true;
  /** Runs a statement that changes rows; answers how many. */
  readonly run: (sql: string, parameters?: SqlParameters) => number;
}

/** When and by whom a change is made: `at` an ISO moment of the clock, `by` the id of a row of `people` or null. */
export interface Stamp {
  readonly at: string;
  readonly by: string | null;
}

/** A text column. @throws Error when the column is not text: the schema promises it, so that would be a bug. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`store/column-not-text:${column}`);
  return value;
}

/** A text column that may be null. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

/** A whole-number column. @throws Error when the column is not a number. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`store/column-not-number:${column}`);
  return value;
}

/** A bytes column. @throws Error when the column is not bytes. */
export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`store/column-not-bytes:${column}`);
  return value;
}
