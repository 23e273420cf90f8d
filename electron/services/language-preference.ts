import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '../system/durable-file.ts';

/** The language of the screens before anybody is in. Kept beside the register, in the open: it is no secret. */
export interface LanguagePreference {
  readonly current: () => 'uk' | 'en';
  readonly choose: (language: 'uk' | 'en') => void;
}

const FILE = 'language';

/** The preference of one register folder; Ukrainian until somebody chooses. A folder that cannot be written only forgets. */
export function createLanguagePreference(directory: string): LanguagePreference {
  const path = join(directory, FILE);
  let current = readChoice(path);
  return {
    current: () => current,
    choose: (language) => {
      if (language === current && existsSync(path)) return;
      current = language;
      if (!existsSync(directory)) return;
      try {
        writeFileDurably(path, Buffer.from(`${language}\n`));
      } catch {
        // a preference is not worth an error
      }
    },
  };
}

function readChoice(path: string): 'uk' | 'en' {
  try {
    return readFileSync(path, 'utf8').trim() === 'en' ? 'en' : 'uk';
  } catch {
    return 'uk';
  }
}
