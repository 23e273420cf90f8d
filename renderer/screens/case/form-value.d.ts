import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import { type FormSection } from './field-kinds.ts';
/** Any JSON value of the form. */
export type FormJson = ChannelInput<'case.save'>['record'][string];
export type FormValue = {
    readonly [key: string]: FormJson;
};
/** `family[2].phone` → `['family', 2, 'phone']`. */
export declare function steps(path: string): readonly (string | number)[];
/** The value at a path, or undefined. Never follows anything inherited. */
export declare function valueAt(value: FormValue, path: string): FormJson | undefined;
/** A copy with the value at a path replaced; `undefined` or an empty text removes it. */
export declare function withValue(value: FormValue, path: string, next: FormJson | undefined): FormValue;
/** The list at a path, empty when there is none. */
export declare function listAt(value: FormValue, path: string): FormJson[];
/** How many of a section's fields are filled; entries of a list count as one field each. */
export declare function completeness(section: FormSection, value: FormValue): {
    readonly filled: number;
    readonly of: number;
};
