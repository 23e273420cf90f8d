import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouter, type Dispatch } from '../../electron/ipc/router.ts';
import { createPlaceLookup } from '../../electron/places/place-lookup.ts';
import { createApplication, type Application, type ApplicationHost } from '../../electron/services/application.ts';
import type { Clock } from '../../electron/system/clock.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/channel.ts';
import { createClient } from '../../shared/ipc/client.ts';

/** A key derivation that costs nothing: for tests alone. */
export const CHEAP = { testCost: { memoryKiB: 64, iterations: 1, parallelism: 1 } } as const;
export const ORIGIN = 'https://register.invalid';
export const PASSPHRASE = 'криниця вітрило барвінок сторожа ліхтар пороги хмарина';

/** One codifier for every test of a file: reading it takes a while. */
const places = createPlaceLookup();

/** A clock that tests turn by hand. */
export interface HandClock extends Clock {
  readonly pass: (milliseconds: number) => void;
}

/** Begins at the given moment; `pass` moves wall and monotonic time together. */
function handClock(start = '2026-11-23T10:00:00.000Z'): HandClock {
  let passed = 0;
  return {
    now: () => new Date(Date.parse(start) + passed).toISOString(), monotonicMilliseconds: () => passed,
    bootId: '00000000-0000-4000-8000-000000000000', pass: (milliseconds) => { passed += milliseconds; },
  };
}

/** The whole application over a real encrypted register in a temporary folder, driven through its border. */
export interface TestApplication {
  readonly application: Application;
  readonly dispatch: Dispatch;
  readonly directory: string;
  readonly clock: HandClock;
  readonly log: readonly string[];
  /** Calls a channel as our own page does. */
  readonly call: <Name extends ChannelName>(name: Name, input: ChannelInput<Name>) => Promise<Envelope<ChannelOutput<Name>>>;
  /** The same, and the value itself. @throws Error with the code when it is refused */
  readonly must: <Name extends ChannelName>(name: Name, input: ChannelInput<Name>) => Promise<ChannelOutput<Name>>;
  /** Another application over the same folder, as after a restart; lock the first before. */
  readonly restart: () => TestApplication;
  readonly dispose: () => void;
}

/** Makes the application over a new folder, or over one that is given. */
export function testApplication(over: Partial<ApplicationHost> & { readonly clock?: HandClock } = {}): TestApplication {
  const directory = over.directory ?? join(mkdtempSync(join(tmpdir(), 'oberih-test-')), 'register');
  const clock = over.clock ?? handClock();
  const log: string[] = [];
  const application = createApplication({
    trustedOrigins: [ORIGIN], chooseFolder: () => Promise.resolve(null), writeLog: (line) => { log.push(line); }, keyOptions: CHEAP, places,
    ...over, directory, clock,
  });
  const dispatch = createRouter(application);
  const client = createClient((channel, payload) => dispatch(channel, payload, { frame: 'main', origin: ORIGIN }));
  return {
    application, dispatch, directory, clock, log, call: client,
    must: async (name, input) => {
      const answer = await client(name, input);
      if (!answer.ok) throw new Error(answer.error.code + JSON.stringify(answer.error.params));
      return answer.value;
    },
    restart: () => testApplication({ ...over, directory, clock }),
    dispose: () => {
      application.lock('exit');
      rmSync(join(directory, '..'), { recursive: true, force: true });
    },
  };
}

/** An invented agency and its first person. */
export const AGENCY = {
  name: 'Благодійний фонд «Приклад»', code: 'OBR', oblastCode: 'UA46000000000026241', phone: '+380320000001', email: 'office@example.org', address: null,
} as const;
export const PERSON = { name: 'Ірина Прикладна', position: 'соціальна працівниця', phone: '+380670000001', email: 'iryna@example.org' } as const;

/** Creates the register and leaves it open; answers the recovery groups. */
export async function createRegister(test: TestApplication): Promise<readonly string[]> {
  const made = await test.must('register.create', { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' });
  return made.recoveryGroups;
}
