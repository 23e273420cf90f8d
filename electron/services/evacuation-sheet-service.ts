import { join } from 'node:path';
import { evacuationSheet } from '../documents/evacuation-sheet.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { loadSetting } from '../store/settings-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { chosenFolder } from './backup-parts.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** The channels that draw the evacuation plan. */
export type EvacuationSheetHandlers = Pick<Handlers, 'evacuation.sheet' | 'evacuation.saveSheet'>;

/** The evacuation plan on paper, filled in or blank. It says nothing about any child, so nothing is logged. */
export function createEvacuationSheetHandlers(session: Session, tools: DocumentTools): EvacuationSheetHandlers {
  return {
    'evacuation.sheet': (wanted) => ({ pages: [...setSheet(session, tools, wanted).pages()] }),
    'evacuation.saveSheet': async (wanted, call) => {
      const folder = await chosenFolder(call);
      const name = `oberih_evacuation_${wanted.blank ? 'blank_' : ''}${wanted.language}.pdf`;
      writeFileDurably(join(folder, name), setSheet(session, tools, wanted).pdf());
      return { files: [{ name, format: 'pdf' }] };
    },
  };
}

function setSheet(session: Session, tools: DocumentTools, { language, blank }: { readonly language: 'uk' | 'en'; readonly blank: boolean }): SetDocument {
  const kept = blank ? null : session.read((db) => loadSetting(db, 'evacuationPlan'));
  return tools.typesetter().set(evacuationSheet(kept, tools.printing(language).wording, { at: session.clock.now(), agency: session.agency().name }));
}
