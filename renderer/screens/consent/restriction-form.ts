import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import type { Category, RecipientType } from '../../../shared/policy/codes.ts';

type RestrictionInput = ChannelInput<'restriction.add'>['restriction'];

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

export const EMPTY_RESTRICTION: RestrictionForm = {
  by: 'child', personRelation: null, from: 'any', recipientId: null, recipientType: null, what: 'field', category: null, field: null,
  reason: 'fear', note: '', until: null,
};

/** What people ask for most often, to start from; everything can still be changed. */
export const STARTERS: readonly { readonly id: 'address' | 'relatives' | 'selfTell'; readonly form: Partial<RestrictionForm> }[] = [
  { id: 'address', form: { what: 'field', field: 'contact.addressLine', from: 'named', reason: 'fear' } },
  { id: 'relatives', form: { what: 'all', from: 'type', recipientType: 'relative', reason: 'fear' } },
  { id: 'selfTell', form: { what: 'category', category: 'INCIDENT', from: 'any', reason: 'self-tell' } },
];

function recipientOf(form: RestrictionForm): RestrictionInput['recipient'] | null {
  if (form.from === 'any') return 'any';
  if (form.from === 'named') return form.recipientId === null ? null : { id: form.recipientId };
  return form.recipientType === null ? null : { type: form.recipientType };
}

function whatOf(form: RestrictionForm): RestrictionInput['what'] | null {
  if (form.what === 'all') return 'all';
  if (form.what === 'category') return form.category === null ? null : { category: form.category };
  return form.field === null ? null : { field: form.field };
}

/** The record to store, or null while it does not yet say what is kept from whom. */
export function toRestriction(form: RestrictionForm): RestrictionInput | null {
  const recipient = recipientOf(form);
  const what = whatOf(form);
  if (recipient === null || what === null) return null;
  return {
    by: form.by, personRelation: form.by === 'caregiver' ? form.personRelation : null, recipient, what, reason: form.reason,
    note: form.note.trim() === '' ? null : form.note.trim(), until: form.until,
  };
}
