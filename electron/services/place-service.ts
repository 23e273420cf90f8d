import type { PlaceLookup } from '../places/place-lookup.ts';
import type { Handlers } from './handlers.ts';

/** Questions about places; no case is touched. */
export function createPlaceHandlers(places: PlaceLookup): Pick<Handlers, 'place.search' | 'place.name' | 'place.oblasts'> {
  return {
    'place.search': ({ query, limit }) => ({
      places: places.search(query, limit).map((place) => ({ ...place, within: [...place.within] })),
    }),
    'place.name': ({ code }) => {
      const place = places.find(code);
      return { name: place?.name ?? null, within: [...(place?.within ?? [])] };
    },
    'place.oblasts': () => ({ oblasts: places.oblasts().map((oblast) => ({ ...oblast })) }),
  };
}
