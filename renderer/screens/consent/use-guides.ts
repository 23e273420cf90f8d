import type { ConsentGuide } from '../../../shared/consent/guide/guide-schema.ts';
import { BUILT_IN_GUIDES, guidesWith } from '../../../shared/consent/guide/guides.ts';
import { useChannel } from '../../api.ts';

/** Every guide that can be read from: the agency's own first, then the built-in ones of other languages. */
export function useGuides(): readonly ConsentGuide[] {
  const own = useChannel('guide.list', {});
  return own.data === undefined ? BUILT_IN_GUIDES : guidesWith(own.data.own);
}
