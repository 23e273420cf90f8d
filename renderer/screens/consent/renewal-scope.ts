import type { Standing } from '../../../shared/consent/standing-schema.ts';
import type { ConsentRecord } from '../../../shared/domain/consent-record.ts';

type Scope = ConsentRecord['scope'];

/**
 * What a renewal may cover: the scope as it was, without what has been withdrawn since. Null where nothing is left, or
 * where a kind of recipient would bring back one who was withdrawn: that needs a change, asked anew.
 */
export function renewalScope(scope: Scope, withdrawn: Standing['withdrawn']): Scope | null {
  let left: Scope | null = scope;
  for (const extent of withdrawn) left = left === null ? null : without(left, extent);
  return left;
}

function without(scope: Scope, { services, recipients }: Standing['withdrawn'][number]): Scope | null {
  if (recipients === 'all') {
    const kept = services === 'all' ? [] : scope.services.filter((service) => !services.includes(service));
    return kept.length === 0 ? null : { ...scope, services: kept };
  }
  if (services !== 'all' || scope.recipients.some(({ id }) => id === undefined)) return null;
  const kept = scope.recipients.filter(({ id }) => id !== undefined && !recipients.includes(id));
  return kept.length === 0 ? null : { ...scope, recipients: kept };
}
