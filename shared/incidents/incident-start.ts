import type { IncidentEffect, IncidentKind, Protection } from './incident-codes.ts';

/** What is already known when an incident is begun where it happened. */
export interface IncidentStart { readonly effects: readonly IncidentEffect[]; readonly protection: Protection }

const SEEN: readonly IncidentEffect[] = ['confidentiality'];
const GONE: readonly IncidentEffect[] = ['confidentiality', 'availability'];

/** What a kind of incident usually means; people correct it. A stick with a backup is encrypted, a laptop may have been open. */
export const INCIDENT_STARTS: Readonly<Record<IncidentKind, IncidentStart>> = {
  'lost-device': { effects: GONE, protection: 'encrypted-locked' }, 'lost-medium': { effects: SEEN, protection: 'encrypted-locked' },
  'wrong-recipient': { effects: SEEN, protection: 'encrypted-locked' }, 'former-worker': { effects: SEEN, protection: 'encrypted-open' },
  'seized': { effects: GONE, protection: 'encrypted-locked' }, 'unlocked-seen': { effects: SEEN, protection: 'encrypted-open' },
  'paper-lost': { effects: SEEN, protection: 'paper' }, 'intruder': { effects: ['confidentiality', 'integrity'], protection: 'unknown' },
  'malicious-program': { effects: ['confidentiality', 'integrity', 'availability'], protection: 'encrypted-open' }, 'data-lost': { effects: ['availability'], protection: 'unknown' },
  'said-aloud': { effects: SEEN, protection: 'not-encrypted' }, 'other': { effects: [], protection: 'unknown' },
};
