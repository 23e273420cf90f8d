export declare const CHECKS: readonly { readonly id: string; readonly asks: string; readonly expects: string; readonly automatic?: string }[];
