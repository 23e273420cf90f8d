import type { Envelope, Role } from '../../shared/ipc/channel.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { AppError, type ErrorCode } from '../../shared/errors/app-error.ts';
import type { CallContext, Handlers } from '../services/handlers.ts';
import { explainFailure } from '../store/sqlite-failure.ts';

/** Who calls, as the host saw it itself (never as the page claims). `origin` is empty where there is none. */
export interface Sender {
  readonly frame: 'main' | 'sub';
  readonly origin: string;
}

/** What the router needs of the application behind it. */
export interface RoutedApplication {
  readonly handlers: Handlers;
  /** Origins of our own pages; the terminal uses `TERMINAL_ORIGIN`. An empty list lets nobody in. */
  readonly trustedOrigins: readonly string[];
  /** The role of whoever has unlocked the register; null while it is locked or missing. */
  readonly role: () => Role | null;
  /** What a handler is lent for one call: dialogs of the host, progress of the task the caller named. */
  readonly callContext: (task: string | null) => CallContext;
  /** Called when the task of a call is over, however it ended. */
  readonly finishTask: (task: string) => void;
  /** Writes a failure nobody expected to the redacted log; answers the incident's id. */
  readonly reportIncident: (channel: ChannelName, failure: unknown) => string;
}

/** One call across the border. Never rejects; a failure is a code and perhaps an incident id, nothing else. */
export type Dispatch = (channel: string, payload: unknown, sender: Sender) => Promise<Envelope<unknown>>;

/** The most one call may carry, in UTF-16 code units of its JSON: the largest draft and room around it. */
export const LARGEST_PAYLOAD = 4_000_000;
/** Calls that may wait for their answers at once: far more than any screen asks, far fewer than would fill the memory. */
export const MOST_WAITING = 256;
/** Origin the in-process terminal host calls from. No page can have it. */
export const TERMINAL_ORIGIN = 'terminal:';

const CHANNELS: ReadonlyMap<string, ChannelName> = new Map(channelNames().map((name) => [name, name]));

/** The names of every channel, as the contract states them. */
export function channelNames(): readonly ChannelName[] {
  // The contract's own keys are exactly its channel names; `Object.keys` forgets that.
  return Object.keys(contract) as readonly ChannelName[];
}

/**
 * The one border between a page and the application: known channel → trusted sender → not too many at once → size → strict parse → unlocked →
 * role → handler → strict parse. Answers to each step are fixed codes.
 *
 * SECURITY: names are looked up in a Map, so `__proto__` and `constructor` are unknown channels like any other.
 */
export function createRouter(application: RoutedApplication): Dispatch {
  const waiting = { count: 0 };
  return async (channel, payload, sender) => {
    const name = CHANNELS.get(channel);
    if (name === undefined) return failure('channel/unknown');
    if (!isTrusted(sender, application.trustedOrigins)) return failure('channel/forbidden-sender');
    if (waiting.count >= MOST_WAITING) return failure('channel/busy');
    waiting.count += 1;
    try {
      return { ok: true, value: await call(application, name, payload) };
    } catch (thrown) {
      const explained = explainFailure(thrown); // a disk that fails or is full is no bug, wherever it was met
      if (explained instanceof AppError) return { ok: false, error: { code: explained.code, params: { ...explained.params }, incident: null } };
      return { ok: false, error: { code: 'internal/unexpected', params: {}, incident: application.reportIncident(name, thrown) } };
    } finally {
      waiting.count -= 1;
    }
  };
}

function failure(code: ErrorCode): Envelope<never> {
  return { ok: false, error: { code, params: {}, incident: null } };
}

function isTrusted(sender: Sender, origins: readonly string[]): boolean {
  return sender.frame === 'main' && sender.origin !== '' && sender.origin !== 'null' && sender.origin !== 'about:blank'
    && origins.includes(sender.origin);
}

async function call(application: RoutedApplication, name: ChannelName, payload: unknown): Promise<unknown> {
  const { input, output, access, roles } = definitionOf(name);
  const parsed = parseInput(input, plainJson(payload));
  const role = application.role();
  if (access === 'unlocked' && role === null) throw new AppError('register/locked');
  if (roles !== undefined && (role === null || !roles.includes(role))) throw new AppError('channel/forbidden-role');
  const task = taskOf(name, parsed);
  try {
    // One handler per channel by type; the union of all of them cannot be called, so the pair is joined here.
    const handler = application.handlers[name] as (input: unknown, call: CallContext) => unknown;
    return output.parse(await handler(parsed, application.callContext(task)));
  } finally {
    if (task !== null) application.finishTask(task);
  }
}

interface Definition {
  readonly input: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown } };
  readonly output: { readonly parse: (value: unknown) => unknown };
  readonly access: 'open' | 'unlocked';
  readonly roles?: readonly Role[];
}

function definitionOf(name: ChannelName): Definition {
  return contract[name];
}

/**
 * Only JSON crosses: whatever else a host let through (dates, maps, prototypes, getters) is gone after this.
 * SECURITY: an own member `__proto__` is refused wherever it stands; a schema of a record would leave it out in silence.
 */
function plainJson(payload: unknown): unknown {
  const text = jsonText(payload);
  if (text.length > LARGEST_PAYLOAD) throw new AppError('input/too-large');
  return text.includes('"__proto__') ? JSON.parse(text, withoutPrototype) as unknown : JSON.parse(text) as unknown;
}

function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new AppError('input/invalid');
  return value;
}

function jsonText(payload: unknown): string {
  try {
    // `undefined`, a function and a symbol have no JSON: they are refused like any other wrong input
    const text: unknown = JSON.stringify(payload);
    if (typeof text === 'string') return text;
  } catch {
    // a cycle, a BigInt, a throwing getter, or nesting beyond the stack: no JSON either
  }
  throw new AppError('input/invalid');
}

function parseInput(schema: Definition['input'], value: unknown): unknown {
  let parsed: ReturnType<Definition['input']['safeParse']>;
  try {
    parsed = schema.safeParse(value);
  } catch {
    // nesting beyond the parser's stack
    throw new AppError('input/invalid');
  }
  // SECURITY: which part was wrong stays here; a parser's message quotes values.
  if (!parsed.success) throw new AppError('input/invalid');
  return parsed.data;
}

/** The task a call does, if it named one; asking about a task or stopping it is not doing it. */
function taskOf(name: ChannelName, input: unknown): string | null {
  if (name === 'task.progress' || name === 'task.cancel') return null;
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'taskId')) return null;
  const { taskId } = input as { readonly taskId?: unknown };
  return typeof taskId === 'string' ? taskId : null;
}
