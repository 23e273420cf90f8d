import { SERVICES } from '../policy/codes.ts';
import { CASE_STATUSES } from './case-record.ts';
import { DISPLACEMENTS, PARENTAL_RIGHTS, SEXES } from './person-schemas.ts';

/**
 * The codes the interface offers for each coded field. Lists are open: a record from elsewhere may carry another code,
 * which is kept and shown as it is. The policy treats an unknown code the strictest way.
 */
export const CODE_LISTS = {
  status: CASE_STATUSES,
  sex: SEXES,
  alive: ['yes', 'no', 'unknown'],
  parentalRights: PARENTAL_RIGHTS,
  riskLevel: ['high', 'medium', 'low'],
  displacement: DISPLACEMENTS,
  nationality: ['UA', 'other', 'stateless', 'unknown'],
  language: ['uk', 'ru', 'en', 'crh', 'ro', 'hu', 'pl', 'bg', 'rom', 'usl', 'other'],
  ethnicity: ['ukrainian', 'roma', 'crimean-tatar', 'moldovan', 'hungarian', 'romanian', 'bulgarian', 'polish', 'russian', 'jewish', 'other', 'not-stated'],
  religion: ['orthodox', 'greek-catholic', 'roman-catholic', 'protestant', 'muslim', 'jewish', 'other', 'none', 'not-stated'],
  documentType: ['birth-certificate', 'id-card', 'passport-booklet', 'foreign-passport', 'refugee-certificate', 'residence-permit', 'other'],
  externalIdType: ['unhcr', 'childrens-service', 'icrc', 'other-agency', 'other'],
  identificationSource: ['self', 'family', 'community', 'school', 'health-facility', 'childrens-service', 'police', 'hotline', 'other-agency', 'other'],
  relation: [
    'mother', 'father', 'stepmother', 'stepfather', 'grandmother', 'grandfather', 'sister', 'brother', 'aunt', 'uncle', 'cousin',
    'guardian', 'foster-mother', 'foster-father', 'adoptive-mother', 'adoptive-father', 'birth-mother', 'birth-father',
    'partner-of-parent', 'other-relative', 'neighbour', 'teacher', 'stranger', 'other',
  ],
  careType: [
    'parents', 'one-parent', 'kinship', 'guardianship', 'foster-family', 'family-type-home', 'small-group-home', 'institution', 'shelter',
    'hospital', 'independent', 'child-headed', 'unrelated-adult', 'none', 'other',
  ],
  separationCause: ['evacuation', 'hostilities', 'death-of-caregiver', 'arrest-of-caregiver', 'deportation', 'filtration', 'migration', 'abandonment', 'court-decision', 'illness-of-caregiver', 'other'],
  concern: [
    'physical-violence', 'psychological-violence', 'domestic-violence', 'bullying', 'neglect', 'child-headed-household', 'living-with-vulnerable-person',
    'sexual-violence', 'sexual-exploitation', 'online-sexual-abuse', 'forced-marriage', 'armed-recruitment', 'deportation', 'filtration',
    'held-by-armed-actor', 'trafficking', 'slavery-like-labour', 'unaccompanied', 'separated', 'missing-caregiver', 'serious-health-issue',
    'disability', 'mental-distress', 'substance-use', 'pregnancy', 'arrested-or-detained', 'statelessness', 'no-documents', 'street-life',
    'begging', 'child-labour', 'homelessness', 'out-of-school', 'other',
  ],
  immediateSafety: ['safe', 'at-risk', 'in-danger', 'unknown'],
  armedAssociation: ['none', 'suspected', 'confirmed', 'former', 'unknown'],
  attendance: ['regular', 'irregular', 'online', 'mixed', 'none'],
  placeType: ['home', 'school', 'street', 'institution', 'online', 'public-place', 'transport', 'other', 'unknown'],
  violenceType: ['physical', 'psychological', 'sexual', 'neglect', 'economic', 'armed-actor', 'other'],
  service: SERVICES,
  serviceStatus: ['planned', 'referred', 'accepted', 'declined', 'in-progress', 'done', 'cancelled'],
  followUpType: ['home-visit', 'phone-call', 'office-visit', 'school-visit', 'service-visit', 'online', 'other'],
  attachmentKind: ['document', 'photo', 'audio', 'scan', 'other'],
  closureReason: ['goals-met', 'adulthood', 'transferred', 'moved', 'lost-contact', 'death', 'opened-in-error', 'other'],
  concernGroup: ['violence', 'neglect', 'sexual', 'armed', 'separation', 'health', 'law', 'livelihood', 'education', 'other'],
} as const;

export type CodeListName = keyof typeof CODE_LISTS;
export type ListedCode<Name extends CodeListName> = (typeof CODE_LISTS)[Name][number];
