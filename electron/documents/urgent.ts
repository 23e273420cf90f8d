import type { DocumentKind } from '../../shared/packet/document-kind.ts';

/** Sheets read by people in a hurry: one page, large type, what matters first. */
export const isUrgent = (kind: DocumentKind): boolean => kind === 'emergency' || kind === 'emergency-police';

const MINOR = new RegExp([
  'child\\.(?:nationality|ethnicity|religion|document\\.|birthCertificate|idpCertificate|rnokpp|unzr|photo)', 'displacement\\.', 'household\\.', 'education\\.', 'plan\\.',
  'care\\.startedOn', 'siblings', 'health\\.(?:immunised|need)', 'incident\\.(?:time|katottg)', 'registeredOn', 'status', 'closure\\.', 'retention\\.',
].map((start) => `^${start}`).join('|'));

/** Whether a path matters little to whoever helps now: such values stand in small print at the end. */
export const isMinor = (path: string): boolean => !path.includes('[') && MINOR.test(path);
