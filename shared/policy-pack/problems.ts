/**
 * Why a pack, an overlay, an extension or a scenario file is refused, by family: the part of a problem code that says
 * what is wrong; what follows a colon says where. The interface has a sentence for each family in both languages.
 */
export const PROBLEM_FAMILIES = [
  'file/too-large', 'file/not-json', 'file/not-a-pack', 'file/unsigned',
  'signature/broken', 'key/unreadable', 'key/not-confirmed', 'key/changed', 'file/changed-since-shown',
  'pack/schema', 'pack/other', 'pack/already-in-force', 'pack/version-taken', 'pack/older-version', 'pack/not-yet-effective',
  'pack/past-review', 'pack/review-too-late', 'pack/unknown', 'looser',
  'overlay/schema', 'overlay/other-pack', 'overlay/looser',
  'extension/no-day', 'extension/not-later', 'extension/too-late',
  'scenarios/empty', 'scenarios/too-many', 'scenarios/line',
] as const;
export type ProblemFamily = (typeof PROBLEM_FAMILIES)[number];

const EXACT: ReadonlySet<string> = new Set(PROBLEM_FAMILIES);

/** The family of a problem code. A code of a rule that an overlay loosens is `overlay/looser`, one of a pack `looser`. */
export const problemFamily = (problem: string): ProblemFamily => {
  const [head = ''] = problem.split(':');
  if (isFamily(head)) return head;
  if (head.startsWith('looser/')) return 'looser';
  return head.startsWith('overlay/') ? 'overlay/looser' : 'pack/other';
};

const isFamily = (head: string): head is ProblemFamily => EXACT.has(head);
