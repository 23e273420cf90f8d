import { DEFAULT_PACK_DATA } from './default-pack-data.ts';
import { shippedPack } from './pack.ts';
import type { PolicyPack } from './pack.ts';

/** The pack that ships with the app, loaded and checked like any other. */
export const defaultPack: PolicyPack = shippedPack(DEFAULT_PACK_DATA);
