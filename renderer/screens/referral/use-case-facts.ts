import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { send, useChannel } from '../../api.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { useText } from '../../text/text.ts';
import type { WordsContext } from './field-words.ts';

export interface CaseFacts {
  readonly code: string;
  readonly record: CaseRecord | null;
  readonly relations: readonly (string | null)[];
  readonly words: WordsContext;
}

const NO_PLACES: readonly string[] = [];
const NO_RELATIONS: readonly (string | null)[] = [];

/** What a screen has to know of a case to speak of it in words. `places` are codes whose names are wanted. */
export function useCaseFacts(caseId: string, places: readonly string[] = NO_PLACES): CaseFacts {
  const { t, language } = useText();
  const shown = useChannel('case.show', { id: caseId });
  const record = shown.data?.record ?? null;
  const relations = useMemo(() => record?.family?.map((member) => member.relation ?? null) ?? NO_RELATIONS, [record]);
  const placeName = usePlaceNames(places);
  const words = useMemo(() => ({ t, language, relations, placeName }), [t, language, relations, placeName]);
  return { code: record?.caseCode ?? '', record, relations, words };
}

/** Names of places, also of shortened codes; null until the codifier has answered. */
export function usePlaceNames(codes: readonly string[]): (code: string) => string | null {
  const answers = useQueries({
    queries: codes.map((code) => ({ queryKey: ['place.name', { code }], queryFn: () => send('place.name', { code }), staleTime: Infinity })),
  });
  const known = codes.map((code, index) => [code, answers[index]?.data?.name ?? null] as const);
  const key = known.map(([code, name]) => `${code}=${name ?? ''}`).join('|');
  // The names are read from `key`, so that the function changes only when a name does.
  return useCallback((code: string) => {
    const found = key.split('|').find((pair) => pair.startsWith(`${code}=`))?.slice(code.length + 1);
    return found === undefined || found === '' ? null : found;
  }, [key]);
}
