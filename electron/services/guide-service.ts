import { join } from 'node:path';
import { longSentences, type ConsentGuide } from '../../shared/consent/guide/guide-schema.ts';
import { BUILT_IN_GUIDES, guideFor, readGuide } from '../../shared/consent/guide/guides.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { loadSetting, saveSetting } from '../store/settings-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type GuideHandlers = Pick<Handlers, 'guide.list' | 'guide.take' | 'guide.remove' | 'guide.saveExample'>;

/** More languages than any register needs; keeps the setting small. */
const MOST_GUIDES = 20;

/**
 * The agency's own words for the conversation before consent, kept in the register.
 *
 * @throws {AppError} guide/invalid for a file that is no whole guide · file/cancelled, file/not-written for the example
 */
export function createGuideHandlers(session: Session): GuideHandlers {
  return {
    'guide.list': () => ({ own: [...session.read(ownGuides)] }),
    'guide.take': ({ text }) => {
      const guide = readGuide(text);
      if (guide === null) throw new AppError('guide/invalid');
      session.write((db, stamp) => {
        const others = ownGuides(db).filter(({ language }) => language !== guide.language);
        if (others.length >= MOST_GUIDES) throw new AppError('guide/invalid');
        saveSetting(db, stamp, { name: 'consentGuides', value: [...others, guide] });
      });
      return { language: guide.language, languageName: guide.languageName, tooLong: longSentences(guide).map(({ sentence }) => sentence) };
    },
    'guide.remove': ({ language }) => {
      session.write((db, stamp) => { saveSetting(db, stamp, { name: 'consentGuides', value: ownGuides(db).filter((guide) => guide.language !== language) }); });
      return {};
    },
    'guide.saveExample': async ({ language }, call) => {
      const folder = await call.chooseFolder();
      if (folder === null) throw new AppError('file/cancelled');
      const name = `oberih_guide_${language}.json`;
      writeFileDurably(join(folder, name), Buffer.from(`${JSON.stringify(guideFor(language, language, BUILT_IN_GUIDES).guide, null, 2)}\n`));
      return { files: [{ name, format: 'json' }] };
    },
  };
}

function ownGuides(db: ReadableRegister): readonly ConsentGuide[] {
  return loadSetting(db, 'consentGuides') ?? [];
}
