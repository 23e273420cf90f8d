import { listAuditEvents } from '../store/audit-log.ts';
import { checkpointWords, verifyAudit, type AuditVerification } from '../store/audit-verification.ts';
import { wordList } from '../system/passphrase.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** Reading the log of what happened in the register, and proving that it is whole. */
export function createAuditHandlers(session: Session, language: () => 'uk' | 'en'): Pick<Handlers, 'audit.list' | 'audit.verify'> {
  return {
    'audit.list': (page) => {
      const { total, entries } = session.read((db) => listAuditEvents(db, page));
      return { total, entries: entries.map((entry) => ({ ...entry, fields: [...entry.fields] })) };
    },
    'audit.verify': (_input, call) => {
      call.progress('reading-log', null);
      return withWords(session.read((db) => verifyAudit(db)), language());
    },
  };
}

/** The result with the eight words that stand for its checkpoint, in a language. */
export function withWords(result: AuditVerification, language: 'uk' | 'en'): AuditVerification & { readonly words: string[] } {
  return { ...result, words: [...checkpointWords(result.checkpoint, wordList(language))] };
}
