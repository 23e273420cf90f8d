export declare function madeUpElectron(target: string): string;
export declare function packingArguments(electron: string, output: string): readonly string[];
export declare function archiveIn(output: string): string;
export declare function digestOf(file: string): string;
