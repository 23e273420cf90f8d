import { EventEmitter } from 'node:events';

/** One thing that was done to Electron: `window.setContentProtection` with its arguments. */
export interface ElectronCall { readonly name: string; readonly args: readonly unknown[] }

/**
 * A stand-in for one of Electron's objects: it notes every call under `label.method`, emits events like the real one, and
 * answers from `answers` (a value, or a function of the call's arguments). Methods without an answer return undefined.
 */
export function recordingObject(label: string, calls: ElectronCall[], answers: Readonly<Record<string, unknown>> = {}): EventEmitter & Record<string, unknown> {
  const emitter = new EventEmitter();
  return new Proxy(emitter, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol') return Reflect.get(target, key, receiver);
      if (['on', 'once', 'emit', 'listenerCount', 'eventNames'].includes(key)) return eventMethod(target, key, { label, calls });
      const answer = answers[key];
      if (answer !== undefined && typeof answer !== 'function') return answer;
      return (...args: unknown[]): unknown => {
        calls.push({ name: `${label}.${key}`, args });
        return typeof answer === 'function' ? (answer as (...values: unknown[]) => unknown)(...args) : undefined;
      };
    },
  }) as EventEmitter & Record<string, unknown>;
}

function eventMethod(target: EventEmitter, key: string, { label, calls }: { readonly label: string; readonly calls: ElectronCall[] }): unknown {
  const method = Reflect.get(target, key) as (...args: unknown[]) => unknown;
  return (...args: unknown[]): unknown => {
    if (key === 'on' || key === 'once') calls.push({ name: `${label}.${key}:${String(args[0])}`, args: [] });
    return method.apply(target, args);
  };
}
