/** Builds the opener into a folder; answers the path of the one file. */
export declare function buildOpener(folder: string): Promise<string>;
