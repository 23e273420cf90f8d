import { keyCardText, type KeyCard } from '../../shared/hand-over/key-card.ts';
import { signingKeyText } from '../../shared/hand-over/minisign.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { keyCardForm } from '../documents/key-card.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { signatureTools } from '../hand-over/signature-tools.ts';
import { keyWords } from '../hand-over/key-words.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handlers } from './handlers.ts';
import { ownKeys } from './hand-over-keys.ts';
import { wordsOf } from './hand-over-partners.ts';
import { chosenFolder, writeWithRecord } from './hand-over-writing.ts';
import type { Session } from './session.ts';

/** The agency's own key card, on the screen, on paper and as files. */
export function createKeyCardHandlers(session: Session, tools: DocumentTools): Pick<Handlers, 'keyCard.show' | 'keyCard.save'> {
  return {
    'keyCard.show': async ({ language }) => {
      const card = await ownCard(session);
      return { text: keyCardText(card, signatureTools), words: wordsOf(card), pages: [...setCard(session, card, { tools, language }).pages()] };
    },
    'keyCard.save': async ({ language }, call) => {
      const folder = await chosenFolder(call);
      const card = await ownCard(session);
      const name = `oberih_key_card_${session.agency().code}`;
      return {
        files: writeWithRecord(folder, [
          { name: `${name}.pdf`, format: 'pdf', bytes: setCard(session, card, { tools, language }).pdf() },
          { name: `${name}.txt`, format: 'txt', bytes: Buffer.from(`${keyCardText(card, signatureTools)}\n`) },
        ], () => { session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'key-card.saved', caseId: null }); }); }),
      };
    },
  };
}

async function ownCard(session: Session): Promise<KeyCard> {
  const { signer } = await ownKeys(session);
  return { agency: signer.agency, person: signer.person, sealKey: signer.sealKey, signingKey: signingKeyText(signer.signer.key) };
}

function setCard(session: Session, card: KeyCard, { tools, language }: { readonly tools: DocumentTools; readonly language: Language }): SetDocument {
  const form = keyCardForm({ ...card, text: keyCardText(card, signatureTools), words: keyWords(card, language), on: session.today() }, tools.printing(language).wording);
  return tools.typesetter().set(form);
}
