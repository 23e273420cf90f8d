import { OBLASTS } from '../../places/oblasts.ts';
import { checkRegister } from '../../services/register-check.ts';
import { languageOf, readArguments, UsageError, type Command } from '../command.ts';
import { readNewPassphrase } from '../passphrase-input.ts';
import { terminalApplication, withRegister } from '../terminal-application.ts';
import { printJson } from '../terminal-streams.ts';

const UNNAMED = {
  uk: { agency: 'Агенцію ще не названо', person: 'Відповідальна особа', position: 'відповідальна особа за захист персональних даних' },
  en: { agency: 'Agency not named yet', person: 'Focal point', position: 'data focal point' },
} as const;

/**
 * `register create`: makes a register and prints its recovery key, once. Agency and person may be named now or later in
 * the application.
 */
export const registerCreate: Command = async (args, streams) => {
  const typed = readArguments(args, {
    options: ['dir', 'passphrase-file', 'lang', 'agency', 'agency-code', 'oblast', 'person', 'position'], words: 0,
  });
  const language = languageOf(typed.optional('lang'));
  const unnamed = UNNAMED[language];
  const abbreviation = typed.optional('oblast') ?? 'KV';
  const oblast = OBLASTS.find((each) => each.abbreviation === abbreviation.toUpperCase());
  if (oblast === undefined) throw new UsageError(`--oblast is one of ${OBLASTS.map((each) => each.abbreviation).join(' ')}`);
  const terminal = terminalApplication({ directory: typed.required('dir') }, streams);
  const passphrase = await readNewPassphrase(typed.optional('passphrase-file'), ['Нова парольна фраза / New passphrase: ', 'Ще раз / Again: ']);
  try {
    const { recoveryGroups, fingerprint } = await terminal.must('register.create', {
      agency: {
        name: typed.optional('agency') ?? unnamed.agency, code: typed.optional('agency-code') ?? 'OBR', oblastCode: oblast.code,
        phone: null, email: null, address: null,
      },
      person: { name: typed.optional('person') ?? unnamed.person, position: typed.optional('position') ?? unnamed.position, phone: null, email: null },
      passphrase, language,
    });
    await printJson(streams.output, { created: true, recoveryKey: recoveryGroups.join('-'), fingerprint });
    return 0;
  } finally {
    terminal.application.lock('exit');
  }
};

/** `register check`: unlocks, reads every page, the schema and the whole log; prints counts, never content. */
export const registerCheck: Command = async (args, streams) => {
  const typed = readArguments(args, { options: ['dir', 'passphrase-file'], words: 0 });
  const health = await withRegister(typed, streams, ({ application }) => Promise.resolve(checkRegister(application.session)));
  await printJson(streams.output, health);
  return health.ok ? 0 : 1;
};
