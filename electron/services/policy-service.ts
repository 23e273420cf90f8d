import { addDays } from '../../shared/domain/calendar.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { describeRule } from '../../shared/policy/describe-rule.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import { explainRule } from '../../shared/policy-pack/explain.ts';
import { rowCells, tryRow, type TrialFacts } from '../../shared/policy-pack/matrix.ts';
import { LONGEST_EXTENSION_DAYS, packStanding } from '../../shared/policy-pack/pack-state.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import { listDecisionConsents } from '../store/consent-repository.ts';
import { listPackChanges, listPacks, loadTrustedKey } from '../store/policy-pack-repository.ts';
import { loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listRestrictions } from '../store/restriction-repository.ts';
import { listScreenedTexts } from '../store/screened-text-repository.ts';
import { fingerprintWords } from '../system/pack-signature.ts';
import type { Handler, Handlers } from './handlers.ts';
import { knownInForce, knownPack, policyInForce, type KnownPack } from './policy-in-force.ts';
import { standingClearances, withClearedTexts } from './screening-texts.ts';
import type { Session } from './session.ts';

type ShownPolicy = Awaited<ReturnType<Handler<'policy.show'>>>;
type KeptPack = ShownPolicy['pack'];
type MatrixInput = Parameters<Handler<'policy.matrix'>>[0];
type MatrixOutput = Awaited<ReturnType<Handler<'policy.matrix'>>>;

/** Reading the rules: which pack decides, why a rule says what it says, and what the table would do. */
export function createPolicyHandlers(session: Session): Pick<Handlers, 'policy.show' | 'policy.explain' | 'policy.matrix'> {
  return {
    'policy.show': () => session.read((db) => showPolicy(db, session.today())),
    'policy.explain': ({ digest, ...question }) => {
      const pack = session.read((db) => (digest === null ? policyInForce(db) : knownPack(db, digest)?.pack ?? null));
      if (pack === null) return { ...explainRule(question, session.read(policyInForce)), rule: null };
      return structuredClone(explainRule(question, pack));
    },
    'policy.matrix': (input) => matrix(session, input),
  };
}

function showPolicy(db: ReadableRegister, today: string): ShownPolicy {
  const known = knownInForce(db);
  const { pack } = known;
  const key = loadTrustedKey(db);
  const inForce = pack.digest;
  // described by id: the pack's own list is where every rule is named
  const rules = Object.keys(pack.rules).flatMap((id) => describeRule(id, pack) ?? []);
  return structuredClone({
    pack: shown(known, inForce), provenance: pack.provenance, ...packStanding(pack, today), latestExtension: addDays(today, LONGEST_EXTENSION_DAYS),
    rules, rows: pack.matrix.map(({ id, purpose, recipient, provenance }) => ({ id, purpose, recipient, provenance })),
    key: key === null ? null : { words: bothWords(key.publicKey), trustedAt: key.trustedAt },
    packs: keptPacks(db, known).map((each) => shown(each, inForce)), changes: listPackChanges(db),
  }) as ShownPolicy;
}

/** Every kept pack, the one in force first; the shipped one too, also before anything was kept. */
function keptPacks(db: ReadableRegister, inForce: KnownPack): readonly KnownPack[] {
  const digests = new Set([inForce.pack.digest, ...listPacks(db).map(({ digest }) => digest)]);
  return [...digests].flatMap((digest) => knownPack(db, digest) ?? []);
}

/** A pack as the list of packs shows it. */
function shown({ pack, origin }: KnownPack, inForce: string): KeptPack {
  const { id, version, digest, title, effectiveFrom, reviewOn } = pack;
  return { id, version, digest, origin, title: { ...title }, effectiveFrom, reviewOn, inForce: digest === inForce };
}

/** The words of a key in both languages: issuer and agency may read different ones. */
export function bothWords(publicKey: Uint8Array): { uk: string[]; en: string[] } {
  return { uk: [...fingerprintWords(publicKey, 'uk')], en: [...fingerprintWords(publicKey, 'en')] };
}

/** @throws {AppError} case/not-found, recipient/not-found */
function matrix(session: Session, input: MatrixInput): MatrixOutput {
  const now = session.clock.now();
  const { pack, facts } = input.caseId === null
    ? { pack: session.read(policyInForce), facts: null }
    : session.write((db, stamp) => {
      const loaded = trialFacts(db, input, { now, today: session.today(), by: session.person().id });
      appendAuditEvent(db, stamp, { action: 'policy.tried', caseId: input.caseId });
      return { pack: policyInForce(db), facts: loaded };
    });
  const { id, version, digest } = pack;
  return structuredClone({
    stamp: { id, version, digest }, services: pack.services, childMayObject: pack.exceptions.refusalYieldsToApproval,
    rows: pack.matrix.map((row) => rowOf(row, facts, pack)),
  }) as MatrixOutput;
}

function rowOf(row: PolicyPack['matrix'][number], facts: TrialFacts | null, pack: PolicyPack): unknown {
  const { id, purpose, recipient, outcome, gate, provenance } = row;
  // a recipient of the directory is tried only where the row is about its kind
  const fits = facts !== null && (facts.recipient === null || facts.recipient.type === recipient);
  return { id, purpose, recipient, outcome, gate, provenance, cells: rowCells(row), tried: fits ? tryRow(row, facts, pack) : null };
}

function trialFacts(db: ReadableRegister, input: MatrixInput, asking: { readonly now: string; readonly today: string; readonly by: string }): TrialFacts {
  const stored = input.caseId === null ? null : loadCase(db, input.caseId);
  if (stored === null || input.caseId === null) throw new AppError('case/not-found');
  const recipient = input.recipientId === null ? null : loadRecipient(db, input.recipientId);
  if (input.recipientId !== null && recipient === null) throw new AppError('recipient/not-found');
  const original = { ...stored.record, caseCode: stored.caseCode };
  return {
    now: asking.now, by: asking.by, service: input.service,
    case: withClearedTexts(original, standingClearances(original, listScreenedTexts(db, input.caseId))),
    consents: listDecisionConsents(db, input.caseId),
    restrictions: listRestrictions(db, input.caseId).filter(({ endedOn }) => endedOn === null || endedOn > asking.today).map(({ restriction }) => restriction),
    recipient: recipient === null ? null : {
      id: recipient.id, type: recipient.type, signatory: recipient.signatory, undertaking: recipient.undertaking, assessedSafe: recipient.assessedSafe,
    },
  };
}
