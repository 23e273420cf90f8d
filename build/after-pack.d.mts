export declare function foreignBinaries(files: readonly string[], target: string): readonly string[];
