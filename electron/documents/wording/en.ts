import { codesEn } from '../../../shared/wording/en/codes.ts';
import { documentsEn } from './en-documents.ts';
import { enFields } from './en-fields.ts';
import { enForm } from './en-form.ts';
import { negativesEn } from './negative-words.ts';
import type { Wording } from './wording.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Every word of the documents in English. */
export const en: Wording = {
  language: 'en', fields: enFields, codes: codesEn, form: enForm, documents: documentsEn,
  negatives: negativesEn,
  ageGroups: { adult: 'adult', child: 'child' },
  purposes: {
    'service-referral': 'referral to a service', 'case-transfer': 'transfer of the case', supervision: 'supervision', 'case-conference': 'case conference',
    'coordination-statistics': 'statistics for coordination', 'donor-report': 'donor report', 'protective-measure': 'measure to protect the child',
    'legal-request': 'answer to a court or investigator', emergency: 'emergency help', 'unhcr-referral': 'referral to UNHCR', 'gbv-referral': 'referral to specialised support',
    'family-tracing': 'family tracing', 'violations-monitoring': 'monitoring of violations', 'public-communication': 'public communication',
    'subject-access': 'copy of one’s own data', 'relative-request': 'answer to a relative', oversight: 'oversight', 'interpretation-support': 'support by an interpreter',
  },
  recipientTypes: {
    'signatory-provider': 'service provider, signatory of the protocol', 'other-provider': 'other service provider', 'case-management-agency': 'case management agency',
    supervisor: 'supervisor', 'conference-member': 'member of the conference', 'coordination-body': 'coordination body', donor: 'donor', 'childrens-service': 'children’s service',
    'law-enforcement': 'law enforcement', 'emergency-medical': 'emergency medical service', unhcr: 'UNHCR', 'gbv-specialist': 'specialist in supporting survivors',
    'tracing-organisation': 'tracing organisation', 'violations-monitor': 'monitoring organisation', public: 'public', 'data-subject': 'the person whose data these are',
    relative: 'relative', 'oversight-body': 'oversight body', interpreter: 'interpreter',
  },
  bases: {
    consent: 'informed consent', 'vital-interest': 'vital interest of the child', 'legal-duty': 'duty under the law', 'legal-power': 'power under the law', contract: 'contract',
    'legitimate-interest': 'legitimate interest of the organisation', 'best-interest': 'best interests of the child',
  },
  consentStates: {
    given: 'given', renewed: 'renewed', requested: 'requested', deferred: 'deferred', refused: 'refused', withdrawn: 'withdrawn', expired: 'expired', terminated: 'terminated',
    invalidated: 'invalidated', unknown: 'not known',
  },
  monthsInDate: MONTHS, monthsAlone: MONTHS,
};
