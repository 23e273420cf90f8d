import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { problemFamily, type ProblemFamily } from '../../../shared/policy-pack/problems.ts';

/** What the page of the rules shows. */
export type ShownPolicy = ChannelOutput<'policy.show'>;
export type PackOriginName = ShownPolicy['pack']['origin'];
export type PackChangeKindName = ShownPolicy['changes'][number]['kind'];

/** Problem codes gathered by family, in the order in which they came: one sentence for each, the places on demand. */
export function gatherProblems(problems: readonly string[]): readonly { readonly family: ProblemFamily; readonly places: readonly string[] }[] {
  const families = [...new Set(problems.map(problemFamily))];
  return families.map((family) => ({ family, places: problems.filter((problem) => problemFamily(problem) === family).map(placeOf).filter((place) => place !== '') }));
}

/** `looser/cell:P1-R1:notes[].text` → `P1-R1: notes[].text`; a code without a place has none. */
function placeOf(problem: string): string {
  const [, ...places] = problem.split(':');
  return places.length > 0 ? places.join(': ') : problem.replace(/^(?:looser|overlay|pack)\//u, '');
}

/** The most characters a chosen file may have before it is sent at all. */
export const LARGEST_FILE = 3_000_000;

/** Shortest reason that says anything. */
export const SHORTEST_REASON = 3;
