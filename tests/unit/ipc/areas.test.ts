import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/text/en/index.ts';
import { uk } from '../../../renderer/text/uk/index.ts';
import { AREAS, areaOf, LEVELS, levelOf, type Area, type RightsOfChannels } from '../../../shared/ipc/areas.ts';
import { ROLES, WRITERS } from '../../../shared/ipc/channel.ts';
import { contract } from '../../../shared/ipc/contract.ts';

describe('the areas of the table of rights', () => {
  it('hold every channel exactly once, and none is empty', () => {
    const names = Object.keys(contract);
    const held = AREAS.flatMap((area) => names.filter((name) => areaOf(name) === area));
    expect(held.toSorted()).toEqual(names.toSorted());
    expect(AREAS.filter((area) => !names.some((name) => areaOf(name) === area))).toEqual([]);
    expect(['weather.show', 'toString', '__proto__', 'constructor.x', ''].map(areaOf)).toEqual([null, null, null, null, null]);
  });

  it('have words in both languages, and no words are left over', () => {
    for (const { people } of [uk, en]) {
      expect(Object.keys(people.areas).toSorted()).toEqual([...AREAS].toSorted());
      expect(Object.keys(people.levels).toSorted()).toEqual([...LEVELS].toSorted());
    }
  });

  it('compute each level from who may call', () => {
    const of = (channels: RightsOfChannels, area: Area): readonly string[] => ROLES.map((role) => levelOf(area, role, channels));
    const free = { access: 'unlocked' } as const;
    const focal = { access: 'unlocked', roles: ['focal-point'] } as const;
    expect(of({ 'case.show': free, 'case.save': { ...free, roles: WRITERS } }, 'cases')).toEqual(['writes', 'writes', 'writes', 'reads']);
    expect(of({ 'case.show': free, 'case.save': { ...free, roles: WRITERS }, 'case.list': focal }, 'cases')).toEqual(['writes', 'partly', 'partly', 'reads']);
    expect(of({ 'shares.begin': focal }, 'keys')).toEqual(['writes', 'nothing', 'nothing', 'nothing']);
    expect(of({ 'audit.list': free, 'audit.status': { ...free, roles: ROLES } }, 'log')).toEqual(['everyone', 'everyone', 'everyone', 'everyone']);
    expect(of({}, 'log')).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  });

  it('say of the contract as it stands what a person would: only the focal point holds people and keys, a reviewer changes nothing', () => {
    expect(ROLES.map((role) => levelOf('keys', role))).toEqual(['writes', 'nothing', 'nothing', 'nothing']);
    expect(ROLES.map((role) => levelOf('people', role))).toEqual(['writes', 'reads', 'reads', 'reads']);
    expect(AREAS.filter((area) => ['writes', 'partly'].includes(levelOf(area, 'reviewer')))).toEqual([]);
  });
});
