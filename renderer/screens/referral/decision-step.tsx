import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notices.tsx';
import { Loading } from '../../components/progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { ApprovalForm, ApprovalNote } from './approval-form.tsx';
import { DecisionTable } from './decision-table.tsx';
import { FamilyView } from './family-view.tsx';
import { fieldLabel, placeCodesIn, type WordsContext } from './field-words.ts';
import { usePlaceNames, type CaseFacts } from './use-case-facts.ts';
import type { Preview } from './use-preview.ts';
import { Duties, Refusal, type Ways } from './verdict.tsx';
import { packetRequest } from './packet-request.ts';
import type { StepProps } from './step-props.ts';
import style from './referral.module.css';

/** The words of a decision, with the names of the places that occur in it. */
export function useDecisionWords(facts: CaseFacts, preview: Preview | null): WordsContext {
  const placeName = usePlaceNames(placeCodesIn(preview?.decision.fields.map((field) => field.value) ?? []));
  return { ...facts.words, placeName };
}

/** What will be told, line by line; or why nothing will be, and the way to change it. */
export function DecisionStep(props: StepProps): ReactNode {
  const { t } = useText();
  const { caseId, facts, kept, state, recipient } = props;
  const { preview } = state;
  const words = useDecisionWords(facts, preview);
  const [isFamily, setFamily] = useState(false);
  const [needed, setNeeded] = useState<string | null>(null);
  const [isListed, setListed] = useState(false);
  if (preview === null) return <Loading />;
  const { decision } = preview;
  const ways: Ways = { caseId, goTo: kept.goTo };
  const isPermitted = decision.effect === 'permit';
  const request = packetRequest(caseId, { ...kept.draft, approval: null }, props.asking);
  return (
    <div className={style['decision']} aria-busy={!state.isFresh}>
      {isPermitted ? null : <Refusal decision={decision} ways={ways} />}
      {decision.effect === 'needs-approval' && request !== null ? <ApprovalForm request={request} onSigned={(approval) => { kept.change({ approval }); }} /> : null}
      <ApprovalNote approval={kept.draft.approval} isStale={state.isFresh && decision.effect === 'needs-approval'} onRemove={() => { kept.change({ approval: null }); }} />
      <Duties decision={decision} />
      {preview.reasonFindings.length === 0 ? null : (
        <Notice tone="caution" actions={<Button size="small" onPress={() => { kept.goTo('reason'); }}>{t('explain.remedies.step-reason')}</Button>}>
          {t('referral.reason.findings', { count: preview.reasonFindings.length })}
        </Notice>
      )}
      {isPermitted ? (
        <div className={style['familyLine']}>
          <Button onPress={() => { setFamily(true); }}>{t('referral.decision.family')}</Button>
          <span className="soft dense">{t('referral.decision.familyWarning')}</span>
        </div>
      ) : null}
      {isPermitted || isListed || decision.fields.length === 0 ? null : <div><Button size="small" onPress={() => { setListed(true); }}>{t('referral.decision.list')}</Button></div>}
      {decision.fields.length === 0 || !(isPermitted || isListed) ? null : <DecisionTable preview={preview} record={facts.record} words={words} need={kept.draft.need} ways={ways} onNeed={setNeeded} />}
      {isFamily ? <FamilyView preview={preview} words={words} draft={kept.draft} recipient={recipient} onClose={() => { setFamily(false); }} /> : null}
      {needed === null ? null : (
        <NeedDialog label={fieldLabel(needed, words)} initial={kept.draft.need[needed] ?? ''} onClose={() => { setNeeded(null); }}
          onSave={(why) => {
            const others = Object.entries(kept.draft.need).filter(([path]) => path !== needed);
            kept.change({ need: Object.fromEntries(why === null ? others : [...others, [needed, why]]) });
            setNeeded(null);
          }} />
      )}
    </div>
  );
}

function NeedDialog({ label, initial, onClose, onSave }: { readonly label: string; readonly initial: string; readonly onClose: () => void; readonly onSave: (why: string | null) => void }): ReactNode {
  const { t } = useText();
  const [why, setWhy] = useState(initial);
  const [isShort, setShort] = useState(false);
  const save = (): void => {
    if (why.trim().length < 3) setShort(true);
    else onSave(why.trim());
  };
  return (
    <Dialog title={t('referral.needs.add')} isOpen onClose={onClose} size="small"
      actions={<>
        <Button tone="primary" onPress={save}>{t('common.save')}</Button>
        {initial === '' ? null : <Button onPress={() => { onSave(null); }}>{t('referral.needs.remove')}</Button>}
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </>}>
      <TextField id="referral-need" label={t('referral.needs.why', { label })} help={t('referral.needs.help')} value={why} onChange={(text) => { setWhy(text); setShort(false); }} maxLength={300} autoFocus
        error={isShort ? t('referral.needs.short') : null} onKeyDown={(event) => { if (event.key === 'Enter') save(); }} />
    </Dialog>
  );
}
