import type { ConsentRecord } from '../domain/consent-record.ts';
import type { ConsentLife } from './consent-life.ts';

/** Why a consent cannot be called a renewal of another; codes for `consent/invalid`. */
export type RenewalProblem = 'renewal-not-given' | 'renewal-before-given' | 'renewal-wider-purposes' | 'renewal-wider-recipients' | 'renewal-wider-services' | 'renewal-denies-less' | 'renewal-brings-back';

/**
 * Whether a renewal only lengthens the time. It may cover less than what it renews, never more: not what was outside its
 * scope, and not what has been withdrawn since. Anything wider is a change, which is explained and asked anew.
 */
export function problemOfRenewal(life: ConsentLife, renewed: ConsentRecord): RenewalProblem | null {
  const { record, withdrawn } = life;
  if (renewed.state !== 'renewed') return 'renewal-not-given';
  if (renewed.givenOn < record.givenOn) return 'renewal-before-given';
  if (!isWithin(renewed.scope.purposes, record.scope.purposes)) return 'renewal-wider-purposes';
  if (!renewed.scope.services.every((service) => record.scope.services.includes(service))) return 'renewal-wider-services';
  if (!renewed.scope.recipients.every((asked) => record.scope.recipients.some((known) => isSame(known, asked)))) return 'renewal-wider-recipients';
  if (!isWithin(record.scope.categories.deny, renewed.scope.categories.deny)) return 'renewal-denies-less';
  const bringsBack = withdrawn.some(({ services, recipients }) => isServiceOf(services, renewed)
    // a kind of recipient would take in the one who was named
    && (recipients === 'all' || renewed.scope.recipients.some(({ id }) => id === undefined || recipients.includes(id))));
  return bringsBack ? 'renewal-brings-back' : null;
}

const isServiceOf = (services: readonly string[] | 'all', { scope }: ConsentRecord): boolean => services === 'all' || scope.services.some((service) => services.includes(service));
const isWithin = <Code>(part: readonly Code[], whole: readonly Code[]): boolean => part.every((one) => whole.includes(one));
const isSame = (a: { readonly id?: string | undefined; readonly type?: string | undefined }, b: typeof a): boolean => a.id === b.id && a.type === b.type;
