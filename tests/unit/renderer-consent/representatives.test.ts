import { expect, it } from 'vitest';
import { representativesOf } from '../../../renderer/screens/consent/representatives.ts';

it.each([
  ['a representative with full rights', { relation: 'mother', isLegalRepresentative: true, parentalRights: 'full' }, ['mother'], null],
  ['limited rights', { relation: 'mother', isLegalRepresentative: true, parentalRights: 'limited' }, ['mother'], 'rights-limited'],
  ['rights nobody wrote down', { relation: 'mother', isLegalRepresentative: true }, ['mother'], 'rights-unknown'],
  ['not marked as a representative', { relation: 'aunt' }, [], 'not-representative'],
  ['removed rights', { relation: 'father', isLegalRepresentative: true, parentalRights: 'removed' }, [], 'rights-removed'],
  ['suspended rights', { relation: 'father', isLegalRepresentative: true, parentalRights: 'suspended' }, [], 'rights-suspended'],
  ['an alleged perpetrator, before anything else', { relation: 'father', isLegalRepresentative: true, parentalRights: 'removed', isAllegedPerpetrator: true }, [], 'alleged-perpetrator'],
  ['somebody who died', { relation: 'father', isLegalRepresentative: false, alive: 'no' }, [], 'deceased'],
] as const)('says of %s what the family record says', (_, member, fit, note) => {
  expect(representativesOf([member], fit)).toEqual([{ relation: member.relation, name: '', isFit: fit.length > 0, note }]);
});

it('offers those who may represent the child first, one line a relation, and leaves out people without one', () => {
  const family = [{ surname: 'Без зв’язку' }, { relation: 'father', givenName: 'Марко', isAllegedPerpetrator: true }, { relation: 'mother', surname: 'Кринична', givenName: 'Соломія', isLegalRepresentative: true, parentalRights: 'full' as const }];
  expect(representativesOf(family, ['mother']).map(({ relation, name, isFit }) => [relation, name, isFit])).toEqual([['mother', 'Кринична Соломія', true], ['father', 'Марко', false]]);
});
