import { createPlaceNames } from '../documents/place-names.ts';
import type { PlaceName, Printing } from '../documents/printed-values.ts';
import { createTypesetter, type Typesetter, type TypesetterFolders } from '../documents/typesetter.ts';
import { wordingIn } from '../documents/wording/wording-in.ts';
import type { Language } from '../../shared/ipc/channel.ts';

/** What every service that prints shares: one typesetter and one codifier, both made at the first use. */
export interface DocumentTools {
  readonly typesetter: () => Typesetter;
  readonly printing: (language: Language) => Printing;
}

/** Tools that read fonts, templates and place names when they are first needed, so that the start is not slowed. */
export function createDocumentTools(folders: TypesetterFolders = {}): DocumentTools {
  let typesetter: Typesetter | null = null;
  const placeName: PlaceName = createPlaceNames();
  return {
    typesetter: () => (typesetter ??= createTypesetter(folders)),
    printing: (language) => ({ wording: wordingIn(language), placeName }),
  };
}
