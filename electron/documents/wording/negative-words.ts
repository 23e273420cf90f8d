import type { FieldPattern } from './field-patterns.ts';

/** Answers of which a «no» is printed, gathered in one row of phrases. */
const NEGATIVE_PATTERNS = [
  'child.interpreterNeeded', 'displacement.originOccupied', 'household.headedByChild', 'care.safeLocation', 'care.tracingWanted', 'sexual.gbv', 'trafficking.suspected',
  'armed.association', 'health.need', 'health.disability', 'health.chronicCondition', 'health.medication', 'health.mentalHealth', 'health.substanceUse', 'health.injury',
  'health.pregnancy', 'legal.convictions', 'legal.guardianship', 'legal.orphanStatus',
] as const satisfies readonly FieldPattern[];
export type NegativePattern = (typeof NEGATIVE_PATTERNS)[number];

/** Whether a «no» of this field has a phrase. */
export const hasNegativeWords = (pattern: string): pattern is NegativePattern => NEGATIVE_PATTERNS.some((known) => known === pattern);

type NegativeWords = Readonly<Record<NegativePattern, string>>;

/** Ukrainian. */
export const negativesUk: NegativeWords = {
  'child.interpreterNeeded': 'перекладач не потрібен', 'displacement.originOccupied': 'місце походження не в окупації', 'household.headedByChild': 'родину очолює дорослий',
  'care.safeLocation': 'місце не є таємним', 'care.tracingWanted': 'розшуку рідних дитина не хоче', 'sexual.gbv': 'відомостей про сексуальне чи гендерно зумовлене насильство немає',
  'trafficking.suspected': 'підозри на торгівлю людьми немає', 'armed.association': 'зв’язку зі збройними формуваннями немає', 'health.need': 'потреби в медичній допомозі немає',
  'health.disability': 'інвалідності немає', 'health.chronicCondition': 'хронічних хвороб немає', 'health.medication': 'ліків не приймає', 'health.mentalHealth': 'на психічне здоров’я не скаржиться',
  'health.substanceUse': 'психоактивних речовин не вживає', 'health.injury': 'травм немає', 'health.pregnancy': 'вагітності немає', 'legal.convictions': 'судимостей немає',
  'legal.guardianship': 'опіки чи піклування немає', 'legal.orphanStatus': 'статусу сироти немає',
};

/** English. */
export const negativesEn: NegativeWords = {
  'child.interpreterNeeded': 'no interpreter needed', 'displacement.originOccupied': 'place of origin not occupied', 'household.headedByChild': 'an adult heads the household',
  'care.safeLocation': 'the place need not be kept secret', 'care.tracingWanted': 'the child does not want relatives traced', 'sexual.gbv': 'nothing known of sexual or gender-based violence',
  'trafficking.suspected': 'no suspicion of trafficking', 'armed.association': 'no association with armed groups', 'health.need': 'no need of medical care', 'health.disability': 'no disability',
  'health.chronicCondition': 'no chronic condition', 'health.medication': 'takes no medication', 'health.mentalHealth': 'no complaint about mental health', 'health.substanceUse': 'no substance use',
  'health.injury': 'no injury', 'health.pregnancy': 'not pregnant', 'legal.convictions': 'no convictions', 'legal.guardianship': 'no guardianship', 'legal.orphanStatus': 'no orphan status',
};
