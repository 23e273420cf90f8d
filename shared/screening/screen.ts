import type { CompiledRecord } from './compile-record.ts';
import { createContext, type Recognizer } from './context.ts';
import { normaliseText } from './normalise.ts';
import { recognizeAddresses } from './recognizers/addresses.ts';
import { recognizeCertificates } from './recognizers/certificates.ts';
import { recognizeCoordinates } from './recognizers/coordinates.ts';
import { recognizeDates } from './recognizers/dates.ts';
import { recognizeDemographicNumbers } from './recognizers/demographic-number.ts';
import { recognizeEmails } from './recognizers/email.ts';
import { recognizeEnglishAddresses } from './recognizers/english-addresses.ts';
import { recognizeFacilities } from './recognizers/facilities.ts';
import { recognizeBankAccounts } from './recognizers/iban.ts';
import { recognizeGluedNames } from './recognizers/glued-names.ts';
import { recognizeInitials } from './recognizers/initials.ts';
import { recognizeKnownAddress } from './recognizers/known-address.ts';
import { recognizeKnownInitials } from './recognizers/known-initials.ts';
import { recognizeKnownNames } from './recognizers/known-names.ts';
import { recognizeKnownNumbers } from './recognizers/numbers.ts';
import { recognizePassports } from './recognizers/passport.ts';
import { recognizePhones } from './recognizers/phone.ts';
import { recognizePlates } from './recognizers/plate.ts';
import { recognizeSchools } from './recognizers/schools.ts';
import { recognizeTaxNumbers } from './recognizers/tax-number.ts';
import { recognizeUnlistedPeople } from './recognizers/unlisted-people.ts';
import { recognizeUrlsAndHandles } from './recognizers/url-handle.ts';
import { recognizeMilitaryUnits } from './recognizers/military-units.ts';
import { recognizeNumberWords } from './recognizers/number-words.ts';
import { recognizeWordedDates } from './recognizers/worded-dates.ts';
import { joinNames, resolveOverlaps, toOriginal } from './resolve.ts';
import { settlePeople } from './settle-people.ts';
import type { Finding } from './types.ts';

const RECOGNIZERS: readonly Recognizer[] = [
  recognizeKnownNames, recognizeGluedNames, recognizeInitials, recognizeKnownInitials, recognizeUnlistedPeople, recognizeKnownAddress, recognizeAddresses, recognizeEnglishAddresses,
  recognizeSchools, recognizeFacilities, recognizeWordedDates, recognizeNumberWords,
];
const WITH_DIGITS: readonly Recognizer[] = [
  recognizeKnownNumbers, recognizePhones, recognizeTaxNumbers, recognizeDemographicNumbers, recognizePassports, recognizeCertificates,
  recognizeBankAccounts, recognizePlates, recognizeCoordinates, recognizeDates, recognizeMilitaryUnits,
];
const WITH_SIGNS: readonly Recognizer[] = [recognizeEmails, recognizeUrlsAndHandles];

/**
 * Finds every stretch of a text that identifies somebody. Pure, synchronous, linear in the text, never throws.
 * @param compiled the case, from `compileRecord`
 * @param text any text, up to megabytes
 * @returns disjoint findings in order, with UTF-16 offsets into `text`, `end` exclusive
 */
export function screen(compiled: CompiledRecord, text: string): Finding[] {
  const normalised = normaliseText(text);
  const context = createContext(normalised.text, compiled);
  const recognizers = [...RECOGNIZERS, ...(/\d/.test(normalised.text) ? WITH_DIGITS : []), ...WITH_SIGNS];
  const raw = recognizers.flatMap((recognizer) => recognizer(context));
  return toOriginal(settlePeople(context, joinNames(resolveOverlaps(raw), normalised.text)), normalised);
}
