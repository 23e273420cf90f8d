import { caseRecordSchema } from '../domain/case-record.ts';
import { lookupField } from '../domain/field-catalogue.ts';
import type { Packet } from '../packet/packet-schema.ts';
import type { Json } from '../policy/decision.ts';
import { parsePath, type PathStep } from '../redaction/field-path.ts';

/** One value of a packet. */
export interface PacketValue { readonly path: string; readonly value: Json }

/** A packet as the beginning of a case: what fits the form, and what only a note can hold (ages, bands, shortened places). */
export interface IncomingDraft { readonly draft: { readonly [key: string]: Json }; readonly noted: readonly PacketValue[] }

/** The most problems mended before the rest is taken as a note: a form has fewer fields. */
const MOST_MENDS = 500;

/**
 * Puts the values of a packet where the case form has them.
 *
 * SECURITY: only paths of the data dictionary become places in the draft; whatever a sender claimed to have screened
 * is not taken over, so every free text is unscreened here.
 */
export function incomingDraft(packet: Packet): IncomingDraft {
  const [known, unknown] = partition(packet.fields, ({ path }) => lookupField(path) !== null && path !== 'caseCode' && !path.endsWith('.screened'));
  const noted: PacketValue[] = unknown.filter(({ path }) => path !== 'caseCode' && !path.endsWith('.screened')).map(({ path, value }) => ({ path, value }));
  const root: Branch = new Map();
  for (const { path, value } of known) place(root, parsePath(path), value);
  for (let mended = 0; mended <= MOST_MENDS; mended += 1) {
    const draft = jsonOf(root);
    const problem = caseRecordSchema.safeParse(draft).error?.issues[0]?.path;
    if (problem === undefined) return { draft: objectOf(draft), noted };
    const taken = takeOut(root, problem.filter((step) => typeof step !== 'symbol'));
    if (taken === null) break;
    noted.push(taken);
  }
  return { draft: {}, noted: packet.fields.map(({ path, value }) => ({ path, value })) };
}

/** A part of the draft: members and places of a list alike, by their step; a leaf is a value of the packet. */
type Branch = Map<PathStep, Branch | { readonly leaf: PacketValue }>;

const isBranch = (part: Branch | { readonly leaf: PacketValue } | undefined): part is Branch => part instanceof Map;

function place(root: Branch, steps: readonly PathStep[], value: Json): void {
  let here = root;
  for (const [at, step] of steps.entries()) {
    if (at === steps.length - 1) {
      here.set(step, { leaf: { path: writtenPath(steps), value } });
      return;
    }
    const next = here.get(step);
    const branch: Branch = isBranch(next) ? next : new Map<PathStep, Branch | { readonly leaf: PacketValue }>();
    here.set(step, branch);
    here = branch;
  }
}

const writtenPath = (steps: readonly PathStep[]): string => steps.map((step, at) => (typeof step === 'number' ? `[${String(step)}]` : at === 0 ? step : `.${step}`)).join('');

function jsonOf(branch: Branch): Json {
  const entries = [...branch].map(([step, next]): readonly [PathStep, Json] => [step, next instanceof Map ? jsonOf(next) : next.leaf.value]);
  const isList = entries.length > 0 && entries.every(([step]) => typeof step === 'number');
  return isList ? entries.sort(([one], [other]) => Number(one) - Number(other)).map(([, value]) => value) : Object.fromEntries(entries);
}

/** Removes the value a problem is about, or the first of the part it is about; null where there is nothing left to remove. */
function takeOut(root: Branch, steps: readonly (string | number)[]): PacketValue | null {
  let here = root;
  for (const step of steps) {
    const found = [...here.entries()].sort(([one], [other]) => Number(one) - Number(other));
    const key = typeof step === 'number' ? found[step]?.[0] : step;
    const next = key === undefined ? undefined : here.get(key);
    if (key === undefined || next === undefined) break;
    if (!(next instanceof Map)) {
      here.delete(key);
      return next.leaf;
    }
    here = next;
  }
  return takeFirst(here);
}

function takeFirst(branch: Branch): PacketValue | null {
  for (const [step, next] of branch) {
    const taken = next instanceof Map ? takeFirst(next) : next.leaf;
    if (!(next instanceof Map) || next.size === 0) branch.delete(step);
    if (taken !== null) return taken;
  }
  return null;
}

function objectOf(value: Json): IncomingDraft['draft'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as IncomingDraft['draft'] : {};
}

function partition<Value>(values: readonly Value[], fits: (value: Value) => boolean): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(fits), values.filter((value) => !fits(value))];
}
