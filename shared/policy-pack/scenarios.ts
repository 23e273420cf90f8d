import { z } from 'zod';
import { canonicalJson } from '../digest/canonical-json.ts';
import { EFFECTS, FIELD_ACTIONS, OBLIGATIONS, REASONS } from '../policy/codes.ts';
import type { Decision, FieldDecision } from '../policy/decision.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { PolicyPack } from '../policy/pack.ts';

/** The most scenarios one file may hold. */
const MOST_SCENARIOS = 5_000;

const scenarioSchema = z.object({
  id: z.string().min(1).max(80), description: z.string().max(600).default(''),
  input: z.unknown(),
  expect: z.strictObject({
    effect: z.enum(EFFECTS).optional(),
    reasonsInclude: z.array(z.enum(REASONS)).optional(), obligationsInclude: z.array(z.enum(OBLIGATIONS)).optional(),
    fields: z.record(z.string(), z.strictObject({ action: z.enum(FIELD_ACTIONS), reason: z.enum(REASONS).optional() })).optional(),
    values: z.record(z.string(), z.json()).optional(),
  }).refine((expect) => Object.keys(expect).length > 0),
});
/** One invented request and what a pack must answer. An expectation that says nothing is refused: it would always pass. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** What was expected and what came, as codes and paths; values are never repeated. */
export interface ScenarioMismatch { readonly what: 'effect' | 'reason' | 'obligation' | 'action' | 'value' | 'twice' | 'leak'; readonly path: string | null; readonly wanted: string; readonly got: string }
export interface ScenarioResult { readonly id: string; readonly description: string; readonly mismatches: readonly ScenarioMismatch[] }

/** Scenarios of a file (JSON lines), or the codes that say which line cannot be read. */
export type ScenarioFile = { readonly ok: true; readonly scenarios: readonly Scenario[] } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads scenarios, one JSON object a line; blank lines are skipped. One bad line refuses the file. Never throws. */
export const readScenarios = (text: string): ScenarioFile => {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u).flatMap((line, at) => (line.trim() === '' ? [] : [{ line, number: at + 1 }]));
  if (lines.length === 0) return { ok: false, problems: ['scenarios/empty'] };
  if (lines.length > MOST_SCENARIOS) return { ok: false, problems: ['scenarios/too-many'] };
  const read = lines.map(({ line, number }) => ({ number, scenario: scenarioOf(line) }));
  const problems = read.filter(({ scenario }) => scenario === null).map(({ number }) => `scenarios/line:${String(number)}`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenarios: read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario])) };
};

const scenarioOf = (line: string): Scenario | null => {
  try {
    const parsed = scenarioSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Asks a pack every scenario. Pure; a scenario without a mismatch has passed. */
export const runScenarios = (scenarios: readonly Scenario[], pack: PolicyPack): readonly ScenarioResult[] =>
  scenarios.map(({ id, description, input, expect }) => ({ id, description, mismatches: mismatchesOf(evaluate(input, pack), expect) }));

type Expectation = Scenario['expect'];

const mismatchesOf = (decision: Decision, expect: Expectation): readonly ScenarioMismatch[] => [
  ...(expect.effect === undefined || expect.effect === decision.effect ? [] : [mismatch('effect', null, [expect.effect, decision.effect])]),
  ...lacking(expect.reasonsInclude ?? [], decision.reasons).map((code) => mismatch('reason', null, [code, decision.reasons.join(' ')])),
  ...lacking(expect.obligationsInclude ?? [], decision.obligations).map((code) => mismatch('obligation', null, [code, decision.obligations.join(' ')])),
  ...Object.entries(expect.fields ?? {}).flatMap(([path, wanted]) => fieldMismatches(path, wanted, decision.fields.filter((field) => field.path === path))),
  ...Object.entries(expect.values ?? {}).flatMap(([path, wanted]) => {
    const value = decision.fields.find((field) => field.path === path)?.value ?? null;
    return canonicalJson(value) === canonicalJson(wanted) ? [] : [mismatch('value', path, ['…', '…'])];
  }),
];

const fieldMismatches = (
  path: string, wanted: NonNullable<Expectation['fields']>[string], found: readonly FieldDecision[],
): readonly ScenarioMismatch[] => {
  const [field, again] = found;
  if (again !== undefined) return [mismatch('twice', path, ['1', String(found.length)])];
  if (field === undefined) return wanted.action === 'withhold' ? [] : [mismatch('action', path, [wanted.action, ''])];
  return [
    ...(field.action === wanted.action ? [] : [mismatch('action', path, [wanted.action, `${field.action} ${field.reason}`])]),
    ...(wanted.reason === undefined || field.reason === wanted.reason ? [] : [mismatch('reason', path, [wanted.reason, field.reason])]),
    ...(field.action === 'withhold' && field.value !== null ? [mismatch('leak', path, ['', ''])] : []),
  ];
};

const lacking = <Code extends string>(wanted: readonly Code[], given: readonly Code[]): readonly Code[] => wanted.filter((code) => !given.includes(code));

const mismatch = (what: ScenarioMismatch['what'], path: string | null, [wanted, got]: readonly [wanted: string, got: string]): ScenarioMismatch => ({ what, path, wanted, got });
