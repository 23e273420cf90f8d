import { join } from 'node:path';
import { buildConsentDocument, type ConsentDocument, type ConsentParties } from '../../shared/consent/consent-document.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { consentForm, type ConsentFormInput } from '../documents/consent-form.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import { listConsents } from '../store/consent-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import { listRestrictions } from '../store/restriction-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type SaveInput = Parameters<Handler<'consent.save'>>[0];
interface Wanted { readonly caseId: string; readonly consentId: string | null; readonly action: 'consent.read' | 'consent.exported' }

/** The paper a family signs and the record a machine reads. */
export function createConsentDocumentHandlers(session: Session, tools: DocumentTools): Pick<Handlers, 'consent.document' | 'consent.save'> {
  return {
    'consent.document': ({ caseId, consentId, language }) =>
      ({ pages: [...setForm(tools, language, loadForm(session, { caseId, consentId, action: 'consent.read' })).pages()] }),
    'consent.save': (input, call) => save(session, tools, { input, call }),
  };
}

function setForm(tools: DocumentTools, language: SaveInput['language'], form: ConsentFormInput): SetDocument {
  return tools.typesetter().set(consentForm(form, tools.printing(language)));
}

/** @throws {AppError} file/cancelled, consent/not-found, file/not-written, referral/glyph-missing */
async function save(session: Session, tools: DocumentTools, { input, call }: { readonly input: SaveInput; readonly call: CallContext }): Promise<Awaited<ReturnType<Handler<'consent.save'>>>> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const form = loadForm(session, { caseId: input.caseId, consentId: input.consentId, action: 'consent.exported' });
  if (form.document === null) throw new AppError('consent/not-found');
  // SECURITY: the case code and the record's number, never a name.
  const name = `${form.document.caseCode}_consent_${input.consentId.slice(0, 8)}.${input.format}`;
  const bytes = input.format === 'json' ? Buffer.from(`${canonicalJson(form.document)}\n`) : setForm(tools, input.language, form).pdf();
  writeFileDurably(join(folder, name), bytes);
  return { files: [{ name, format: input.format }] };
}

/** What a form is filled with. @throws {AppError} case/not-found, consent/not-found */
function loadForm(session: Session, { caseId, consentId, action }: Wanted): ConsentFormInput {
  const { name, phone, email, address } = session.agency();
  const printedAt = session.clock.now();
  const agency = { name, phone, email, address };
  return session.write((db, stamp) => {
    const stored = loadCase(db, caseId);
    if (stored === null) throw new AppError('case/not-found');
    const recipientNames = Object.fromEntries(listRecipients(db).map((recipient) => [recipient.id, recipient.name]));
    appendAuditEvent(db, stamp, { action, caseId });
    if (consentId === null) return { agency, document: null, parties: { child: null, representative: null }, recipientNames, printedAt };
    const consent = listConsents(db, caseId).find((entry) => entry.consent.id === consentId)?.consent;
    if (consent === undefined) throw new AppError('consent/not-found');
    const restrictions = listRestrictions(db, caseId).filter(({ endedOn }) => endedOn === null || endedOn > session.today()).map(({ restriction }) => restriction);
    const document: ConsentDocument = buildConsentDocument({ caseCode: stored.caseCode, agency, exportedAt: printedAt, consent, restrictions });
    return { agency, document, parties: partiesOf(stored.record, consent), recipientNames, printedAt };
  });
}

function partiesOf(record: CaseRecord, consent: ConsentRecord): ConsentParties {
  const relation = consent.representative.personRelation;
  const member = relation === null ? undefined : record.family?.find((person) => person.relation === relation);
  return { child: fullName(record.child), representative: fullName(member) };
}

function fullName(person: { readonly surname?: string | undefined; readonly givenName?: string | undefined; readonly patronymic?: string | undefined } | undefined): string | null {
  const name = [person?.surname, person?.givenName, person?.patronymic].filter((part) => part !== undefined).join(' ');
  return name === '' ? null : name.slice(0, 300);
}
