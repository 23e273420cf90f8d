import type { Recipient } from '../../../shared/domain/consent-record.ts';
import type { RecipientType } from '../../../shared/policy/codes.ts';

const fold = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’ʼ`]/gu, '’');

/** Whether every typed word occurs in the name, person, phone or address of a recipient. */
export function matchesRecipient(recipient: Recipient, typed: string): boolean {
  const words = fold(typed).split(/\s+/u).filter((word) => word !== '');
  const { name, contactPerson, phone, email, address } = recipient;
  const about = fold([name, contactPerson, phone, email, address].filter((part) => part !== null).join(' '));
  const digits = (phone ?? '').replace(/\D/gu, '');
  return words.every((word) => about.includes(word) || (/^\d{3,}$/u.test(word) && digits.includes(word)));
}

/** The recipients to show: in use first, then by name in the order of the Ukrainian alphabet. */
export function listRecipients(recipients: readonly Recipient[], filter: { readonly typed: string; readonly type: RecipientType | null; readonly withInactive: boolean }): readonly Recipient[] {
  const collator = new Intl.Collator('uk');
  return recipients
    .filter((entry) => (filter.withInactive || entry.active) && (filter.type === null || entry.type === filter.type) && matchesRecipient(entry, filter.typed))
    .toSorted((first, second) => Number(second.active) - Number(first.active) || collator.compare(first.name, second.name));
}

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia',
}));
const MAX_ID = 48;

/** A free id for a new recipient, readable in a log: «Поліклініка № 3» → `poliklinika-3`. */
export function newRecipientId(name: string, known: readonly string[]): string {
  const latin = [...name.toLocaleLowerCase('uk')].map((letter) => LETTERS.get(letter) ?? letter).join('');
  const base = latin.replace(/['’ʼ`ь]/gu, '').replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, MAX_ID).replace(/-+$/u, '') || 'recipient';
  if (!known.includes(base)) return base;
  let number = 2;
  while (known.includes(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

export interface RecipientForm {
  readonly name: string;
  readonly type: RecipientType | null;
  readonly signatory: boolean;
  readonly undertaking: boolean;
  readonly assessedSafe: boolean;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly services: Recipient['services'];
  readonly publicKey: string;
  readonly active: boolean;
}

export function recipientForm(recipient: Recipient | null, type: RecipientType | null): RecipientForm {
  if (recipient === null) {
    return { name: '', type, signatory: false, undertaking: false, assessedSafe: false, contactPerson: '', phone: '', email: '', address: '', services: [], publicKey: '', active: true };
  }
  const { contactPerson, phone, email, address, publicKey } = recipient;
  return { ...recipient, contactPerson: contactPerson ?? '', phone: phone ?? '', email: email ?? '', address: address ?? '', publicKey: publicKey ?? '' };
}

export type RecipientProblem = 'name' | 'type' | 'email' | 'publicKey';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PUBLIC_KEY = /^age1[0-9a-z]{20,}$/u;

/** What has to be put right before the card can be saved. */
export function recipientProblems(form: RecipientForm): readonly RecipientProblem[] {
  const problems: RecipientProblem[] = [];
  if (form.name.trim() === '') problems.push('name');
  if (form.type === null) problems.push('type');
  if (form.email.trim() !== '' && !EMAIL.test(form.email.trim())) problems.push('email');
  if (form.publicKey.trim() !== '' && !PUBLIC_KEY.test(form.publicKey.trim())) problems.push('publicKey');
  return problems;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The card as it is stored, or null while it has a problem. */
export function recipientOf(form: RecipientForm, id: string): Recipient | null {
  const { type, signatory, undertaking, assessedSafe, services, active } = form;
  if (type === null || recipientProblems(form).length > 0) return null;
  return {
    id, type, name: form.name.trim(), signatory, undertaking, assessedSafe, services: [...services], active, contactPerson: orNull(form.contactPerson),
    phone: orNull(form.phone), email: orNull(form.email), address: orNull(form.address), publicKey: orNull(form.publicKey),
  };
}
