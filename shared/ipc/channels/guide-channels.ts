import { z } from 'zod';
import { consentGuideSchema } from '../../consent/guide/guide-schema.ts';
import { code } from '../../domain/values.ts';
import { channel, languageSchema, nothing, writtenFileSchema } from '../channel.ts';

const keepers = ['focal-point', 'supervisor'] as const;

/** The agency's own words for the conversation before consent; the built-in ones are part of the program. */
export const guideChannels = {
  'guide.list': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ own: z.array(consentGuideSchema) }) }),
  /** Takes in a guide from the text of its file; it stands in place of an earlier one of its language. */
  'guide.take': channel({
    access: 'unlocked', roles: keepers, input: z.strictObject({ text: z.string().max(200_000) }),
    output: z.strictObject({ language: code, languageName: z.string(), /** sentences for children with more than ten words */ tooLong: z.array(z.string()) }),
  }),
  /** Gives the built-in words of this language back, or none where there are none. */
  'guide.remove': channel({ access: 'unlocked', roles: keepers, input: z.strictObject({ language: code }), output: nothing }),
  /** Writes the built-in guide as a file to start from. */
  'guide.saveExample': channel({ access: 'unlocked', roles: keepers, input: z.strictObject({ language: languageSchema }), output: z.strictObject({ files: z.array(writtenFileSchema) }) }),
} as const;
