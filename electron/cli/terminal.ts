import { AppError } from '../../shared/errors/app-error.ts';
import { createSystemClock } from '../system/clock.ts';
import { createLog } from '../system/redacting-log.ts';
import { UsageError, type Command, type ExitStatus } from './command.ts';
import { failureSentence } from './failure-sentences.ts';
import { print, printJson, processStreams, type TerminalStreams } from './terminal-streams.ts';

interface Listed {
  readonly usage: string;
  readonly load: () => Promise<Command>;
}

/** Every command with its usage line. A command's code is loaded only when it is called: `decide` starts without the store. */
const COMMANDS: ReadonlyMap<string, Listed> = new Map([
  ['demo', { usage: 'demo --out DIR [--lang uk|en]', load: async () => (await import('./commands/demo.ts')).demo }],
  ['decide', { usage: 'decide < requests.jsonl > decisions.jsonl', load: async () => (await import('./commands/decide.ts')).decide }],
  ['screen', { usage: 'screen < notes.jsonl > findings.jsonl', load: async () => (await import('./commands/screen-notes.ts')).screenNotes }],
  ['packet', {
    usage: 'packet --in request.json --out DIR [--lang uk|en] [--password-file F] [--recipient AGE_KEY]',
    load: async () => (await import('./commands/packet.ts')).packet,
  }],
  ['packet open', {
    usage: 'packet open FILE [--passphrase-file F] [--identity-file F] [--dir D] [--out DIR]',
    load: async () => (await import('./commands/packet-files.ts')).packetOpen,
  }],
  ['packet verify', {
    usage: 'packet verify FILE [--passphrase-file F] [--identity-file F] [--dir D]',
    load: async () => (await import('./commands/packet-files.ts')).packetVerify,
  }],
  ['register create', { usage: 'register create --dir D [--passphrase-file F] [--lang uk|en]', load: async () => (await import('./commands/register.ts')).registerCreate }],
  ['register check', { usage: 'register check --dir D [--passphrase-file F]', load: async () => (await import('./commands/register.ts')).registerCheck }],
  ['case add', { usage: 'case add --dir D [--passphrase-file F] < cases.jsonl', load: async () => (await import('./commands/case.ts')).caseAdd }],
  ['case list', { usage: 'case list --dir D [--passphrase-file F]', load: async () => (await import('./commands/case.ts')).caseList }],
  ['case show', { usage: 'case show --dir D CODE [--passphrase-file F]', load: async () => (await import('./commands/case.ts')).caseShow }],
  ['disclosure list', {
    usage: 'disclosure list --dir D [--case CODE] [--recipient ID] [--purpose P] [--from DAY] [--until DAY] [--passphrase-file F]',
    load: async () => (await import('./commands/disclosure.ts')).disclosureList,
  }],
  ['disclosure export', {
    usage: 'disclosure export --dir D --to P [--format csv|json] [--lang uk|en] [--case CODE] [--recipient ID] [--purpose P] [--from DAY] [--until DAY] [--passphrase-file F]',
    load: async () => (await import('./commands/disclosure.ts')).disclosureExport,
  }],
  ['disclosure verify', { usage: 'disclosure verify --dir D [--passphrase-file F]', load: async () => (await import('./commands/disclosure.ts')).disclosureVerify }],
  ['backup create', { usage: 'backup create --dir D --to P [--passphrase-file F]', load: async () => (await import('./commands/backup.ts')).backupCreate }],
  ['backup verify', { usage: 'backup verify P [--passphrase-file F | --recovery-key-file F]', load: async () => (await import('./commands/backup.ts')).backupVerify }],
  ['backup restore', { usage: 'backup restore P --to D [--passphrase-file F | --recovery-key-file F]', load: async () => (await import('./commands/backup.ts')).backupRestore }],
  ['policy show', { usage: 'policy show [--dir D [--passphrase-file F]] [--pack FILE]', load: async () => (await import('./commands/policy.ts')).policyShow }],
  ['policy check', { usage: 'policy check [--scenarios FILE] [--pack FILE]', load: async () => (await import('./commands/policy.ts')).policyCheck }],
  ['policy key', { usage: 'policy key --out FILE', load: async () => (await import('./commands/policy-signing.ts')).policyKey }],
  ['policy sign', { usage: 'policy sign --pack FILE --key FILE --out FILE', load: async () => (await import('./commands/policy-signing.ts')).policySign }],
  ['stats', { usage: 'stats --dir D [--passphrase-file F]', load: async () => (await import('./commands/stats.ts')).stats }],
  ['audit verify', { usage: 'audit verify --dir D [--checkpoint F] [--passphrase-file F]', load: async () => (await import('./commands/audit.ts')).auditVerify }],
  ['audit note', { usage: 'audit note --dir D [--to P] [--lang uk|en] [--passphrase-file F]', load: async () => (await import('./commands/audit.ts')).auditNote }],
  ['audit export', { usage: 'audit export --dir D --to P [--passphrase-file F]', load: async () => (await import('./commands/audit.ts')).auditExport }],
]);

/** Runs one command of the terminal host; answers the exit status. Never throws. */
export async function runTerminal(args: readonly string[], streams: TerminalStreams = processStreams()): Promise<ExitStatus> {
  const found = commandOf(args);
  if (found === null) {
    const asked = args.length === 1 && ['help', '--help', '-h'].includes(args[0] ?? '');
    await print(asked ? streams.output : streams.diagnostics, usageText());
    return asked ? 0 : 2;
  }
  try {
    const command = await found.listed.load();
    return await command(found.rest, streams);
  } catch (failure) {
    return await explain(failure, found.listed, streams);
  }
}

function commandOf(args: readonly string[]): { readonly listed: Listed; readonly rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const listed = args.length < length ? undefined : COMMANDS.get(args.slice(0, length).join(' '));
    if (listed !== undefined) return { listed, rest: args.slice(length) };
  }
  return null;
}

function usageText(): string {
  return `oberih COMMAND\n${[...COMMANDS.values()].map(({ usage }) => `  ${usage}\n`).join('')}`;
}

async function explain(failure: unknown, listed: Listed, streams: TerminalStreams): Promise<ExitStatus> {
  if (failure instanceof UsageError) {
    await print(streams.diagnostics, `${failure.message}\nusage: oberih ${listed.usage}\n`);
    return 2;
  }
  const error = failure instanceof AppError ? { code: failure.code, ...failure.params } : bug(failure, streams);
  await print(streams.diagnostics, failureSentence(error.code));
  await printJson(streams.output, { error });
  return 1;
}

/** SECURITY: a code and an incident id leave, never a message or stack: they may quote values, keys or paths. */
function bug(failure: unknown, streams: TerminalStreams): { readonly code: string; readonly incident: string } {
  const log = createLog((line) => { streams.diagnostics.write(`${line}\n`); }, createSystemClock().now);
  return { code: 'internal/unexpected', incident: log.incident(failure) };
}
