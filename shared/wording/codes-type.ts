import type { CodeListName, ListedCode } from '../domain/code-lists.ts';

/** Words for every listed code: a missing one does not compile. */
export type CodeWords = { readonly [Name in CodeListName]: { readonly [Code in ListedCode<Name>]: string } };
