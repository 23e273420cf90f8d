import { checkpointNote, verifierKeyText } from '../../shared/audit/signed-note.ts';
import { noteKeyName, type Checkpoint } from '../../shared/audit/checkpoint.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { checkpointSheet } from '../documents/checkpoint-sheet.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { sha256 } from '../store/audit-entry.ts';
import { listLogKeys, readLeaves } from '../store/audit-export.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { signedCheckpoint, stateWords } from '../store/audit-verification.ts';
import { wordList } from '../system/passphrase.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handlers } from './handlers.ts';
import { chosenFolder, writeWithRecord } from './hand-over-writing.ts';
import type { Session } from './session.ts';

/** Channels that put the state of the log, or the log itself, on paper or into files. */
export type AuditDocumentHandlers = Pick<Handlers, 'audit.sheet' | 'audit.printed' | 'audit.saveNote' | 'audit.export'>;
interface Around { readonly session: Session; readonly tools: DocumentTools }

/** The state of the log as a sheet and a note, and the log for whoever reviews it. */
export function createAuditDocumentHandlers(session: Session, tools: DocumentTools): AuditDocumentHandlers {
  const around: Around = { session, tools };
  return {
    'audit.sheet': ({ language }) => ({ pages: [...setSheet(around, session.read(signedCheckpoint), language).pages()] }),
    'audit.printed': () => {
      note(session, 'checkpoint.printed');
      return {};
    },
    'audit.saveNote': async ({ language }, call) => {
      const folder = await chosenFolder(call);
      const checkpoint = session.read(signedCheckpoint);
      const name = `oberih_log_state_${String(checkpoint.size)}`;
      return {
        files: writeWithRecord(folder, [
          { name: `${name}.txt`, format: 'txt', bytes: Buffer.from(noteOf(session, checkpoint)) },
          { name: `${name}_${language}.pdf`, format: 'pdf', bytes: setSheet(around, checkpoint, language).pdf() },
        ], () => { note(session, 'checkpoint.saved'); }),
      };
    },
    'audit.export': (_input, call) => exportLog(session, call),
  };
}

function note(session: Session, action: 'checkpoint.printed' | 'checkpoint.saved' | 'audit.exported'): void {
  session.write((db, stamp) => { appendAuditEvent(db, stamp, { action, caseId: null }); });
}

/** A checkpoint of this register as a note, signed by whoever is in. */
function noteOf(session: Session, checkpoint: Checkpoint): string {
  return checkpointNote(checkpoint, session.signing().signer.key.key, sha256);
}

function setSheet({ session, tools }: Around, checkpoint: Checkpoint, language: Language): SetDocument {
  const words = stateWords(checkpoint, wordList(language));
  return tools.typesetter().set(checkpointSheet({ agency: session.agency().name, checkpoint, note: noteOf(session, checkpoint), words, on: session.today() }, tools.printing(language).wording));
}

/**
 * The log as files that a program which shares nothing with this one can check: every entry with its signature, the state as
 * a signed note, and the public keys the log itself introduced. Names of people and codes of cases are not in it.
 *
 * @throws {AppError} file/cancelled, file/not-written, task/cancelled
 */
async function exportLog(session: Session, call: CallContext): Promise<Awaited<ReturnType<AuditDocumentHandlers['audit.export']>>> {
  const folder = await chosenFolder(call);
  call.progress('reading-log', null);
  const { checkpoint, leaves, keys } = session.read((db) => ({ checkpoint: signedCheckpoint(db), leaves: readLeaves(db), keys: listLogKeys(db) }));
  const name = `oberih_log_${String(checkpoint.size)}`;
  const lines = leaves.map((leaf) => `${canonicalJson(leaf)}\n`).join('');
  const shown = keys.map(({ entry, person, publicKey }) => ({
    entry, person, publicKey, verifierKey: verifierKeyText(noteKeyName(checkpoint.origin, entry), Buffer.from(publicKey, 'hex'), sha256),
  }));
  const files = writeWithRecord(folder, [
    { name: `${name}.jsonl`, format: 'json', bytes: Buffer.from(lines) },
    { name: `${name}_state.txt`, format: 'txt', bytes: Buffer.from(noteOf(session, checkpoint)) },
    { name: `${name}_keys.json`, format: 'json', bytes: Buffer.from(`${canonicalJson({ format: 'oberih-log-keys', formatVersion: 1, origin: checkpoint.origin, keys: shown })}\n`) },
  ], () => { note(session, 'audit.exported'); });
  return { files, entries: leaves.length };
}
