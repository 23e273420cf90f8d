import type { Clock } from '../system/clock.ts';
import type { AuditSigner } from './audit-signer.ts';
import type { ReadableRegister } from './register-handle.ts';

/** What every audit entry needs beside the rows: set by `open-register` for each handle it gives out. */
export interface RegisterContext {
  /** 32 bytes; keys the references and the seals of the audit log. Zeroed when the register closes. */
  readonly auditKey: Uint8Array;
  readonly applicationVersion: string;
  readonly clock: Clock;
  /** The version of the schema the file has reached. */
  readonly schema: number;
  /** Who signs entries now; null while nobody is signed in. */
  readonly signing: { signer: AuditSigner | null };
}

const contexts = new WeakMap<ReadableRegister, RegisterContext>();

/** Ties a handle to its register's context. For `open-register` alone. */
export function rememberContext(handle: ReadableRegister, context: RegisterContext): void {
  contexts.set(handle, context);
}

/** The context a handle was made with. @throws Error for a handle this module never saw: a bug. */
export function contextOf(handle: ReadableRegister): RegisterContext {
  const context = contexts.get(handle);
  if (context === undefined) throw new Error('store/unknown-handle');
  return context;
}
