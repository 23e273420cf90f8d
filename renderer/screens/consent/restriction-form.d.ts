import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import type { Category, RecipientType } from '../../../shared/policy/codes.ts';
export type RestrictionInput = ChannelInput<'restriction.add'>['restriction'];
/** A request to keep something back, as it is being written down. */
export interface RestrictionForm {
    readonly by: 'child' | 'caregiver';
    readonly personRelation: string | null;
    readonly from: 'any' | 'named' | 'type';
    readonly recipientId: string | null;
    readonly recipientType: RecipientType | null;
    readonly what: 'all' | 'category' | 'field';
    readonly category: Category | null;
    readonly field: string | null;
    readonly reason: 'fear' | 'self-tell' | 'other';
    readonly note: string;
    readonly until: string | null;
}
export declare const EMPTY_RESTRICTION: RestrictionForm;
/** The record to store, or null while it does not yet say what is kept from whom. */
export declare function toRestriction(form: RestrictionForm): RestrictionInput | null;
