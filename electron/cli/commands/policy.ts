import { readFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import type { PackLoad, PolicyPack } from '../../../shared/policy/pack.ts';
import { packStanding } from '../../../shared/policy-pack/pack-state.ts';
import type { ScenarioMismatch } from '../../../shared/policy-pack/scenarios.ts';
import { readDay } from '../../../shared/policy/kyiv-day.ts';
import { packFromText, selfCheck } from '../../services/policy-check-service.ts';
import { policyInForce } from '../../services/policy-in-force.ts';
import { createSystemClock } from '../../system/clock.ts';
import { readArguments, type Command, type TypedArguments } from '../command.ts';
import { withRegister } from '../terminal-application.ts';
import { print, printJson, type TerminalStreams } from '../terminal-streams.ts';

/** `policy show`: the pack that decides: of a register, of a file, or the shipped one. */
export const policyShow: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'pack', 'passphrase-file'], words: 0 });
  const pack = typed.optional('dir') === null ? fromFile(typed) : { ok: true as const, pack: await ofRegister(typed, streams) };
  if (!pack.ok) return refuse(pack.problems, streams);
  const { id, version, digest, effectiveFrom, reviewOn, title, matrix } = pack.pack;
  const today = readDay(createSystemClock().now()) ?? '';
  await printJson(streams.output, { id, version, digest, effectiveFrom, reviewOn, ...packStanding(pack.pack, today), title, rows: matrix.length });
  return 0;
};

/** `policy check`: asks a pack every scenario of a file (JSON lines); prints what went otherwise and how many did. */
export const policyCheck: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['scenarios', 'pack'], words: 0 });
  const file = typed.optional('scenarios');
  const checked = selfCheck(file === null ? null : textOf(file), fromFile(typed));
  if (!checked.ok) return refuse(checked.problems, streams);
  for (const { id, description, mismatches } of checked.results) {
    if (mismatches.length > 0) await print(streams.output, `${id} ${description}\n${mismatches.map((each) => `  - ${inWords(each)}\n`).join('')}`);
  }
  await print(streams.output, `${String(checked.results.length - checked.failed)} passed, ${String(checked.failed)} failed\n`);
  return checked.failed === 0 ? 0 : 1;
};

function ofRegister(typed: TypedArguments, streams: TerminalStreams): Promise<PolicyPack> {
  return withRegister(typed, streams, ({ application }) => Promise.resolve(application.session.read(policyInForce)));
}

function fromFile(typed: TypedArguments): PackLoad {
  const file = typed.optional('pack');
  return file === null ? { ok: true, pack: defaultPack } : packFromText(textOf(file));
}

/** @throws {AppError} file/not-readable */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file/not-readable');
  }
}

async function refuse(problems: readonly string[], { output }: TerminalStreams): Promise<1> {
  await printJson(output, { error: { code: 'input/invalid', problems } });
  return 1;
}

/** One line of what was wanted and what came; codes and paths, never a value. */
function inWords({ what, path, wanted, got }: ScenarioMismatch): string {
  const place = path === null ? '' : `${path}: `;
  if (what === 'value') return `${place}another value`;
  if (what === 'leak') return `${place}withheld but carries a value`;
  if (what === 'twice') return `${place}listed ${got} times`;
  return `${place}${what} ${wanted} wanted, got ${got === '' ? 'nothing' : got}`;
}
