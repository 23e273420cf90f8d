import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import type { Gate } from '../../shared/policy/pack-schema.ts';

/** The lists of the agreed rules, written out a second time: what stands in the pack must be what was agreed. */

const GATE: Gate = { bases: [], signatory: false, undertaking: false, legalRepresentative: false, namedById: false, document: null, approval: 'none' };
const CONSENT: Gate = { ...GATE, bases: ['consent'] };
const DUTY: Gate = { ...GATE, bases: ['legal-duty'] };

const GATES: Readonly<Record<string, Gate>> = {
  'P1-R1': { ...CONSENT, signatory: true },
  'P1-R2': { ...CONSENT, undertaking: true, namedById: true },
  'P2-R3': { ...CONSENT, approval: 'always' },
  'P3-R4': { ...GATE, bases: ['legitimate-interest', 'legal-duty'] },
  'P4-R5': CONSENT,
  'P5-R6': GATE, 'P6-R7': GATE, 'P13-R14': GATE, 'P14-R15': GATE,
  'P7-R8': { ...GATE, bases: ['legal-duty', 'consent', 'vital-interest'], document: { kinds: ['act'], when: 'with-legal-duty' } },
  'P8-R9': { ...DUTY, document: { kinds: ['court-ruling', 'investigating-judge-ruling'], when: 'always' } },
  'P9-R10': { ...GATE, bases: ['vital-interest'], approval: 'unless-assessed-safe' },
  'P9-R9': { ...GATE, bases: ['vital-interest'] },
  'P10-R11': CONSENT, 'P11-R12': CONSENT, 'P12-R13': CONSENT,
  'P15-R16': DUTY,
  'P16-R17': { ...DUTY, legalRepresentative: true },
  'P17-R18': { ...DUTY, document: { kinds: ['written-request', 'court-ruling'], when: 'always' } },
  'P18-R19': { ...GATE, bases: ['legitimate-interest'], undertaking: true },
};

describe('the default pack', () => {
  it.each(defaultPack.matrix)('asks of its recipient what was agreed: $id', ({ id, gate }) => { expect(gate).toEqual(GATES[id]); });

  it('closes the rows that are never about one child', () => {
    expect(defaultPack.matrix.filter(({ outcome }) => outcome !== 'cells').map(({ id, outcome }) => `${id} ${outcome}`).toSorted())
      .toEqual(['P13-R14 aggregate-only', 'P14-R15 prohibited', 'P5-R6 aggregate-only', 'P6-R7 aggregate-only']);
  });

  it('knows the agreed codes', () => {
    expect(defaultPack.valueSets).toEqual({
      concernGroups: {
        violence: ['physical-violence', 'psychological-violence', 'domestic-violence', 'bullying'],
        neglect: ['neglect', 'child-headed-household', 'living-with-vulnerable-person'],
        sexual: ['sexual-violence', 'sexual-exploitation', 'online-sexual-abuse', 'forced-marriage'],
        armed: ['armed-recruitment', 'deportation', 'filtration', 'held-by-armed-actor', 'trafficking', 'slavery-like-labour'],
        separation: ['unaccompanied', 'separated', 'missing-caregiver'],
        health: ['serious-health-issue', 'disability', 'mental-distress', 'substance-use', 'pregnancy'],
        law: ['arrested-or-detained', 'statelessness', 'no-documents'],
        livelihood: ['street-life', 'begging', 'child-labour', 'homelessness'],
        education: ['out-of-school'], other: ['other'],
      },
      sexualCodes: ['sexual-violence', 'sexual-exploitation', 'online-sexual-abuse', 'forced-marriage', 'sexual'],
      armedCodes: ['armed-recruitment', 'deportation', 'filtration', 'held-by-armed-actor', 'trafficking', 'slavery-like-labour', 'armed-actor', 'returned-from-deportation'],
      violenceTypes: ['physical', 'psychological', 'sexual', 'neglect', 'economic', 'armed-actor', 'other'],
      displacements: ['resident', 'idp', 'returnee', 'refugee', 'returned-from-deportation'],
      noHealthNeed: ['none', 'no', 'unknown'], neverHealthNeed: ['health.immunised'], rightsThatCannotRepresent: ['suspended', 'removed'],
      representativeWaivers: ['alleged-perpetrator', 'absent', 'deceased', 'unsafe'], specialisedSupport: 'specialised-support',
    });
  });

  it('asks by age as agreed', () => {
    expect([defaultPack.unknownAge, defaultPack.consentTiers]).toEqual([12, [
      { fromAge: 0, representative: 'given', child: 'none', childWaiver: true }, { fromAge: 6, representative: 'given', child: 'given', childWaiver: true },
      { fromAge: 12, representative: 'given', child: 'written', childWaiver: false }, { fromAge: 18, representative: 'none', child: 'given', childWaiver: false },
    ]]);
  });

  it('excepts the agreed purposes', () => {
    expect(defaultPack.exceptions).toEqual({
      afterReview: ['supervision', 'protective-measure', 'emergency', 'subject-access'], restrictionsIgnored: ['supervision', 'subject-access'],
      restrictionsBindNeedOnly: ['emergency'], restrictionsYieldToApproval: ['protective-measure', 'legal-request'],
      refusalYieldsToApproval: ['protective-measure', 'relative-request'],
      categoryDenialIgnored: ['supervision', 'legal-request', 'emergency', 'subject-access'], reporter: ['supervision'],
      safeLocation: ['supervision', 'emergency'], placementOnApprovedNeed: ['case-transfer', 'protective-measure'], adoption: ['supervision'],
      unsafeContact: ['case-transfer', 'supervision', 'emergency'], unsafeOwnPhone: ['subject-access'], perpetratorPhone: ['supervision'], unscreenedText: ['supervision'],
    });
  });

  /** A copy: a source that comes or goes is a change of the pack that somebody has to mean. */
  it('names its sources', () => {
    const copy: unknown = JSON.parse(readFileSync(new URL('policy/sources.json', import.meta.url), 'utf8'));
    const sources = (list: readonly (readonly [string, { readonly sources: readonly string[] }])[]): object => Object.fromEntries(list.map(([id, one]) => [id, one.sources]));
    expect({
      pack: defaultPack.provenance.sources, rows: sources(defaultPack.matrix.map(({ id, provenance }) => [id, provenance])), rules: sources(Object.entries(defaultPack.rules)),
    }).toEqual(copy);
  });
});
