export declare const FUSES: readonly (readonly [name: string, on: boolean])[];
export declare const SENTINEL: string;
export declare function setFuses(binary: Buffer): number;
export declare function readFuses(binary: Buffer): readonly Readonly<Record<string, boolean>>[];
