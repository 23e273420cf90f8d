import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelInput, ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { FieldIssue } from '../../../shared/ipc/channels/case-channels.ts';
import { useSend, type ChannelFailure } from '../../api.ts';
import { beforeLock } from '../../unsaved-work.ts';
import type { Conflict } from './conflict-dialog.tsx';
import { withValue, type FormValue, type FormJson } from './form-value.ts';

type Shown = ChannelOutput<'case.show'>;
/** Long enough not to write at every key, short enough that a pulled plug costs one sentence. */
const DRAFT_AFTER_MS = 900;

export interface CaseEditor {
  readonly form: FormValue;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly issues: readonly FieldIssue[];
  readonly conflict: Conflict | null;
  readonly failure: ChannelFailure | null;
  /** When the draft was last kept, or the record last saved; ISO moments. */
  readonly draftAt: string | null;
  readonly savedAt: string | null;
  readonly set: (path: string, next: FormJson | undefined) => void;
  readonly save: () => void;
  readonly discard: () => void;
  readonly closeConflict: () => void;
  readonly takeMerged: (form: FormValue, revision: number) => void;
}

/** The same JSON for the border, whose schema types its lists as changeable. */
function forBorder(form: FormValue): ChannelInput<'case.save'>['record'] {
  return form as ChannelInput<'case.save'>['record'];
}

/** Plain JSON of a parsed record: the schema promises it holds nothing else. */
function asForm(record: Shown['record']): FormValue {
  return record;
}

/** What is known of the record beside the form: which revision it is based on, and when it was kept. */
function useEditState(shown: Shown) {
  const [form, setForm] = useState<FormValue>(() => shown.draft?.draft ?? asForm(shown.record));
  const [revision, setRevision] = useState(shown.draft?.basedOn ?? shown.revision);
  const [isChanged, setChanged] = useState(shown.draft !== null);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [draftAt, setDraftAt] = useState<string | null>(shown.draft?.savedAt ?? null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  /** what is stored, as far as this window knows: where discarding goes back to */
  const [stored, setStored] = useState({ record: asForm(shown.record), revision: shown.revision });
  const settle = (record: FormValue, current: number, warnings: readonly FieldIssue[]): void => {
    setStored({ record, revision: current });
    setRevision(current);
    setIssues(warnings);
    setConflict(null);
    setChanged(false);
    setDraftAt(null);
  };
  return { form, setForm, revision, isChanged, setChanged, issues, setIssues, conflict, setConflict, draftAt, setDraftAt, savedAt, setSavedAt, stored, settle };
}

/** The editing of one case: unfinished work goes to the register by itself, saving checks and shows conflicts. */
export function useCaseEditor(shown: Shown): CaseEditor {
  const state = useEditState(shown);
  const { form, setForm, setChanged } = state;
  const saving = useSend('case.save');
  const discarding = useSend('case.discardDraft');
  const keepDraft = useDraft(shown.id, state.revision, state.setDraftAt);
  const set = useCallback((path: string, next: FormJson | undefined) => {
    setForm((before) => {
      const after = withValue(before, path, next);
      keepDraft.later(after);
      return after;
    });
    setChanged(true);
  }, [keepDraft, setForm, setChanged]);
  const take = (record: FormValue, answer: ChannelOutput<'case.save'>): void => {
    if (answer.outcome === 'invalid') state.setIssues(answer.issues);
    else if (answer.outcome === 'conflict') state.setConflict({ revision: answer.revision, theirs: asForm(answer.record), changedBy: answer.changedBy, changedAt: answer.changedAt, paths: answer.paths });
    else {
      state.settle(record, answer.revision, answer.warnings);
      state.setSavedAt(new Date().toISOString());
    }
  };
  const saveForm = (record: FormValue, basedOn: number): void => {
    keepDraft.stop();
    // What was typed must outlive a failed save: it goes into the draft.
    saving.mutate({ id: shown.id, revision: basedOn, record: forBorder(record) }, { onSuccess: (answer) => { take(record, answer); }, onError: () => { keepDraft.later(record); } });
  };
  const discard = (): void => {
    keepDraft.stop();
    discarding.mutate({ id: shown.id }, { onSuccess: () => { setForm(state.stored.record); state.settle(state.stored.record, state.stored.revision, []); } });
  };
  const { isChanged, issues, conflict, draftAt, savedAt } = state;
  return {
    form, isChanged, issues, conflict, draftAt, savedAt, set, discard, isSaving: saving.isPending, failure: saving.error ?? keepDraft.failure,
    save: () => { saveForm(form, state.revision); },
    closeConflict: () => { state.setConflict(null); keepDraft.later(form); },
    takeMerged: (record, basedOn) => { setForm(record); saveForm(record, basedOn); },
  };
}

/** Keeps the newest form as the draft of a case, a moment after the last change and at once when the screen goes. */
function useDraft(id: string, revision: number, onKept: (at: string) => void): { readonly later: (form: FormValue) => void; readonly stop: () => void; readonly failure: ChannelFailure | null } {
  const { mutateAsync, error } = useSend('case.saveDraft');
  const waiting = useRef<FormValue | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const basedOn = useRef(revision);
  basedOn.current = revision;
  const write = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const form = waiting.current;
    waiting.current = null;
    if (form === null) return;
    const { savedAt } = await mutateAsync({ id, revision: basedOn.current, draft: forBorder(form) });
    onKept(savedAt);
  }, [id, mutateAsync, onKept]);
  // The failure stands in `failure`; there is nobody here to tell it to.
  const flush = useCallback(() => { write().catch(() => undefined); }, [write]);
  const later = useCallback((form: FormValue) => {
    waiting.current = form;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, DRAFT_AFTER_MS);
  }, [flush]);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);
  useEffect(() => flush, [flush]);
  useEffect(() => beforeLock(write), [write]);
  return { later, stop, failure: error };
}
