import type { FormSection } from './field-kinds.ts';
/** The whole form, in the order a worker meets it with a family: what helps first, what hurts later. */
export declare const SECTIONS: readonly FormSection[];
