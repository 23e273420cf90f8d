/**
 * The slow loops alone, with bigger numbers than the test run uses: `npm run faults`. Each number can be set by the
 * environment variable of the same name.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 22;
if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
  process.stderr.write(`Node ${LEAST_NODE} or later is needed (this is ${process.versions.node}); \`npm run faults\` runs the one this project brings along.\n`);
  process.exit(1);
}

const NUMBERS = {
  OBERIH_POWER_CUTS: '10000', OBERIH_IO_SHARE: '0.125', OBERIH_CUT_STEP: '4089',
  OBERIH_KILLS: '1000', OBERIH_HAND_OVER_KILLS: '200', OBERIH_KEY_KILLS: '200', OBERIH_MIGRATION_KILLS: '200', OBERIH_WRONG_KEYS: '1000', OBERIH_SLOT_FLIPS: '2000',
  OBERIH_SLOT_FORGERIES: '1000', OBERIH_TAMPERINGS: '10000', OBERIH_REGISTER_FLIPS: '5000', OBERIH_EXCHANGE_KILLS: '200', OBERIH_BACKUP_FLIPS: '4000',
  OBERIH_BACKUP_KILLS: '200', OBERIH_RESTORE_KILLS: '200', OBERIH_LEAVE_KILLS: '200', OBERIH_ROUND_TRIPS: '50', OBERIH_LEAVE_CASES: '5000', OBERIH_STICKS_REMOVED: '60',
};
/** The page and the border: hostile texts, abuse of channels, tables, papers, no network. */
const BORDER = { OBERIH_IPC_MUTATIONS: '250', OBERIH_HOSTILE_TEXTS: '1539', OBERIH_HOSTILE_ROUNDS: '4', OBERIH_HOSTILE_NAMES: '200', OBERIH_HOSTILE_PAPERS: '20' };
const BORDER_FILES = ['ipc-abuse', 'hostile-text', 'hostile-documents', 'formula-injection', 'visible-text', 'no-network'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
function run(projects, rest) {
  const args = [vitest, 'run', '--config', 'build/vitest.config.ts', ...projects.flatMap((name) => ['--project', name]), '--testTimeout', '3600000', ...rest];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...NUMBERS, ...BORDER, ...process.env } }).status ?? 1;
}

const chosen = process.argv.slice(2);
const statuses = [run(['faults', 'store'], chosen), ...(chosen.length === 0 ? [run(['electron', 'e2e', 'property', 'unit'], BORDER_FILES)] : [])];
process.exit(Math.max(...statuses));
