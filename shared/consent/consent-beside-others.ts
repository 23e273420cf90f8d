import type { Day } from '../domain/calendar.ts';
import { defeatReasons } from '../policy/consent-defeat.ts';
import { readConsents, type ConsentQuestion } from '../policy/consent-record.ts';
import type { JsonValue } from '../policy/json-reading.ts';
import { decisionRecords, type ConsentLife } from './consent-life.ts';
import type { Standing } from './standing-schema.ts';
import { agreementContext, asJson, type StandingFacts } from './standing.ts';

/**
 * How a consent stands among the others of its case. One that is in force by itself carries nothing where every purpose,
 * recipient and service it names is refused or withdrawn in a record of the same day or later: a refusal of the same day
 * counts, as in the policy, whose own rule is asked.
 *
 * @param lives every consent of the case by that day, this one among them
 */
export function besideOthers(standing: Standing, { life, lives, facts }: { readonly life: ConsentLife; readonly lives: readonly ConsentLife[]; readonly facts: StandingFacts }): Standing {
  if (!standing.valid || !isDefeated(life, lives, { day: standing.day, facts })) return standing;
  const verdict = isDefeated(life, [life], { day: standing.day, facts }) ? { state: 'withdrawn', reason: 'withdrawn' } as const : { state: 'refused', reason: 'refused-beside' } as const;
  return { ...standing, ...verdict, valid: false, daysLeft: null, reviewIsDue: false };
}

function isDefeated({ record }: ConsentLife, lives: readonly ConsentLife[], { day, facts }: { readonly day: Day; readonly facts: StandingFacts }): boolean {
  const records = readConsents(lives.flatMap(decisionRecords).map((each): JsonValue => asJson(each)));
  const context = agreementContext(facts, day);
  const questions = questionsOf(record.scope, facts);
  return questions.length > 0 && questions.every((question) => defeatReasons(records, record.givenOn, { question, context }).length > 0);
}

/** Everything that could be asked of a consent, each combination once. */
function questionsOf({ purposes, recipients, services }: ConsentLife['record']['scope'], { pack }: StandingFacts): readonly ConsentQuestion[] {
  return purposes.flatMap((purpose) => recipients.flatMap(({ id, type }) => {
    const asked: readonly (string | null)[] = pack.services[purpose] === undefined ? [null] : services;
    return asked.map((service): ConsentQuestion => ({ purpose, recipientId: id ?? null, recipientType: type ?? '', service, namedById: false }));
  }));
}
