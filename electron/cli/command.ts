import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { TerminalStreams } from './terminal-streams.ts';

/** How a command ended: done, refused or failed, or called wrongly. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the terminal host. */
export type Command = (args: readonly string[], streams: TerminalStreams) => Promise<ExitStatus>;

/** Thrown for a wrong call; `missing` names what is missing or wrong, in the words of the usage line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was typed: the values of the options and the words without one. */
export interface TypedArguments {
  /** @throws UsageError when the option was not given */
  readonly required: (option: string) => string;
  readonly optional: (option: string) => string | null;
  readonly words: readonly string[];
}

/**
 * Reads `--option VALUE` for the named options and at most `words` further words.
 * @throws UsageError for anything else
 */
export function readArguments(args: readonly string[], expected: { readonly options: readonly string[]; readonly words: number }): TypedArguments {
  const options: ParseArgsOptionsConfig = Object.fromEntries(expected.options.map((name) => [name, { type: 'string' }]));
  const { values, positionals } = parsed(args, options);
  if (positionals.length > expected.words) throw new UsageError('too many words');
  const optional = (name: string): string | null => {
    const value = values.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    optional, words: positionals,
    required: (name) => {
      const value = optional(name);
      if (value === null) throw new UsageError(`--${name} is missing`);
      return value;
    },
  };
}

function parsed(args: readonly string[], options: ParseArgsOptionsConfig): { values: ReadonlyMap<string, unknown>; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: new Map(Object.entries(values)), positionals };
  } catch {
    throw new UsageError('an option is unknown or has no value');
  }
}

/** `uk` or `en`; Ukrainian when nothing was said. @throws UsageError for any other language */
export function languageOf(typed: string | null): 'uk' | 'en' {
  if (typed === null || typed === 'uk') return 'uk';
  if (typed === 'en') return 'en';
  throw new UsageError('--lang is uk or en');
}
