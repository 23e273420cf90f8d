import { resolve } from 'node:path';
import { createRouter, TERMINAL_ORIGIN } from '../ipc/router.ts';
import { createApplication, type Application } from '../services/application.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { createClient, type Client } from '../../shared/ipc/client.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/contract.ts';
import type { TypedArguments } from './command.ts';
import { readPassphrase } from './passphrase-input.ts';
import type { TerminalStreams } from './terminal-streams.ts';

/** The application in this process, called through the same border as from a window. */
export interface TerminalApplication {
  readonly application: Application;
  /** Calls a channel. @throws {AppError} with the code it was refused by */
  readonly must: <Name extends ChannelName>(name: Name, input: ChannelInput<Name>) => Promise<ChannelOutput<Name>>;
}

/** What a command may set differently; `outputFolder` is where documents are written. */
export interface TerminalHost {
  readonly directory: string;
  readonly outputFolder?: () => string;
}

/** Composes the application over a folder. */
export function terminalApplication(host: TerminalHost, streams: TerminalStreams): TerminalApplication {
  const application = createApplication({
    directory: resolve(host.directory), trustedOrigins: [TERMINAL_ORIGIN],
    chooseFolder: () => Promise.resolve(host.outputFolder?.() ?? null),
    writeLog: (line) => { streams.diagnostics.write(`${line}\n`); },
    ...(streams.keyOptions === undefined ? {} : { keyOptions: streams.keyOptions }),
  });
  const dispatch = createRouter(application);
  const client: Client = createClient((channel, payload) => dispatch(channel, payload, { frame: 'main', origin: TERMINAL_ORIGIN }));
  return {
    application,
    must: async (name, input) => {
      const answer = await client(name, input);
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
      return answer.value;
    },
  };
}

/**
 * Unlocks the register of `--dir` with the passphrase, does the work, and locks it again whatever happens.
 * @throws {AppError} what unlocking and the work throw
 */
export async function withRegister<Result>(
  typed: TypedArguments, streams: TerminalStreams, work: (terminal: TerminalApplication) => Promise<Result>,
): Promise<Result> {
  const to = typed.optional('to');
  const terminal = terminalApplication({ directory: typed.required('dir'), ...(to === null ? {} : { outputFolder: () => resolve(to) }) }, streams);
  if (terminal.application.session.state() === 'missing') throw new AppError('register/missing');
  const passphrase = await readPassphrase(typed.optional('passphrase-file'), 'Парольна фраза / Passphrase: ');
  try {
    await terminal.must('register.unlock', { secret: { kind: 'passphrase', passphrase } });
    return await work(terminal);
  } finally {
    terminal.application.lock('exit');
  }
}
