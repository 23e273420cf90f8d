import { z } from 'zod';
import { EXPLAINED_POINTS } from '../../domain/consent-record.ts';
import { code, line } from '../../domain/values.ts';

/** Who is spoken to: the words differ. A child under six is not asked; the caregiver is. */
export const GUIDE_AUDIENCES = ['caregiver', 'child-6-11', 'child-12-14', 'child-15-17', 'adult'] as const;
export type GuideAudience = (typeof GUIDE_AUDIENCES)[number];

const spoken = z.string().trim().min(1).max(1200);
const audienceSchema = z.strictObject({
  /** said before the first point */ opening: spoken,
  /** every point that has to be explained, in sentences to be said aloud */ points: z.record(z.enum(EXPLAINED_POINTS), spoken),
  /** asked at the end, to hear in the person's own words what was understood */ check: spoken,
});

/**
 * The words of the conversation before anything is asked, in one language. An agency may bring its own file: the same
 * shape, its own `version` (stored with every consent as `noticeVersion`) and any language code.
 */
export const consentGuideSchema = z.strictObject({
  format: z.literal('oberih-consent-guide'), formatVersion: z.literal(1),
  version: code, language: code,
  /** what the language calls itself */ languageName: line,
  audiences: z.record(z.enum(GUIDE_AUDIENCES), audienceSchema),
});
export type ConsentGuide = z.infer<typeof consentGuideSchema>;


/** The most words a sentence for a child may have. */
const LONGEST_CHILD_SENTENCE = 10;

/** Sentences for children that are too long, each with who would hear it. The built-in guides have none. */
export function longSentences(guide: ConsentGuide): readonly { readonly audience: GuideAudience; readonly sentence: string }[] {
  return GUIDE_AUDIENCES.filter((audience) => audience.startsWith('child-')).flatMap((audience) => {
    const { opening, points, check } = guide.audiences[audience];
    const sentences = [opening, ...EXPLAINED_POINTS.map((point) => points[point]), check].flatMap((words) => words.split(/(?<=[.!?…][”»]?)\s+/u));
    return sentences.filter((sentence) => wordsIn(sentence) > LONGEST_CHILD_SENTENCE).map((sentence) => ({ audience, sentence }));
  });
}

function wordsIn(sentence: string): number {
  return sentence.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
