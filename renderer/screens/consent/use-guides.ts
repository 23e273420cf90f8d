import type { ConsentGuide } from '../../../shared/consent/guide/guide-schema.ts';
import { BUILT_IN_GUIDES } from '../../../shared/consent/guide/guides.ts';

/** Every guide that can be read from. */
export function useGuides(): readonly ConsentGuide[] {
  return BUILT_IN_GUIDES;
}
