import { migrations, type Migration } from '../../electron/store/migrations/index.ts';

/** A second schema, big enough to be interrupted. */
export const laterMigrations: readonly Migration[] = [...migrations, {
  version: 2, name: '0002-trial',
  up: (execute: (sql: string) => void) => {
    execute('CREATE TABLE trial (number INTEGER NOT NULL PRIMARY KEY, copy TEXT NOT NULL) STRICT');
    execute('INSERT INTO trial SELECT case_number, record FROM case_records');
    execute('CREATE INDEX trial_by_copy ON trial (copy)');
  },
}];
