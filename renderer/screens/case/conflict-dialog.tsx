import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { shortMoment } from '../../text/dates.ts';
import { useText } from '../../text/text.ts';
import style from './case.module.css';
import { valueAt, withValue, type FormValue, type FormJson } from './form-value.ts';
import { issueName } from './section-form.tsx';

type Side = 'mine' | 'theirs';

export interface Conflict {
  readonly revision: number;
  readonly theirs: FormValue;
  readonly changedBy: string | null;
  readonly changedAt: string;
  /** Paths where the two differ. */
  readonly paths: readonly string[];
}

function shown(value: FormJson | undefined, none: string): string {
  if (value === undefined || value === null || value === '') return none;
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

/** Takes their version and puts mine over it wherever mine was chosen. */
function merged(mine: FormValue, conflict: Conflict, keepMine: ReadonlySet<string>): FormValue {
  return conflict.paths.filter((path) => keepMine.has(path)).reduce((form, path) => withValue(form, path, valueAt(mine, path)), conflict.theirs);
}

/** Two people changed one case: each differing field side by side, and a choice for each. Nothing is chosen beforehand and nothing is lost silently. */
export function ConflictDialog({ conflict, mine, onClose, onTake }: {
  readonly conflict: Conflict; readonly mine: FormValue; readonly onClose: () => void; readonly onTake: (form: FormValue, revision: number) => void;
}): ReactNode {
  const { t, language } = useText();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(() => new Map());
  const isComplete = conflict.paths.every((path) => chosen.has(path));
  const choose = (path: string, side: Side): void => { setChosen((before) => new Map([...before, [path, side]])); };
  const keepMine = new Set(conflict.paths.filter((path) => chosen.get(path) === 'mine'));
  const options = [{ id: 'mine', label: t('case.conflictMine') }, { id: 'theirs', label: t('case.conflictTheirs') }] as const;
  return (
    <Dialog isStrict size="wide" title={t('case.conflictTitle')} isOpen onClose={onClose}
      actions={<><Button tone="primary" isDisabled={!isComplete} onPress={() => { onTake(merged(mine, conflict, keepMine), conflict.revision); }}>{t('case.conflictTake')}</Button><Button onPress={onClose}>{t('case.keepEditing')}</Button></>}>
      <p>{t('case.conflictText', { who: conflict.changedBy ?? t('case.conflictSomeone'), when: shortMoment(conflict.changedAt) })}</p>
      <table className={style['conflict']}>
        <thead><tr><th scope="col">{t('case.conflictField')}</th><th scope="col">{t('case.conflictMine')}</th><th scope="col">{t('case.conflictTheirs')}</th><th scope="col">{t('common.choose')}</th></tr></thead>
        <tbody>
          {conflict.paths.map((path) => (
            <tr key={path}>
              <th scope="row">{issueName(path, language)}</th>
              <td>{shown(valueAt(mine, path), t('case.conflictNone'))}</td>
              <td>{shown(valueAt(conflict.theirs, path), t('case.conflictNone'))}</td>
              <td><RadioGroup label={issueName(path, language)} options={options} value={chosen.get(path) ?? null} onChange={(side) => { choose(path, side); }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
