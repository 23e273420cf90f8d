export declare const LOWEST_SCORE: number;
/** One measured file: the digest of its text, and how many of its mutants the tests killed. */
export interface MutationEntry { readonly source: string; readonly mutants: number; readonly killed: number }
export declare const sourceDigest: (text: string) => string;
export declare const scoreOf: (entry: Pick<MutationEntry, 'mutants' | 'killed'>) => number;
export declare const compareRecord: (record: unknown, sources: ReadonlyMap<string, string>) =>
{ readonly changed: readonly string[]; readonly weak: readonly string[]; readonly gone: readonly string[] };
export declare const isStrong: (entry: MutationEntry) => boolean;
export declare const entryOf: (text: string, results: readonly { readonly status: string }[]) => MutationEntry;
