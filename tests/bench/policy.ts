/**
 * Deciding a full case, beside CASL and Cedar asked the same questions: «may this field be told for this purpose to this
 * recipient?», once a field. Both are given an advantage: their rules are the finished cells of the table (no consent to
 * read, no age, no restriction, no value made coarser), built and parsed before the clock starts. Their answers must be the
 * same as ours, field by field, or the comparison is void. Turn by turn, so that a busy computer slows all three.
 */
import { createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { baseRequest, ROW_IDS, type JsonRecord } from '../support/policy-requests.ts';

const TURNS = Math.max(5, Number(process.env['OBERIH_BENCH_DECISIONS'] ?? 60));
const CEDAR = 'table';
/** At least as fast as CASL; at least so many times as fast as Cedar; growth at most so far from a straight line. */
const BOUNDS = { casl: 1, cedar: 20, linear: 1.6 };

interface Asked { readonly row: string; readonly request: JsonRecord; readonly purpose: string; readonly recipient: string; readonly fields: readonly string[]; readonly told: ReadonlySet<string> }

/** Every row that can tell something, with a full case and the fields that are told. */
const asked: readonly Asked[] = ROW_IDS.flatMap((row) => {
  const request = baseRequest(row);
  const { effect, fields } = evaluate(request, defaultPack);
  const rule = defaultPack.matrix.find(({ id }) => id === row);
  if (effect !== 'permit' || rule === undefined) return [];
  return [{ row, request, purpose: rule.purpose, recipient: rule.recipient, fields: fields.map(({ path }) => path), told: new Set(fields.filter(({ action }) => action !== 'withhold').map(({ path }) => path)) }];
});

function caslAbility(): MongoAbility {
  return createMongoAbility(asked.map(({ purpose, recipient, told }) => ({ action: 'tell', subject: 'Packet', fields: [...told].map(caslName), conditions: { purpose, recipient } })));
}
/** CASL reads a star and brackets of its own kind in field names. */
const caslName = (path: string): string => path.replaceAll('[', '_').replaceAll(']', '');

function askCasl(ability: MongoAbility, { purpose, recipient }: Asked, names: readonly string[]): number {
  const packet = subject('Packet', { purpose, recipient });
  let told = 0;
  for (const name of names) if (ability.can('tell', packet, name)) told += 1;
  return told;
}

function prepareCedar(): void {
  const policies = Object.fromEntries(asked.map(({ row, purpose, recipient, told }) => [row,
    `permit(principal, action == Action::"tell", resource) when { context.purpose == "${purpose}" && context.recipient == "${recipient}" && ${JSON.stringify([...told])}.contains(context.field) };`]));
  const answer = preparsePolicySet(CEDAR, { staticPolicies: policies });
  if (answer.type !== 'success') throw new Error('bench/cedar-policies');
}

function askCedar({ purpose, recipient, fields }: Asked): number {
  let told = 0;
  for (const field of fields) {
    const answer = statefulIsAuthorized({
      principal: { type: 'Worker', id: 'worker-1' }, action: { type: 'Action', id: 'tell' }, resource: { type: 'Case', id: 'case-1' },
      context: { purpose, recipient, field }, preparsedPolicySetId: CEDAR, entities: [],
    });
    if (answer.type === 'success' && answer.response.decision === 'allow') told += 1;
  }
  return told;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The median time of one whole round over every row, for each, turn by turn. */
function compare(): void {
  const ability = caslAbility();
  prepareCedar();
  const names = new Map(asked.map((each) => [each.row, each.fields.map(caslName)]));
  for (const each of asked) {
    const counts = [each.told.size, askCasl(ability, each, names.get(each.row) ?? []), askCedar(each)];
    if (new Set(counts).size > 1) throw new Error(`bench/answers-differ:${each.row}:${counts.join(',')}`);
  }
  const times = { ours: [] as number[], casl: [] as number[], cedar: [] as number[] };
  for (let turn = -5; turn < TURNS; turn += 1) {
    const ours = timed(() => { for (const { request } of asked) evaluate(request, defaultPack); });
    const casl = timed(() => { for (const each of asked) askCasl(ability, each, names.get(each.row) ?? []); });
    const cedar = turn % 5 === 0 ? timed(() => { for (const each of asked) askCedar(each); }) : null;
    if (turn < 0) continue;
    times.ours.push(ours);
    times.casl.push(casl);
    if (cedar !== null) times.cedar.push(cedar);
  }
  const questions = asked.reduce((sum, { fields }) => sum + fields.length, 0);
  const own = median(times.ours);
  console.log(`${String(asked.length)} rows, ${String(questions)} field questions a round, ${String(TURNS)} rounds; every answer the same in all three`);
  for (const [name, values] of Object.entries(times)) {
    const spent = median(values);
    console.log(`${name.padEnd(6)} ${(spent / asked.length).toFixed(3).padStart(8)} ms a packet ${(spent / questions * 1e6).toFixed(0).padStart(8)} ns a field   ${(spent / own).toFixed(2).padStart(7)} × ours`);
  }
  bound(median(times.casl) / own >= BOUNDS.casl, `CASL ÷ ours ${(median(times.casl) / own).toFixed(2)}, at least ${String(BOUNDS.casl)}`);
  bound(median(times.cedar) / own >= BOUNDS.cedar, `Cedar ÷ ours ${(median(times.cedar) / own).toFixed(1)}, at least ${String(BOUNDS.cedar)}`);
}

function bound(isHeld: boolean, words: string): void {
  console.log(`${isHeld ? 'held:  ' : 'MISSED:'} ${words}`);
  if (!isHeld) process.exitCode = 1;
}

/** Time for each size; the largest may take at most `BOUNDS.linear` times what a straight line from the smallest large size says. */
function growth(name: string, sizes: readonly number[], build: (size: number) => JsonRecord): void {
  const times = sizes.map((size) => {
    const request = build(size);
    const rounds = Array.from({ length: TURNS + 10 }, () => timed(() => evaluate(request, defaultPack)));
    return median(rounds.slice(10));
  });
  console.log(`${name}: ${sizes.map((size, at) => `${String(size)} → ${(times[at] ?? 0).toFixed(3)} ms`).join('   ')}`);
  const [first = 1, last = 1] = [times.at(0), times.at(-1)];
  const factor = (last / first) / ((sizes.at(-1) ?? 1) / (sizes.at(0) ?? 1));
  bound(factor <= BOUNDS.linear, `growth over ${name} is ${factor.toFixed(2)} of a straight line, at most ${String(BOUNDS.linear)}`);
}

const listOf = (value: unknown): readonly JsonRecord[] => (Array.isArray(value) ? value as readonly JsonRecord[] : []); // the vectors' own shape

function withFamily(size: number): JsonRecord {
  const request = baseRequest('P2-R3');
  const record = request['case'] as JsonRecord; // the vectors' own shape
  const [member = {}] = listOf(record['family']);
  return { ...request, case: { ...record, family: Array.from({ length: size }, () => structuredClone(member)) } };
}

function withConsents(size: number): JsonRecord {
  const request = baseRequest('P1-R1');
  const [consent = {}] = listOf(request['consents']);
  // only the last is about this purpose: every record has to be read
  const others = Array.from({ length: size - 1 }, (_, at) => ({ ...structuredClone(consent), id: `o${String(at)}`, scope: { purposes: ['family-tracing'], recipients: [], services: [], categories: { deny: [] } } }));
  return { ...request, consents: [...others, consent] };
}

compare();
growth('family members', [50, 100, 200, 400], withFamily);
growth('consents', [50, 100, 200, 400], withConsents);
