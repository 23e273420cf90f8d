import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { isSameLine, printShare, type PaperShare } from '../../shared/recovery/paper-share.ts';
import type { SharesSheetInput } from '../documents/shares-form.ts';
import { replaceSharesSlot, sharesSlot } from '../store/key-file-shares.ts';
import { loadSetting, rememberKeyGeneration, rememberShares } from '../store/settings-repository.ts';
import { destroyKeys } from '../store/unlocked-keys.ts';
import { createRecoverySecret } from '../system/recovery-key.ts';
import { splitSecret } from '../system/recovery-shares.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import type { RegisterServiceContext } from './register-service.ts';

/** The channels of printed shares. */
export type SharesHandlers = Pick<Handlers, 'shares.status' | 'shares.begin' | 'shares.sheet' | 'shares.confirm' | 'shares.cancel' | 'shares.revoke'>;
/** Draws one paper as SVG pages. */
export type RenderShare = (sheet: SharesSheetInput, language: Language) => readonly string[];
/** What printed shares need from around them. */
export type SharesContext = Pick<RegisterServiceContext, 'session' | 'directory' | 'keyOptions'> & { readonly renderShare: RenderShare };

/** Papers that were made and are not all typed back. */
interface Pending { readonly secret: Uint8Array; readonly papers: readonly PaperShare[]; readonly confirmed: ReadonlySet<number> }

/** Where the papers wait until they are all typed back: in memory, and no longer than the register is open. */
interface Waiting { readonly take: () => Pending | null; readonly put: (next: Pending | null) => void }

/** SECURITY: the papers are in memory only, are zeroed on lock, and open nothing before every one of them was typed back. */
export function createSharesHandlers(context: SharesContext): SharesHandlers {
  const { session } = context;
  const waiting = createWaiting();
  session.onLock(() => { waiting.put(null); });
  return {
    'shares.status': () => {
      const pending = waiting.take();
      return {
        inForce: inForce(context),
        pending: pending === null ? null : { ...splitOf(pending), confirmed: [...pending.confirmed] },
      };
    },
    'shares.begin': async (split) => {
      if (split.threshold > split.total) throw new AppError('input/invalid');
      const secret = createRecoverySecret();
      const papers = await splitSecret(secret, split);
      waiting.put({ secret, papers, confirmed: new Set() });
      return {};
    },
    'shares.sheet': ({ number, language }) => {
      const { keys, agency } = session.opened();
      const { paper } = paperOf(waiting, number);
      return { pages: [...context.renderShare({ paper, lines: printShare(paper), fingerprint: keys.fingerprint, agency: agency.name, madeOn: session.today() }, language)] };
    },
    'shares.confirm': (typed) => confirmPaper(context, waiting, typed),
    'shares.cancel': () => {
      waiting.put(null);
      return {};
    },
    'shares.revoke': async (_input, call) => {
      await revoke(context, call);
      return {};
    },
  };
}

function createWaiting(): Waiting {
  let pending: Pending | null = null;
  return {
    take: () => pending,
    put: (next) => {
      if (pending !== null && pending.secret !== next?.secret) for (const bytes of [pending.secret, ...pending.papers.map(({ data }) => data)]) bytes.fill(0);
      pending = next;
    },
  };
}

function splitOf({ papers }: Pending): { readonly threshold: number; readonly total: number } {
  return { threshold: papers[0]?.threshold ?? 0, total: papers.length };
}

type InForce = Awaited<ReturnType<Handler<'shares.status'>>>['inForce'];

/** The key file says whether papers open; the register, which. */
function inForce({ session, directory, keyOptions }: SharesContext): InForce {
  const slotId = sharesSlot(directory, session.opened().keys, keyOptions);
  if (slotId === null) return null;
  const made = session.read((db) => loadSetting(db, 'shares'));
  return made?.slotId === slotId ? { madeAt: made.at, threshold: made.threshold, total: made.total } : { madeAt: null, threshold: null, total: null };
}

function paperOf(waiting: Waiting, number: number): { readonly pending: Pending; readonly paper: PaperShare } {
  const pending = waiting.take();
  const paper = pending?.papers.find((one) => one.number === number);
  if (pending === null || paper === undefined) throw new AppError('shares/not-made');
  return { pending, paper };
}

type Typed = Parameters<Handler<'shares.confirm'>>[0];

async function confirmPaper(context: SharesContext, waiting: Waiting, { number, lines }: Typed): Promise<{ wrongLine: number | null; isDone: boolean }> {
  const { pending, paper } = paperOf(waiting, number);
  const wrong = printShare(paper).findIndex((line, index) => !isSameLine(line, lines[index] ?? ''));
  if (wrong >= 0) return { wrongLine: wrong + 1, isDone: false };
  const confirmed = new Set([...pending.confirmed, number]);
  if (confirmed.size < pending.papers.length) {
    waiting.put({ ...pending, confirmed });
    return { wrongLine: null, isDone: false };
  }
  await takeIntoForce(context, pending);
  waiting.put(null);
  return { wrongLine: null, isDone: true };
}

/** The key file comes first: papers nobody wrote down as made still open, papers written down that open nothing would deceive. */
async function takeIntoForce({ session, directory, keyOptions }: SharesContext, pending: Pending): Promise<void> {
  const before = session.opened().keys;
  const { keys, slotId } = await replaceSharesSlot(directory, before, { secret: pending.secret, ...keyOptions });
  destroyKeys(before);
  session.amend({ keys });
  session.write((db, stamp) => {
    rememberKeyGeneration(db, keys.generation);
    rememberShares(db, stamp, { at: stamp.at, slotId, ...splitOf(pending) });
  });
}

/** Whoever has the papers and an old copy of the key file would know the data key: it is exchanged. */
async function revoke({ session, directory, keyOptions }: SharesContext, call: CallContext): Promise<void> {
  const slotId = sharesSlot(directory, session.opened().keys, keyOptions);
  if (slotId === null) throw new AppError('shares/not-made');
  call.progress('exchanging-key', null);
  await turn();
  session.exchangeKey([slotId]);
  session.write((db, stamp) => {
    rememberKeyGeneration(db, session.opened().keys.generation);
    rememberShares(db, stamp, null);
  });
}
