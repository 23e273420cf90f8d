import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import type { DocumentKind } from '../../shared/packet/document-kind.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { hasNegativeWords } from './wording/negative-words.ts';

type Field = Packet['fields'][number];

/** Fields that another line already shows, or that say something only to a program. */
const NEVER = new Set([
  'caseCode', 'worker.name', 'worker.role', 'worker.phone', 'worker.email', 'worker.agency', 'child.dobEstimated', 'notes[].screened', 'care.personsSought[].familyIndex',
]);
/** Printed as «no»: the answer changes what the reader does. */
const TELLS_BOTH_WAYS = new Set(['contact.safeToCall', 'education.enrolled', 'health.immunised', 'perpetrators[].hasAccess', 'followUps[].childSeen', 'protection.immediateSafety']);
/**
 * Where the true value can be held back, a printed «no» would turn its absence into a «yes». In lists an answer that is
 * usual says nothing either.
 */
const SILENT_WHEN_NEGATIVE = new Set([
  'legal.adoptionSecrecy', 'legal.convictions', 'care.safeLocation', 'care.personsSought[].doNotContact', 'family[].isAllegedPerpetrator', 'family[].isCaregiver',
  'family[].isLegalRepresentative', 'sexual.gbv', 'armed.association', 'trafficking.suspected', 'health.pregnancy', 'health.substanceUse', 'health.mentalHealth',
  'displacement.originOccupied', 'household.headedByChild',
]);
/** Documents in which nothing but an adoption can be held back from these answers, so that a «no» gives nothing away. */
const COMPLETE: readonly DocumentKind[] = ['subject-access', 'supervision'];
/** Numbers and papers, of which a supervisor is told only whether there is one. */
const IDENTITY = /^(?:child\.(?:rnokpp|unzr|document\.|birthCertificate|idpCertificate)|externalIds)/;
const NEGATIVE_WORDS = new Set(['none', 'no', 'ні', 'немає']);

/** A code «none» of a list says something of its own («without care»); only ticks and answers in words have a «no». */
const isNegative = (pattern: string, value: Field['value']): boolean =>
  value === false || typeof value === 'string' && hasNegativeWords(pattern) && NEGATIVE_WORDS.has(value.trim().toLowerCase());

/** What of a packet's fields is printed: as rows and entries, or gathered in one row of negative answers. */
export interface PrintedFields { readonly shown: readonly Field[]; readonly negative: readonly Field[]; /** only that there is such a number or paper is told */ readonly held: readonly Field[] }

/**
 * Sorts fields for paper: a page of «no» hides what matters.
 *
 * SECURITY: an answer whose «yes» may be held back is never printed as «no» (decision 0071); the packet's JSON and the
 * ledger are not changed by this.
 */
export function printedFields(fields: readonly Field[], kind: DocumentKind): PrintedFields {
  const shown: Field[] = [];
  const negative: Field[] = [];
  const held: Field[] = [];
  const accusedListed = fields.some(({ path }) => path.startsWith('perpetrators['));
  for (const field of fields) {
    const pattern = pathPattern(field.path);
    // a relative of whom nothing is told but the accusation stands among the alleged perpetrators already
    if (accusedListed && pattern === 'family[].isAllegedPerpetrator' && isAlone(field, fields)) continue;
    if (NEVER.has(pattern) || pattern === 'family[].alive' && field.value === 'yes') continue;
    if (field.value === true && IDENTITY.test(pattern)) held.push(field);
    else if (!isNegative(pattern, field.value) || TELLS_BOTH_WAYS.has(pattern) || pattern === 'family[].alive') shown.push(field);
    else if (!staysSilent(pattern, kind)) negative.push(field);
  }
  return { shown, negative, held };
}

function isAlone({ path }: Field, fields: readonly Field[]): boolean {
  const entry = path.slice(0, path.indexOf(']') + 1);
  return fields.filter((other) => other.path.startsWith(entry)).length === 1;
}

function staysSilent(pattern: string, kind: DocumentKind): boolean {
  if (pattern === 'legal.adoptionSecrecy' || pattern.includes('[]')) return true;
  return SILENT_WHEN_NEGATIVE.has(pattern) && !COMPLETE.includes(kind);
}
