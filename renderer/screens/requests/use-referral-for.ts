import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { PURPOSES } from '../../../shared/policy/codes.ts';
import { useScreenMemory } from '../../memory.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { emptyDraft, type DocumentKind } from '../referral/referral-draft.ts';

const DOCUMENTS: readonly DocumentKind[] = ['court-ruling', 'investigating-judge-ruling', 'written-request'];

/**
 * Leads to the ordinary referral of the case with the answers of the request already given; null while there is no case
 * or no card to send to. What leaves is decided and issued there, as for every packet.
 */
export function useReferralFor({ request, link, question }: ShownRequest): (() => void) | null {
  const { language } = useText();
  const { go } = useNavigation();
  const [, keep] = useScreenMemory<unknown>(`referral ${link?.caseId ?? ''}`, null);
  const answers = request.question;
  const purpose = PURPOSES.find((code) => code === question.purpose);
  if (link === null || answers === null || answers.recipientId === null || purpose === undefined) return null;
  const { caseId } = link;
  const { document } = request;
  const kind = DOCUMENTS.find((code) => code === document?.kind) ?? null;
  return () => {
    keep({
      step: 'basis',
      draft: {
        ...emptyDraft(language), purpose, recipientId: answers.recipientId, basis: 'legal-duty', relatedToPerpetrator: answers.relatedToPerpetrator, assessedSafe: null,
        familyIndex: answers.familyIndex, childObjects: answers.childObjects,
        document: document === null || kind === null ? { kind: null, reference: '', names: [] } : { kind, reference: document.reference, names: document.names },
      },
    });
    go({ screen: 'referral', caseId });
  };
}
