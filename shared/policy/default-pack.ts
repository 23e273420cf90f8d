import { DEFAULT_PACK_DATA } from './default-pack-data.ts';
import { loadPack } from './pack.ts';
import type { PolicyPack } from './pack.ts';

const load = (): PolicyPack => {
  const loaded = loadPack(DEFAULT_PACK_DATA);
  if (loaded.ok) return loaded.pack;
  throw new Error(loaded.problems.join(' '));
};

/** The pack that ships with the app, loaded and checked like any other. */
export const defaultPack: PolicyPack = load();
