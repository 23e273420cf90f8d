import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPackFile } from '../../shared/policy-pack/pack-file.ts';
import { readScenarios, runScenarios, type Scenario, type ScenarioResult } from '../../shared/policy-pack/scenarios.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import type { PackLoad, PolicyPack } from '../../shared/policy/pack.ts';
import type { Handler, Handlers } from './handlers.ts';
import { packOfFile } from './policy-candidate.ts';
import { lineageInForce, policyInForce } from './policy-in-force.ts';
import type { Session } from './session.ts';

type CheckOutput = Awaited<ReturnType<Handler<'policy.selfCheck'>>>;

const SHIPPED = fileURLToPath(new URL('../policy/shipped-scenarios.jsonl', import.meta.url));

/** The text of the scenarios that ship with the app: invented children, worked examples of the rules. */
export function shippedScenarios(): string {
  return readFileSync(SHIPPED, 'utf8');
}

/** A pack asked every scenario, or why it was not. */
export type SelfCheck =
  | { readonly ok: true; readonly pack: PolicyPack; readonly results: readonly ScenarioResult[]; readonly failed: number }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads scenarios (null: the shipped ones) and asks the pack. Nothing is kept. */
export function selfCheck(scenarioText: string | null, loaded: PackLoad): SelfCheck {
  const file = readScenarios(scenarioText ?? shippedScenarios());
  if (!file.ok) return file;
  if (!loaded.ok) return loaded;
  const results = runScenarios(file.scenarios satisfies readonly Scenario[], loaded.pack);
  return { ok: true, pack: loaded.pack, results, failed: results.filter(({ mismatches }) => mismatches.length > 0).length };
}

/** The pack of a file for the self-check; overlays may name any of `bases`. */
export function packFromText(text: string, bases: readonly PolicyPack[] = [defaultPack]): PackLoad {
  return packOfFile(readPackFile(text), bases);
}

/** An agency tries its own scenarios against the pack in force, or against a file before trusting it. */
export function createPolicyCheckHandlers(session: Session): Pick<Handlers, 'policy.selfCheck'> {
  return {
    'policy.selfCheck': ({ scenarios, pack }): CheckOutput => {
      const loaded = session.read((db): PackLoad => (pack === null ? { ok: true, pack: policyInForce(db) } : packFromText(pack, [...lineageInForce(db), defaultPack])));
      const checked = selfCheck(scenarios, loaded);
      if (!checked.ok) return { outcome: 'refused', problems: [...checked.problems] };
      const { id, version, digest } = checked.pack;
      return {
        outcome: 'checked', stamp: { id, version, digest }, passed: checked.results.length - checked.failed, failed: checked.failed,
        results: checked.results.map(({ id: name, description, mismatches }) => ({ id: name, description, mismatches: [...mismatches] })),
      };
    },
  };
}
