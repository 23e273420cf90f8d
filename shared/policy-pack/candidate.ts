import { findLoosening } from '../policy/loosening.ts';
import { applyOverlay } from '../policy/overlay.ts';
import { loadPack } from '../policy/pack.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { daysUntil } from './pack-state.ts';

/** A pack that could be put in force, or the codes (with places, never values) that say why it is refused. */
export type Candidate =
  | { readonly ok: true; readonly pack: PolicyPack; /** the pack an overlay was laid over */ readonly base: PolicyPack | null }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a candidate is measured against. */
export interface Measure {
  /** The pack that ships with the app: no pack may allow anything that this one does not. */
  readonly floor: PolicyPack;
  readonly inForce: PolicyPack;
  /** The pack in force and those it was made from by an overlay or an extension, nearest first: what an overlay may name. */
  readonly lineage: readonly PolicyPack[];
  /** Today in Kyiv, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A pack is reviewed within two years of its effect, as the shipped one is; our proposal. */
const LONGEST_REVIEW_DAYS = 731;

/**
 * Judges a pack that wants to take the place of the one in force. Its dates are its own (a renewal has a later review);
 * every other rule must be as strict as the floor. Never throws.
 */
export const judgePack = (data: unknown, measure: Measure): Candidate => {
  const loaded = loadPack(data);
  if (!loaded.ok) return loaded;
  const { pack } = loaded;
  const looser = findLoosening(measure.floor, pack).filter((problem) => problem !== 'overlay/dates').map(asFloorProblem);
  return answer(pack, null, [...looser, ...versionProblems(pack, measure.inForce), ...dateProblems(pack, measure.today)]);
};

/** Judges an agency's overlay: laid over the pack it was written for, it may only tighten. Never throws. */
export const judgeOverlay = (overlay: unknown, measure: Measure): Candidate => {
  const base = overlayBase(overlay, measure.lineage) ?? measure.inForce;
  const applied = applyOverlay(base, overlay);
  if (!applied.ok) return applied;
  return answer(applied.pack, base, [...versionProblems(applied.pack, measure.inForce), ...dateProblems(applied.pack, measure.today)]);
};

/** The pack among `packs` that an overlay says it was written for, or null. */
export const overlayBase = (overlay: unknown, packs: readonly PolicyPack[]): PolicyPack | null => {
  const named = typeof overlay === 'object' && overlay !== null && 'baseDigest' in overlay ? overlay.baseDigest : null;
  return packs.find(({ digest }) => digest === named) ?? null;
};

/** Where a candidate would allow more than the pack in force: shown before it is confirmed, for an older overlay may have been stricter. */
export const looserThanInForce = (pack: PolicyPack, inForce: PolicyPack): readonly string[] =>
  findLoosening(inForce, pack).filter((problem) => problem !== 'overlay/dates').map(asFloorProblem);

const answer = (pack: PolicyPack, base: PolicyPack | null, problems: readonly string[]): Candidate =>
  problems.length === 0 ? { ok: true, pack, base } : { ok: false, problems };

const asFloorProblem = (problem: string): string => problem.replace(/^overlay\//u, 'looser/');

/** An older edition comes back by reinstating it, which says so in the log; one edition has one content. */
const versionProblems = (pack: PolicyPack, inForce: PolicyPack): readonly string[] => {
  if (pack.digest === inForce.digest) return ['pack/already-in-force'];
  if (pack.id !== inForce.id) return [];
  const order = compareVersions(pack.version, inForce.version);
  if (order === 0) return ['pack/version-taken'];
  return order < 0 ? ['pack/older-version'] : [];
};

const dateProblems = (pack: PolicyPack, today: string): readonly string[] => [
  ...(pack.effectiveFrom > today ? ['pack/not-yet-effective'] : []),
  ...(pack.reviewOn < today ? ['pack/past-review'] : []),
  ...(daysUntil(pack.reviewOn, pack.effectiveFrom) > LONGEST_REVIEW_DAYS ? ['pack/review-too-late'] : []),
];

/** Negative where `left` is the earlier of two semantic versions. A suffix made by an extension is later than the edition it extends. */
export const compareVersions = (left: string, right: string): number => {
  const [a, b] = [partsOf(left), partsOf(right)];
  for (const at of [0, 1, 2] as const) if (a.numbers[at] !== b.numbers[at]) return (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
  return a.rest === b.rest ? 0 : rankOf(a.rest) - rankOf(b.rest) || (a.rest < b.rest ? -1 : 1);
};

const partsOf = (version: string): { readonly numbers: readonly number[]; readonly rest: string } => {
  const [numbers = '', ...rest] = version.split('-');
  return { numbers: numbers.split('.').map(Number), rest: rest.join('-') };
};

/** A trial (`-rc.1`) comes before its edition, an extension after it. */
const rankOf = (rest: string): number => (rest === '' ? 1 : rest.includes('extended') ? 2 : 0);
