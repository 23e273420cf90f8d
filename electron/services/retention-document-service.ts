import { join } from 'node:path';
import type { Told } from '../../shared/incidents/incident-codes.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { destructionCertificate } from '../documents/destruction-certificate.ts';
import { incidentNotification } from '../documents/incident-notification.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listDestructions } from '../store/destruction-repository.ts';
import { loadIncident } from '../store/incident-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { certificateOf } from './destruction-service.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** The channels whose answer is a paper of a destruction or of an incident. */
export type RetentionDocumentHandlers = Pick<Handlers,
  'retention.certificates' | 'retention.certificate' | 'retention.saveCertificate' | 'incident.notification' | 'incident.saveNotification'>;

interface Paper { readonly name: string; readonly document: SetDocument }

/** Certificates of destruction and notifications of incidents: to look at, print and save. Every look is logged. */
export function createRetentionDocumentHandlers(session: Session, tools: DocumentTools): RetentionDocumentHandlers {
  return {
    'retention.certificates': () => ({ rows: session.read(listDestructions).map((row) => ({ ...row })) }),
    'retention.certificate': ({ id, language }) => ({ pages: [...certificate(session, tools, { id, language, action: 'retention.certificateRead' }).document.pages()] }),
    'retention.saveCertificate': ({ id, language }, call) => save(call, () => certificate(session, tools, { id, language, action: 'retention.certificateSaved' })),
    'incident.notification': ({ id, to, language }) => ({ pages: [...notification(session, tools, { id, to, language, action: 'incident.notificationRead' }).document.pages()] }),
    'incident.saveNotification': ({ id, to, language }, call) => save(call, () => notification(session, tools, { id, to, language, action: 'incident.notificationSaved' })),
  };
}

interface Asked { readonly id: string; readonly language: Language; readonly action: string }

/** @throws {AppError} retention/not-found, referral/glyph-missing */
function certificate(session: Session, tools: DocumentTools, { id, language, action }: Asked): Paper {
  const entry = session.write((db, stamp) => {
    const found = certificateOf(db, id);
    appendAuditEvent(db, stamp, { action, caseId: null, reason: found.record.number });
    return found;
  });
  const form = destructionCertificate(entry, { agency: session.agency() }, tools.printing(language).wording);
  return { name: `certificate_${entry.record.number}_${language}.pdf`, document: tools.typesetter().set(form) };
}

/** @throws {AppError} incident/not-found, referral/glyph-missing */
function notification(session: Session, tools: DocumentTools, { id, to, language, action }: Asked & { readonly to: Told }): Paper {
  const incident = session.write((db, stamp) => {
    const found = loadIncident(db, id).incident;
    appendAuditEvent(db, stamp, { action, caseId: null, reason: `${found.number}/${to}` });
    return found;
  });
  const { name, position } = session.person();
  const form = incidentNotification({ incident, to, now: Date.parse(session.clock.now()), agency: session.agency(), person: { name, position } }, tools.printing(language).wording);
  return { name: `incident_${incident.number}_${to}_${language}.pdf`, document: tools.typesetter().set(form) };
}

/** @throws {AppError} file/cancelled, file/not-written and what `make` throws */
async function save(call: CallContext, make: () => Paper): Promise<{ files: { name: string; format: 'pdf' }[] }> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const { name, document } = make();
  writeFileDurably(join(folder, name), document.pdf());
  return { files: [{ name, format: 'pdf' }] };
}
