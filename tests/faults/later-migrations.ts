import { migrations, type Migration } from '../../electron/store/migrations/index.ts';

/** One more schema after those there are, big enough to be interrupted. */
export const laterMigrations: readonly Migration[] = [...migrations, {
  version: migrations.length + 1, name: '9999-trial',
  up: (execute: (sql: string) => void) => {
    execute('CREATE TABLE trial (number INTEGER NOT NULL PRIMARY KEY, copy TEXT NOT NULL) STRICT');
    execute('INSERT INTO trial SELECT case_number, record FROM case_records');
    execute('CREATE INDEX trial_by_copy ON trial (copy)');
  },
}];
