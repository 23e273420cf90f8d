/** An entry as the application exports it. */
export interface ExportedEntry { readonly seq: number; readonly body: string; readonly signature: string | null }
export interface LogKeyRead { readonly person: string; readonly owner: string; readonly digits: string }
export interface ExportVerdict {
  readonly ok: boolean; readonly brokenAt: number | null; readonly entries: number; readonly root: string; readonly state: boolean; readonly earlier: readonly boolean[];
}
export declare function readEntries(entries: readonly ExportedEntry[]): { readonly hashes: readonly Buffer[]; readonly keys: ReadonlyMap<number, LogKeyRead>; readonly brokenAt: number | null };
export declare function readState(text: string, keys: ReadonlyMap<number, LogKeyRead>): { readonly origin: string; readonly size: number; readonly root: string; readonly signed: boolean } | null;
export declare function verifyExport(given: { readonly entries: readonly ExportedEntry[]; readonly state: string; readonly earlier?: readonly string[] }): ExportVerdict;
