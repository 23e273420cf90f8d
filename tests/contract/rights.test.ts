import { describe, expect, it } from 'vitest';
import { channelNames, createRouter, type RoutedApplication } from '../../electron/ipc/router.ts';
import type { Handlers } from '../../electron/services/handlers.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { AREAS, areaOf, levelOf, type Level, type RightsOfChannels } from '../../shared/ipc/areas.ts';
import { ROLES, type Role } from '../../shared/ipc/channel.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { sampleInputs } from '../support/sample-inputs.ts';

const ORIGIN = 'https://register.invalid';
/** What every planted handler answers: whoever gets it was let through. */
const REACHED = 'case/not-found';

function applicationOf(role: Role): RoutedApplication {
  const handlers = new Proxy({}, { get: () => (): never => { throw new AppError(REACHED); } }) as Handlers;
  return {
    handlers, trustedOrigins: [ORIGIN], role: () => role, finishTask: () => undefined, reportIncident: () => 'incident-1',
    callContext: () => ({ chooseFolder: () => Promise.resolve(null), progress: () => undefined }),
  };
}

/** Every channel that the real router refuses a role; anything but a refusal or an answer of the handler is a fault of this test. */
async function refusedTo(role: Role): Promise<ReadonlySet<ChannelName>> {
  const dispatch = createRouter(applicationOf(role));
  const inputs = sampleInputs();
  const refused = new Set<ChannelName>();
  for (const name of channelNames()) {
    const answer = await dispatch(name, inputs.get(name), { frame: 'main', origin: ORIGIN });
    const code = answer.ok ? 'ok' : answer.error.code;
    expect([name, code]).toEqual([name, code === 'channel/forbidden-role' ? code : REACHED]);
    if (code === 'channel/forbidden-role') refused.add(name);
  }
  return refused;
}

/** Cells of the table that say something else than the router does, as `area role level`. */
function contradictions(refused: ReadonlyMap<Role, ReadonlySet<ChannelName>>, channels: RightsOfChannels): readonly string[] {
  const holds = (level: Level, own: readonly ChannelName[], role: Role): boolean => {
    const isRefused = (name: ChannelName): boolean => refused.get(role)?.has(name) ?? false;
    const limited = own.filter((name) => ROLES.some((other) => refused.get(other)?.has(name)));
    const allowed = limited.filter((name) => !isRefused(name));
    return {
      everyone: limited.length === 0, nothing: own.every(isRefused), writes: limited.length > 0 && limited.every((name) => !isRefused(name)),
      reads: limited.length > 0 && limited.length < own.length && allowed.length === 0, partly: allowed.length > 0 && allowed.length < limited.length,
    }[level];
  };
  return AREAS.flatMap((area) => ROLES.flatMap((role) => {
    const level = levelOf(area, role, channels);
    return holds(level, channelNames().filter((name) => areaOf(name) === area), role) ? [] : [`${area} ${role} ${level}`];
  }));
}

describe('who may do what', () => {
  it('is refused by the router exactly as the table says, for every channel and every role', async () => {
    const refused = new Map<Role, ReadonlySet<ChannelName>>();
    for (const role of ROLES) refused.set(role, await refusedTo(role));
    expect(channelNames().length * ROLES.length).toBeGreaterThan(400);
    for (const role of ROLES) {
      const stated = channelNames().filter((name) => { const { roles }: { readonly roles?: readonly Role[] } = contract[name]; return roles !== undefined && !roles.includes(role); });
      expect([...(refused.get(role) ?? [])].toSorted()).toEqual(stated.toSorted());
    }
    expect(contradictions(refused, contract)).toEqual([]);
    // positive control: a table made from rights that the router does not keep is caught
    const planted: RightsOfChannels = { ...contract, 'people.remove': { access: 'unlocked', roles: ['focal-point', 'case-worker'] } };
    expect(contradictions(refused, planted)).toEqual(['people case-worker partly']);
    expect(contradictions(refused, { ...contract, 'audit.list': { access: 'unlocked', roles: ['focal-point'] } })).toContain('log focal-point writes');
  });
});
