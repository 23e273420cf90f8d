export declare const FORBIDDEN_EVERYWHERE: readonly { readonly selector: string; readonly message: string }[];
