import { useMemo, useState, type ReactNode } from 'react';
import { AppErrorText, useShownCase } from './shown-case.tsx';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { Badge, RiskMark } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary, FailureNotice, Notice } from '../../components/notices.tsx';
import { Screen } from '../../components/screen.tsx';
import { SectionIndex } from '../../components/section-index.tsx';
import { useNavigation, type ScreenProps } from '../../navigation.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import { visibleLine } from '../../../shared/domain/visible-text.ts';
import { codeWord } from '../../../shared/wording/words.ts';
import { useChannel } from '../../api.ts';
import { AttachmentsSection } from '../attachments/attachments-section.tsx';
import { KeepingLink } from '../retention/keeping-link.tsx';
import { fieldId } from './case-field.tsx';
import style from './case.module.css';
import { ConflictDialog } from './conflict-dialog.tsx';
import { isRepeat, SECTION_IDS, type SectionId } from './field-kinds.ts';
import { CaseFormContext } from './form-context.tsx';
import { completeness, valueAt } from './form-value.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { issueCode, sectionOf } from './issues.ts';
import { issueName, SectionForm } from './section-form.tsx';
import { SECTIONS } from './sections.ts';
import { useCaseEditor, type CaseEditor } from './use-case-editor.ts';

type Shown = ChannelOutput<'case.show'>;
/** The sections of the form, and the files beside it. */
type Place = SectionId | 'files';

/** The file of one child: sections with their completeness, one open at a time, and the ways on. */
export function CaseScreen({ route }: ScreenProps<'case'>): ReactNode {
  const shown = useShownCase(route.id);
  if (shown.data === undefined) return <AppErrorText failure={shown.error} />;
  const asked = route.section === 'files' ? 'files' : SECTION_IDS.find((id) => id === route.section);
  return <Editor key={shown.data.id} shown={shown.data} start={asked ?? 'child'} />;
}

function Editor({ shown, start }: { readonly shown: Shown; readonly start: Place }): ReactNode {
  const editor = useCaseEditor(shown);
  const [current, setCurrent] = useState<Place>(start);
  const { form, set, conflict } = editor;
  const access = useMemo(() => ({ value: form, set }), [form, set]);
  const section = SECTIONS.find((entry) => entry.id === current) ?? SECTIONS[0];
  const errors = useErrors(editor);
  return (
    <Screen width="full" title={<Title form={editor} />} detail={<Detail shown={shown} editor={editor} />} actions={<Actions shown={shown} editor={editor} />}>
      <CaseFormContext value={access}>
        <div className={style['body']}>
          <div className={style['index']}><Index caseId={shown.id} editor={editor} current={current} onChoose={setCurrent} /></div>
          <div className={style['form']}>
            <Messages shown={shown} editor={editor} onShow={setCurrent} />
            {current === 'closing' ? <KeepingLink id={shown.id} /> : null}
            {current === 'files' ? <AttachmentsSection caseId={shown.id} /> : section === undefined ? null : <SectionForm section={section} errors={errors} />}
          </div>
        </div>
        {conflict === null ? null : <ConflictDialog conflict={conflict} mine={form} onClose={editor.closeConflict} onTake={editor.takeMerged} />}
      </CaseFormContext>
    </Screen>
  );
}

function Title({ form }: { readonly form: CaseEditor }): ReactNode {
  const { t } = useText();
  const words = ['child.surname', 'child.givenName', 'child.patronymic'].map((path) => valueAt(form.form, path)).filter((word) => typeof word === 'string');
  return words.length === 0 ? t('case.unnamed') : visibleLine(words.join(' '));
}

function Detail({ shown, editor }: { readonly shown: Shown; readonly editor: CaseEditor }): ReactNode {
  const { t, language } = useText();
  const risk = valueAt(editor.form, 'protection.riskLevel');
  const status = valueAt(editor.form, 'status');
  const state = editor.isChanged
    ? (editor.draftAt === null ? t('case.unsaved') : t('case.draftKept', { time: shortMoment(editor.draftAt).slice(-5) }))
    : editor.savedAt === null ? '' : t('case.saved', { time: shortMoment(editor.savedAt).slice(-5) });
  return (
    <>
      <span className="tabular">{shown.record.caseCode}</span>
      {shown.ageYears === null ? null : <span>{t('case.age', { count: shown.ageYears })}{shown.ageEstimated ? `, ${t('case.ageEstimated')}` : ''}</span>}
      {risk === 'high' || risk === 'medium' || risk === 'low' ? <RiskMark level={risk} /> : null}
      {typeof status === 'string' && status !== 'open' ? <Badge>{codeWord('status', status, language)}</Badge> : null}
      <span role="status" className={style['state']}>{state}</span>
    </>
  );
}

function Actions({ shown, editor }: { readonly shown: Shown; readonly editor: CaseEditor }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" onPress={() => { go({ screen: 'consent', caseId: shown.id }); }}>{t('case.consents')}</Button>
      <Button tone="quiet" onPress={() => { go({ screen: 'screening', caseId: shown.id }); }}>{t('case.screenTexts')}</Button>
      <Button tone="quiet" onPress={() => { go({ screen: 'disclosures', caseId: shown.id }); }}>{t('case.log')}</Button>
      <Button tone="quiet" onPress={() => { go({ screen: 'requests', caseId: shown.id }); }}>{t('requests.title')}</Button>
      <Button tone="quiet" onPress={() => { setHistoryOpen(true); }}>{t('case.history')}</Button>
      <Button onPress={() => { go({ screen: 'referral', caseId: shown.id }); }}>{t('case.refer')}</Button>
      <Button tone="primary" isBusy={editor.isSaving} isDisabled={!editor.isChanged} onPress={editor.save}>{t('case.save')}</Button>
      <HistoryDialog id={shown.id} isOpen={isHistoryOpen} onClose={() => { setHistoryOpen(false); }} />
    </>
  );
}

function Index({ caseId, editor, current, onChoose }: { readonly caseId: string; readonly editor: CaseEditor; readonly current: Place; readonly onChoose: (id: Place) => void }): ReactNode {
  const { t } = useText();
  const files = useChannel('attachment.list', { caseId }).data?.attachments.length ?? 0;
  const withIssue = new Set(editor.issues.map((issue) => sectionOf(issue.path)));
  const entries = SECTIONS.map((section) => {
    const { filled, of } = completeness(section, editor.form);
    const isList = section.groups.every(isRepeat);
    const state = filled === 0 ? t('case.empty') : isList ? t('case.entries', { count: filled }) : t('case.filled', { filled, of });
    return { id: section.id, label: t(`case.section.${section.id}`), state, isDone: !isList && filled > 0 && filled === of, hasIssue: withIssue.has(section.id) };
  });
  const all = [...entries, { id: 'files' as const, label: t('attachments.section'), state: files === 0 ? t('case.empty') : t('attachments.count', { count: files }) }];
  return <SectionIndex<Place> label={t('case.sections')} entries={all} current={current} onChoose={onChoose} />;
}

function useErrors(editor: CaseEditor): ReadonlyMap<string, string> {
  const { t } = useText();
  return useMemo(() => new Map(editor.issues.map((issue) => [issue.path, t(`case.issue.${issueCode(issue)}`)])), [editor.issues, t]);
}

function Messages({ shown, editor, onShow }: { readonly shown: Shown; readonly editor: CaseEditor; readonly onShow: (id: SectionId) => void }): ReactNode {
  const { t, language } = useText();
  const [isDiscarding, setDiscarding] = useState(false);
  const isBlocked = editor.issues.some((issue) => issue.level === 'block');
  const issues = editor.issues.map((issue) => ({ fieldId: fieldId(issue.path), text: `${t(`case.section.${sectionOf(issue.path)}`)}. ${issueName(issue.path, language)}: ${t(`case.issue.${issueCode(issue)}`)}`, path: issue.path }));
  return (
    <>
      <FailureNotice failure={editor.failure} />
      {isBlocked ? <ErrorSummary title={t('case.problems')} issues={issues} onJump={(id) => { showSection(issues, id, onShow); }} /> : null}
      {!isBlocked && issues.length > 0 ? <Notice tone="caution" title={t('case.warnings')}><ul>{issues.map((issue) => <li key={issue.path}>{issue.text}</li>)}</ul></Notice> : null}
      {shown.draft !== null && editor.isChanged ? <Notice>{t('case.draftFound', { when: shortMoment(shown.draft.savedAt) })}{shown.draft.basedOn < shown.revision ? ` ${t('case.draftOld')}` : ''}</Notice> : null}
      {editor.isChanged ? <div><Button tone="quiet" size="small" onPress={() => { setDiscarding(true); }}>{t('case.discard')}</Button></div> : null}
      <Dialog role="alertdialog" size="small" title={t('case.discardTitle')} isOpen={isDiscarding} onClose={() => { setDiscarding(false); }}
        actions={<><Button tone="danger" onPress={() => { editor.discard(); setDiscarding(false); }}>{t('case.discardYes')}</Button><Button onPress={() => { setDiscarding(false); }}>{t('case.keepEditing')}</Button></>}>
        <p>{t('case.discardText')}</p>
      </Dialog>
    </>
  );
}

/** The field may be in a section that is not open: opens it first. */
function showSection(issues: readonly { readonly fieldId: string; readonly path: string }[], id: string, onShow: (section: SectionId) => void): void {
  const found = issues.find((issue) => issue.fieldId === id);
  if (found !== undefined) onShow(sectionOf(found.path));
}
