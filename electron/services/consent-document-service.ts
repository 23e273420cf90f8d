import { join } from 'node:path';
import { buildConsentDocument } from '../../shared/consent/consent-document.ts';
import type { ConsentPaper } from '../../shared/consent/documents/consent-paper.ts';
import { isPackNumber, packNumber, paperReference } from '../../shared/consent/documents/paper-reference.ts';
import { receiptNumber } from '../../shared/consent/documents/receipt-number.ts';
import { BUILT_IN_GUIDES, guideFor } from '../../shared/consent/guide/guides.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { blankPack } from '../documents/consent-blank-pack.ts';
import { consentDocument } from '../documents/consent-documents.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { loadFacts, loadPaperNotice } from './consent-paper-facts.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type ConsentDocumentHandlers = Pick<Handlers, 'consent.document' | 'consent.save' | 'consent.blankPack' | 'consent.saveBlankPack'>;
type Asked = Parameters<Handler<'consent.document'>>[0];
type SaveInput = Parameters<Handler<'consent.save'>>[0];
type Saved = Awaited<ReturnType<Handler<'consent.save'>>>;
interface Around { readonly session: Session; readonly tools: DocumentTools }

/** The papers of a consent: shown, saved, filled and blank, one by one or as a pack for a visit. */
export function createConsentDocumentHandlers(session: Session, tools: DocumentTools): ConsentDocumentHandlers {
  const around: Around = { session, tools };
  return {
    'consent.document': (asked) => ({ pages: [...setPaper(around, asked.language, loadPaper(session, asked, false)).pages()] }),
    'consent.save': (input, call) => save(around, input, call),
    'consent.blankPack': ({ language, number }) => {
      const pack = setPack(around, language, number);
      return { pages: [...pack.document.pages()], number: pack.number };
    },
    'consent.saveBlankPack': async ({ language, number }, call) => {
      const folder = await chosenFolder(call);
      const pack = setPack(around, language, number);
      const name = `oberih_blanks_${pack.number}_${language}.pdf`;
      writeFileDurably(join(folder, name), pack.document.pdf());
      return { files: [{ name, format: 'pdf' }], number: pack.number };
    },
  };
}

async function chosenFolder(call: CallContext): Promise<string> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  return folder;
}

function setPaper({ tools }: Around, language: Language, paper: ConsentPaper): SetDocument {
  return tools.typesetter().set(consentDocument(paper, tools.printing(language)));
}

/**
 * Says nothing about any child, so nothing is logged.
 *
 * @param number of a pack shown before, so that the saved one is the one that was seen; null makes a new one
 * @throws {AppError} input/invalid for something that is no pack number
 */
function setPack({ session, tools }: Around, language: Language, number: string | null): { readonly number: string; readonly document: SetDocument } {
  const chosen = number ?? packNumber(session.today(), session.createIdentifier());
  if (!isPackNumber(chosen)) throw new AppError('input/invalid');
  const pack = blankPack({ agency: agencyOf(session), guide: guideOf(language), printedAt: session.clock.now(), number: chosen }, tools.printing(language));
  return { number: chosen, document: tools.typesetter().set(pack) };
}

/** @throws {AppError} file/cancelled, consent/not-found, notice/not-found, file/not-written, referral/glyph-missing */
async function save(around: Around, input: SaveInput, call: CallContext): Promise<Saved> {
  const folder = await chosenFolder(call);
  const paper = loadPaper(around.session, input, true);
  const name = `${fileName(paper, input)}.${input.format}`;
  const bytes = input.format === 'json' ? recordBytes(paper) : setPaper(around, input.language, paper).pdf();
  writeFileDurably(join(folder, name), bytes);
  return { files: [{ name, format: input.format }] };
}

function recordBytes({ agency, facts, printedAt }: ConsentPaper): Uint8Array {
  if (facts === null || agency === null) throw new AppError('consent/not-found');
  const { caseCode, consent, restrictions } = facts;
  return Buffer.from(`${canonicalJson(buildConsentDocument({ caseCode, agency, exportedAt: printedAt, consent, restrictions: [...restrictions] }))}\n`);
}

/**
 * The file's name without its ending.
 *
 * SECURITY: never a name of a person; the receipt that may lie at home has no case code in its name either.
 */
function fileName({ kind, facts, notice }: ConsentPaper, { language, noticeId }: SaveInput): string {
  if (kind === 'receipt') return facts === null ? `note_${language}` : `note_${receiptNumber(facts.consent.id)}`;
  if (notice !== null) return `${notice.content.caseCode}_notice_${(noticeId ?? '').slice(0, 8)}`;
  return facts === null ? `oberih_blank_${kind}_${language}` : `${facts.caseCode}_${kind}_${facts.consent.id.slice(0, 8)}`;
}

const guideOf = (language: Language): ConsentPaper['guide'] => guideFor(language, language, BUILT_IN_GUIDES).guide;

function agencyOf(session: Session): NonNullable<ConsentPaper['agency']> {
  const { name, phone, email, address } = session.agency();
  return { name, phone, email, address };
}

/** The paper that is asked for, as the register has it now. @throws {AppError} case/not-found, consent/not-found, notice/not-found */
function loadPaper(session: Session, asked: Asked, isSaved: boolean): ConsentPaper {
  const { kind, language, caseId, consentId, noticeId } = asked;
  const around = { kind, agency: agencyOf(session), guide: guideOf(language), printedAt: session.clock.now() };
  const worker = session.person().name;
  return session.write((db, stamp) => {
    const stored = loadCase(db, caseId);
    if (stored === null) throw new AppError('case/not-found');
    if (kind === 'notice' && noticeId !== null) {
      const notice = loadPaperNotice(db, stamp, { noticeId, caseId, worker, isSaved });
      if (!isSaved) appendAuditEvent(db, stamp, { action: 'notice.read', caseId });
      return { ...around, reference: null, facts: null, notice };
    }
    appendAuditEvent(db, stamp, { action: isSaved ? 'consent.exported' : 'consent.read', caseId });
    if (consentId === null || kind === 'notice') return { ...around, reference: blankReference(session), facts: null, notice: null };
    const facts = loadFacts(db, { kind, consentId, language, toSign: asked.toSign, withdrawal: asked.withdrawal, stored, today: session.today(), worker });
    return { ...around, reference: null, facts, notice: null };
  });
}

const blankReference = (session: Session): ReturnType<typeof paperReference> => paperReference(packNumber(session.today(), session.createIdentifier()), 1);

