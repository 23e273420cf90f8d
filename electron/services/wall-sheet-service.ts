import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { wallSheet } from '../documents/wall-sheet.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handlers } from './handlers.ts';
import { policyInForce } from './policy-in-force.ts';
import type { Session } from './session.ts';

/** The table of the pack in force on paper. It says nothing about any child, so nothing is logged. */
export function createWallSheetHandlers(session: Session, tools: DocumentTools): Pick<Handlers, 'policy.wallSheet' | 'policy.saveWallSheet'> {
  return {
    'policy.wallSheet': ({ language }) => ({ pages: [...setSheet(session, tools, language).pages()] }),
    'policy.saveWallSheet': async ({ language }, call) => {
      const folder = await call.chooseFolder();
      if (folder === null) throw new AppError('file/cancelled');
      const { version } = session.read(policyInForce);
      const name = `oberih_rules_${version}_${language}.pdf`;
      writeFileDurably(join(folder, name), setSheet(session, tools, language).pdf());
      return { files: [{ name, format: 'pdf' as const }] };
    },
  };
}

function setSheet(session: Session, tools: DocumentTools, language: Language): SetDocument {
  const pack = session.read(policyInForce);
  return tools.typesetter().setWallSheet(wallSheet(pack, tools.printing(language).wording, { at: session.clock.now(), agency: session.agency().name }));
}
