import { extendPack } from '../../shared/policy-pack/extend-pack.ts';
import { looserThanInForce } from '../../shared/policy-pack/candidate.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import { problemFamily } from '../../shared/policy-pack/problems.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { keepPack, putPackInForce, trustPackKey, type PackChangeKind, type PackOrigin } from '../store/policy-pack-repository.ts';
import type { Stamp, WritableRegister } from '../store/register-handle.ts';
import type { Handler, Handlers } from './handlers.ts';
import { judgeFile, type ReadyCandidate } from './policy-candidate.ts';
import { keepShippedPack, knownInForce, knownPack } from './policy-in-force.ts';
import { bothWords } from './policy-service.ts';
import type { Session } from './session.ts';

type ChangeHandlers = Pick<Handlers, 'policy.import' | 'policy.confirm' | 'policy.reinstate' | 'policy.extend'>;
type Changed = Awaited<ReturnType<Handler<'policy.confirm'>>>;

/** Changing the pack in force. A refusal changes nothing but the log, which says by which code a file was refused. */
export function createPolicyChangeHandlers(session: Session): ChangeHandlers {
  return {
    'policy.import': ({ text }) => review(session, text),
    'policy.confirm': (input) => session.write((db, stamp) => confirm(db, stamp, { input, today: session.today() })),
    'policy.reinstate': (input) => session.write((db, stamp) => reinstate(db, stamp, input)),
    'policy.extend': (input) => session.write((db, stamp) => extend(db, stamp, { input, today: session.today() })),
  };
}

type Review = Awaited<ReturnType<Handler<'policy.import'>>>;

function review(session: Session, text: string): Review {
  const today = session.today();
  return session.write((db, stamp): Review => {
    const judged = judgeFile(db, text, today);
    if (!judged.ok) return refuse(db, stamp, judged.problems);
    appendAuditEvent(db, stamp, { action: 'policy.read', caseId: null, reason: shortDigest(judged.pack) });
    const { pack, key } = judged;
    return {
      outcome: 'ready', kind: judged.kind, endsOverlay: judged.endsOverlay, looser: [...looserThanInForce(pack, judged.inForce)],
      pack: { ...stampOf(pack), title: { ...pack.title }, effectiveFrom: pack.effectiveFrom, reviewOn: pack.reviewOn },
      key: key === null ? null : { state: key.state, words: bothWords(key.publicKey), trustedWords: key.trusted === null ? null : bothWords(key.trusted) },
    };
  });
}

type ConfirmInput = Parameters<Handler<'policy.confirm'>>[0];

/** INVARIANT: the file is judged again; what was shown before counts for nothing but the digest a person saw. */
function confirm(db: WritableRegister, stamp: Stamp, { input, today }: { readonly input: ConfirmInput; readonly today: string }): Changed {
  const judged = judgeFile(db, input.text, today);
  if (!judged.ok) return refuse(db, stamp, judged.problems);
  const distrust = keyProblem(judged, input);
  if (distrust !== null) return refuse(db, stamp, [distrust]);
  if (judged.pack.digest !== input.digest) return refuse(db, stamp, ['file/changed-since-shown']);
  if (judged.key !== null && judged.key.state !== 'trusted') trustPackKey(db, stamp, judged.key.publicKey);
  return replace(db, stamp, {
    pack: judged.pack, origin: judged.kind, parent: judged.kind === 'overlay' ? judged.base?.digest ?? null : null, kind: judged.kind, reason: input.reason, source: judged.source,
  });
}

/** SECURITY: a first key is trusted only after its words were compared; another key than the trusted one needs more than that. */
function keyProblem({ key }: ReadyCandidate, { wordsCompared, acceptChangedKey }: ConfirmInput): 'key/not-confirmed' | 'key/changed' | null {
  if (key === null || key.state === 'trusted') return null;
  if (key.state === 'changed' && !acceptChangedKey) return 'key/changed';
  return wordsCompared ? null : 'key/not-confirmed';
}

function reinstate(db: WritableRegister, stamp: Stamp, { digest, reason }: Parameters<Handler<'policy.reinstate'>>[0]): Changed {
  const known = knownPack(db, digest);
  if (known === null) return refuse(db, stamp, ['pack/unknown']);
  if (knownInForce(db).pack.digest === digest) return refuse(db, stamp, ['pack/already-in-force']);
  return replace(db, stamp, { ...known, kind: 'reinstated', reason, source: null });
}

function extend(
  db: WritableRegister, stamp: Stamp, { input, today }: { readonly input: Parameters<Handler<'policy.extend'>>[0]; readonly today: string },
): Changed {
  const { pack } = knownInForce(db);
  const extended = extendPack(pack, input.reviewOn, today);
  if (!extended.ok) return refuse(db, stamp, extended.problems);
  return replace(db, stamp, { pack: extended.pack, origin: 'extended', parent: pack.digest, kind: 'extended', reason: input.reason, source: null });
}

interface Replacement {
  readonly pack: PolicyPack; readonly origin: PackOrigin; readonly parent: string | null;
  readonly kind: PackChangeKind; readonly reason: string; readonly source: unknown;
}

/** Keeps the shipped pack and the new one, then puts the new one in force: one change, one entry of the log. */
function replace(db: WritableRegister, stamp: Stamp, { pack, origin, parent, kind, reason, source }: Replacement): Changed {
  const { digest, ...data } = pack;
  keepShippedPack(db, stamp);
  keepPack(db, stamp, { digest, id: data.id, version: data.version, origin, parent, data, source });
  putPackInForce(db, stamp, { digest, kind, reason });
  return { outcome: 'changed', stamp: stampOf(pack) };
}

function refuse(db: WritableRegister, stamp: Stamp, problems: readonly string[]): { outcome: 'refused'; problems: string[] } {
  appendAuditEvent(db, stamp, { action: 'policy.refused', caseId: null, reason: problemFamily(problems[0] ?? '') });
  return { outcome: 'refused', problems: [...problems] };
}

const stampOf = ({ id, version, digest }: PolicyPack): { id: string; version: string; digest: string } => ({ id, version, digest });
const shortDigest = ({ digest }: PolicyPack): string => `sha256/${digest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
