export declare const PRIMITIVES: Readonly<Record<string, unknown>>;
export declare function selfTest(given?: object, load?: (name: string) => unknown): Promise<readonly string[]>;
