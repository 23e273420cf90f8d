import { codesEn } from '../../../shared/wording/en/codes.ts';
import type { codes as source } from '../uk/codes.ts';
import type { English } from '../english.ts';

export const codes: English<typeof source> = {
  service: codesEn.service,
  purpose: {
    'service-referral': 'Referral to a service', 'case-transfer': 'Transfer of the case to another agency', supervision: 'Supervision',
    'case-conference': 'Case conference', 'coordination-statistics': 'Coordination statistics', 'donor-report': 'Donor report',
    'protective-measure': 'Protective measure', 'legal-request': 'Request by police, prosecutor or court', emergency: 'Emergency help',
    'unhcr-referral': 'Referral to UNHCR', 'gbv-referral': 'Referral to specialists on violence', 'family-tracing': 'Family tracing',
    'violations-monitoring': 'Monitoring of child rights violations', 'public-communication': 'Public communication',
    'subject-access': 'A person’s access to their own data', 'relative-request': 'Request by a relative', oversight: 'Inspection by an oversight body',
    'interpretation-support': 'Help by an interpreter',
  },
  recipientType: {
    'signatory-provider': 'Service provider that signed the protocol', 'other-provider': 'Other service provider',
    'case-management-agency': 'Case management agency', supervisor: 'Supervisor', 'conference-member': 'Conference member',
    'coordination-body': 'Coordination body', donor: 'Donor', 'childrens-service': 'Children’s service', 'law-enforcement': 'Police, prosecutor or court',
    'emergency-medical': 'Emergency medical service', unhcr: 'UNHCR', 'gbv-specialist': 'Specialist on violence',
    'tracing-organisation': 'Tracing organisation', 'violations-monitor': 'Monitoring mission', public: 'The public', 'data-subject': 'The person themselves',
    relative: 'Relative', 'oversight-body': 'Oversight body', interpreter: 'Interpreter',
  },
  basis: {
    consent: 'Consent', 'vital-interest': 'Vital interests', 'legal-duty': 'Duty by law', 'legal-power': 'Power by law', contract: 'Contract',
    'legitimate-interest': 'Legitimate interest', 'best-interest': 'Best interests of the child',
  },
  category: {
    CASE_REF: 'Case', ID_BASIC: 'Name', DEMO: 'Age and general facts', ID_DOC: 'Documents', CONTACT: 'Contact', LOC: 'Place', HEALTH: 'Health',
    PROT: 'Protection needs', INCIDENT: 'What happened', SEXUAL: 'Sexual violence', ARMED: 'Armed actors, deportation, trafficking',
    PERP: 'Alleged perpetrator', FAMILY: 'Family', CAREPLACE: 'Place of care', LEGAL: 'Court and legal status', SERVICE: 'Services and schooling',
    NOTES: 'Notes', MEDIA: 'Photos and files', REPORTER: 'Who reported', SPECIAL: 'Ethnicity and faith', WORKER: 'Worker',
  },
  action: { share: 'shared', generalise: 'generalised', withhold: 'withheld' },
  effect: { permit: 'May be told', deny: 'May not be told', 'needs-approval': 'A supervisor has to approve' },
  obligation: {
    LOG_DISCLOSURE: 'It will be written in the disclosure log', POST_REVIEW: 'A supervisor has to review this afterwards',
    OFFER_AGGREGATE: 'Totals can be offered instead of facts about the child', LOG_REQUEST: 'The request has to be written in the log',
    NEITHER_CONFIRM_NOR_DENY: 'Neither confirm nor deny that the child is in the register', DUE_30_DAYS: 'An answer is due within 30 calendar days',
    INFORM_CHILD: 'Explain to the child what is told and why',
  },
  consentState: {
    given: 'given', renewed: 'renewed', requested: 'requested', deferred: 'deferred', refused: 'refused', withdrawn: 'withdrawn', expired: 'expired',
    terminated: 'terminated', invalidated: 'invalid', unknown: 'unknown',
  },
  consentStanding: { none: 'no consent', 'in-force': 'consent in force', 'ending-soon': 'consent ends soon', ended: 'consent ended', refused: 'refused' },
  status: codesEn.status,
  riskShort: codesEn.riskLevel,
  role: { 'focal-point': 'Data protection focal point', supervisor: 'Supervisor', 'case-worker': 'Case worker', reviewer: 'Reviewer' },
};
