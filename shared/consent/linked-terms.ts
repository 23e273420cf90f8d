import type { Category, ConsentState, Purpose } from '../policy/codes.ts';

/**
 * Terms of the Data Privacy Vocabulary (DPV 2) in which records are told to other programs, after the guide of the W3C
 * community group for ISO/IEC TS 27560:2023.
 */

/* eslint-disable no-restricted-syntax -- names of vocabularies, written as the standard writes them; nothing ever fetches one */
/** The one context; it stands inside every document, so that nothing has to be fetched to read it. */
export const LINKED_CONTEXT = {
  dpv: 'https://w3id.org/dpv#', pd: 'https://w3id.org/dpv/pd#', loc: 'https://w3id.org/dpv/loc#', dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', oberih: 'urn:oberih:terms:',
  'dct:conformsTo': { '@type': '@id' }, 'skos:broader': { '@type': '@id' }, 'dpv:hasJurisdiction': { '@type': '@id' },
  'dpv:hasLegalBasis': { '@type': '@id' }, 'dpv:hasLocation': { '@type': '@id' }, 'dct:replaces': { '@type': '@id' }, 'oberih:history': { '@type': '@json' },
} as const;

/** The schemas a record and a receipt say they follow. */
export const CONFORMS_TO = {
  record: 'https://w3id.org/dpv/schema/dpv-27560#record', receipt: 'https://w3id.org/dpv/schema/dpv-27560#receipt',
} as const;
/* eslint-enable no-restricted-syntax */

/** Every state of ours in DPV's words. `terminated`: the agency stopped relying on it, which DPV calls revoked. */
export const STATE_TERMS: Readonly<Record<ConsentState, string>> = {
  unknown: 'dpv:ConsentUnknown', requested: 'dpv:ConsentRequested', deferred: 'dpv:ConsentRequestDeferred', refused: 'dpv:ConsentRefused',
  given: 'dpv:ConsentGiven', renewed: 'dpv:RenewedConsentGiven', withdrawn: 'dpv:ConsentWithdrawn', expired: 'dpv:ConsentExpired',
  terminated: 'dpv:ConsentRevoked', invalidated: 'dpv:ConsentInvalidated',
};
/** States in which DPV holds a consent valid for processing. */
export const VALID_TERMS: ReadonlySet<string> = new Set(['dpv:ConsentGiven', 'dpv:RenewedConsentGiven']);

/** The kind of a purpose; our own code stands beside it and says exactly which. */
export const PURPOSE_TERMS: Readonly<Record<Purpose, string>> = {
  'service-referral': 'dpv:ServiceProvision', 'case-transfer': 'dpv:ServiceProvision', supervision: 'dpv:ServiceProvision',
  'case-conference': 'dpv:ServiceProvision', 'coordination-statistics': 'dpv:PublicBenefit', 'donor-report': 'dpv:PublicBenefit',
  'protective-measure': 'dpv:LegalCompliance', 'legal-request': 'dpv:LegalCompliance', emergency: 'dpv:PublicBenefit',
  'unhcr-referral': 'dpv:ServiceProvision', 'gbv-referral': 'dpv:ServiceProvision', 'family-tracing': 'dpv:ServiceProvision',
  'violations-monitoring': 'dpv:PublicBenefit', 'public-communication': 'dpv:CommunicationManagement', 'subject-access': 'dpv:LegalCompliance',
  'relative-request': 'dpv:LegalCompliance', oversight: 'dpv:LegalCompliance', 'interpretation-support': 'dpv:ServiceProvision',
};

/** The kind of data of a category; what may do harm is told as sensitive or special, not in detail. */
export const CATEGORY_TERMS: Readonly<Record<Category, string>> = {
  CASE_REF: 'dpv:PersonalData', ID_BASIC: 'pd:Name', DEMO: 'pd:Demographic', ID_DOC: 'pd:OfficialID', CONTACT: 'pd:Contact', LOC: 'pd:Location',
  HEALTH: 'dpv:SpecialCategoryPersonalData', PROT: 'dpv:SensitivePersonalData', INCIDENT: 'dpv:SensitivePersonalData',
  SEXUAL: 'dpv:SpecialCategoryPersonalData', ARMED: 'dpv:SensitivePersonalData', PERP: 'dpv:SensitivePersonalData', FAMILY: 'pd:Family',
  CAREPLACE: 'dpv:SensitivePersonalData', LEGAL: 'dpv:SensitivePersonalData', SERVICE: 'dpv:PersonalData', NOTES: 'dpv:SensitivePersonalData',
  MEDIA: 'dpv:SensitivePersonalData', REPORTER: 'dpv:SensitivePersonalData', SPECIAL: 'dpv:SpecialCategoryPersonalData', WORKER: 'dpv:PersonalData',
};

/** How long a record of consent is kept after it has ended (domain facts: six years). */
export const RETENTION = 'P6Y';
