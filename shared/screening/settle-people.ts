import type { RawFinding, ScreenContext } from './context.ts';

const CHILDISH = /^(?:дит|хлоп|дівч|учен|учн|син|доч|донь|донечк|вихован|підліт|неповноліт|малол|пацієнт|реб[её]н|мальчик|девоч|сын|child|boy|girl|son|daughter|pupil|student|teen|minor|infant|toddler)/u;

/**
 * Says whose name a finding is only where nothing speaks against it: «мати Соломія Кринична» is not the child because the child's
 * surname stands in it. Without this a token could call one person another.
 */
export function settlePeople(context: ScreenContext, findings: readonly RawFinding[]): RawFinding[] {
  let next = 0;
  return findings.map((finding) => {
    while (next < context.tokens.length && (context.tokens[next]?.end ?? 0) <= finding.start) next += 1;
    if (finding.person === undefined || finding.type !== 'PERSON' || !isSomebodyElse(context, finding, next)) return finding;
    const { person: _person, ...rest } = finding;
    return rest;
  });
}

function isSomebodyElse(context: ScreenContext, finding: RawFinding, first: number): boolean {
  let named = false;
  for (let index = first; index < context.tokens.length && (context.tokens[index]?.start ?? 0) < finding.end; index += 1) {
    const own = context.known[index]?.entries.filter(({ person }) => person === finding.person) ?? [];
    if (own.length === 0 && context.isGiven(index)) return true;
    if (own.some(({ part }) => part !== 'last')) named = true;
  }
  if (named || finding.person !== 0 || first === 0 || !context.isRole(first - 1)) return false;
  return !CHILDISH.test(context.tokens[first - 1]?.lower ?? '');
}
