import type { CodeListName } from '../../../shared/domain/code-lists.ts';
import type { fieldsUk } from '../../../shared/wording/uk/fields.ts';
/** Every path that has a label, with `[]` for each place in a list. */
export type LabelledPath = keyof typeof fieldsUk;
/** How one field of the form is filled in. */
export type FieldKind = {
    readonly kind: 'line' | 'text' | 'date' | 'tick' | 'phone' | 'place' | 'number' | 'lines' | 'readonly' | 'tick-or-words' | 'case-codes';
} | {
    readonly kind: 'choice' | 'choices';
    readonly list: CodeListName;
};
export interface FormField {
    readonly path: LabelledPath;
    readonly field: FieldKind;
    /** Wide fields take the whole row. */
    readonly wide?: true;
}
/** A named group of fields inside a section. */
export interface FieldGroup {
    readonly id: string;
    readonly fields: readonly FormField[];
}
/** A list of objects (`family`, `notes` …): each entry is a card with the same fields. */
export interface RepeatGroup {
    readonly id: string;
    /** Path of the list, for example `family` or `plan.services`. */
    readonly list: string;
    readonly fields: readonly FormField[];
}
export interface FormSection {
    readonly id: SectionId;
    readonly groups: readonly (FieldGroup | RepeatGroup)[];
    /** Shown with a note that it is open to few and leaves the laptop rarely. */
    readonly sensitive?: true;
}
export declare const SECTION_IDS: readonly ["child", "contact", "family", "care", "protection", "health", "education", "plan", "follow-up", "documents", "incident", "sensitive", "perpetrators", "legal", "notes", "source", "closing"];
export type SectionId = (typeof SECTION_IDS)[number];
export declare function isRepeat(group: FieldGroup | RepeatGroup): group is RepeatGroup;
