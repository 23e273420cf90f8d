import { SERVICES } from './codes.ts';
import { MATRIX_P9_TO_P18 } from './default-matrix-emergency-to-interpretation.ts';
import { MATRIX_P1_TO_P8 } from './default-matrix-referral-to-request.ts';
import { RULE_PROVENANCE } from './default-rule-provenance.ts';
import type { PackData } from './pack-schema.ts';

const referralServices = SERVICES.filter((service) => service !== 'case-transfer');

/**
 * The default pack, a proposal built from public sources. It is not the protocol of any working group and must never
 * be shown as one; a working group replaces it with its own.
 */
export const DEFAULT_PACK_DATA: PackData = {
  schema: 'oberih-policy-pack/1',
  id: 'oberih-default',
  version: '1.0.0',
  title: { uk: 'Типові правила передавання даних', en: 'Default rules for sharing data' },
  effectiveFrom: '2026-01-01',
  reviewOn: '2028-01-01',
  provenance: {
    kind: 'proposal', sources: ['UA-DPISP', 'DPISP-T', 'OPP', 'GBV-S1', 'UA-L11'],
    note: {
      uk: 'Пропозиція за відкритими джерелами; це не протокол. Робоча група замінює її власними правилами.',
      en: 'A proposal from public sources; this is not the protocol. A working group replaces it with its own rules.',
    },
  },
  matrix: [...MATRIX_P1_TO_P8, ...MATRIX_P9_TO_P18],
  pathCells: [{
    path: 'child.otherNames', cell: 'W',
    exceptPurposes: ['case-transfer', 'supervision', 'family-tracing', 'subject-access'],
  }],
  services: {
    'service-referral': referralServices,
    'case-transfer': ['case-transfer'],
    'gbv-referral': referralServices,
  },
  consentTiers: [
    { fromAge: 0, representative: 'given', child: 'none', childWaiver: true },
    { fromAge: 6, representative: 'given', child: 'given', childWaiver: true },
    { fromAge: 12, representative: 'given', child: 'written', childWaiver: false },
    { fromAge: 18, representative: 'none', child: 'given', childWaiver: false },
  ],
  unknownAge: 12,
  exceptions: {
    afterReview: ['supervision', 'protective-measure', 'emergency', 'subject-access'],
    restrictionsIgnored: ['supervision', 'subject-access'],
    restrictionsBindNeedOnly: ['emergency'],
    restrictionsYieldToApproval: ['protective-measure', 'legal-request'],
    refusalYieldsToApproval: ['protective-measure', 'relative-request'],
    categoryDenialIgnored: ['supervision', 'legal-request', 'emergency', 'subject-access'],
    reporter: ['supervision'],
    safeLocation: ['supervision', 'emergency'],
    placementOnApprovedNeed: ['case-transfer', 'protective-measure'],
    adoption: ['supervision'],
    unsafeContact: ['case-transfer', 'supervision', 'emergency'],
    unsafeOwnPhone: ['subject-access'],
    perpetratorPhone: ['supervision'],
    unscreenedText: ['supervision'],
  },
  valueSets: {
    concernGroups: {
      violence: ['physical-violence', 'psychological-violence', 'domestic-violence', 'bullying'],
      neglect: ['neglect', 'child-headed-household', 'living-with-vulnerable-person'],
      sexual: ['sexual-violence', 'sexual-exploitation', 'online-sexual-abuse', 'forced-marriage'],
      armed: ['armed-recruitment', 'deportation', 'filtration', 'held-by-armed-actor', 'trafficking', 'slavery-like-labour'],
      separation: ['unaccompanied', 'separated', 'missing-caregiver'],
      health: ['serious-health-issue', 'disability', 'mental-distress', 'substance-use', 'pregnancy'],
      law: ['arrested-or-detained', 'statelessness', 'no-documents'],
      livelihood: ['street-life', 'begging', 'child-labour', 'homelessness'],
      education: ['out-of-school'],
      other: ['other'],
    },
    sexualCodes: ['sexual-violence', 'sexual-exploitation', 'online-sexual-abuse', 'forced-marriage', 'sexual'],
    armedCodes: [
      'armed-recruitment', 'deportation', 'filtration', 'held-by-armed-actor', 'trafficking', 'slavery-like-labour',
      'armed-actor', 'returned-from-deportation',
    ],
    violenceTypes: ['physical', 'psychological', 'sexual', 'neglect', 'economic', 'armed-actor', 'other'],
    displacements: ['resident', 'idp', 'returnee', 'refugee', 'returned-from-deportation'],
    noHealthNeed: ['none', 'no', 'unknown'],
    neverHealthNeed: ['health.immunised'],
    rightsThatCannotRepresent: ['suspended', 'removed'],
    representativeWaivers: ['alleged-perpetrator', 'absent', 'deceased', 'unsafe'],
    specialisedSupport: 'specialised-support',
  },
  rules: RULE_PROVENANCE,
};
