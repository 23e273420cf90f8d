import { consentGuideSchema, type ConsentGuide, type GuideAudience } from './guide-schema.ts';
import { guideEn } from './guide-en.ts';
import { guideUk } from './guide-uk.ts';

/** The guides that come with the program. */
export const BUILT_IN_GUIDES: readonly ConsentGuide[] = [guideUk, guideEn];

/** Every guide to choose from: an agency's own stands in place of the built-in one of its language. */
export function guidesWith(own: readonly ConsentGuide[]): readonly ConsentGuide[] {
  const taken = new Set(own.map(({ language }) => language));
  return [...own, ...BUILT_IN_GUIDES.filter(({ language }) => !taken.has(language))];
}

/**
 * The guide for a conversation: in its language, else in the language of the screen for the worker to say in other words.
 * `isInLanguage` tells the two apart.
 */
export function guideFor(language: string, fallback: string, guides: readonly ConsentGuide[]): { readonly guide: ConsentGuide; readonly isInLanguage: boolean } {
  const exact = guides.find((guide) => guide.language === language);
  return { guide: exact ?? guides.find((guide) => guide.language === fallback) ?? guideUk, isInLanguage: exact !== undefined };
}

/** The words for a person of this age; an unknown age gets the words for 12 to 14, which any older child follows too. Null: not asked, too young. */
export function audienceOfAge(ageYears: number | null): GuideAudience | null {
  if (ageYears === null) return 'child-12-14';
  if (ageYears < 6) return null;
  if (ageYears < 12) return 'child-6-11';
  if (ageYears < 15) return 'child-12-14';
  return ageYears < 18 ? 'child-15-17' : 'adult';
}

/** Reads a guide from the text of a file. Null when it is no guide: every audience and every point must be there. */
export function readGuide(text: string): ConsentGuide | null {
  const found = consentGuideSchema.safeParse(jsonOf(text));
  return found.success ? found.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: no guide
  }
}
