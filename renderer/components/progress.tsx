import { useCallback, useState, type ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { send, useChannel } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import style from './progress.module.css';

/** A bar with words above it. `fraction` 0 to 1, null when it cannot be known. */
export function Progress({ label, fraction }: { readonly label: string; readonly fraction: number | null }): ReactNode {
  return (
    <ProgressBar className={style['progress']} isIndeterminate={fraction === null} value={fraction === null ? 0 : fraction * 100} aria-label={label}>
      <span>{label}</span>
      <progress className={style['bar']} aria-hidden="true" max={1} {...(fraction === null ? {} : { value: fraction })} />
    </ProgressBar>
  );
}

/** Makes task ids for work that can be watched; hand `taskId` to the channel and to TaskProgress. */
export function useTask(): { readonly taskId: string | null; readonly begin: () => string; readonly end: () => void } {
  const [taskId, setTaskId] = useState<string | null>(null);
  const begin = useCallback(() => {
    const id = crypto.randomUUID();
    setTaskId(id);
    return id;
  }, []);
  const end = useCallback(() => { setTaskId(null); }, []);
  return { taskId, begin, end };
}

/** Watches a task by polling `task.progress`; offers to stop it when stopping is safe. */
export function TaskProgress({ taskId, label, phases = {}, isStoppable = false }: {
  readonly taskId: string | null; readonly label: string; readonly phases?: Readonly<Record<string, string>>; readonly isStoppable?: boolean;
}): ReactNode {
  const { t } = useText();
  const progress = useChannel('task.progress', taskId === null ? null : { taskId }, { refreshEverySeconds: 0.4 });
  if (taskId === null) return null;
  const phase = progress.data?.known === true ? phases[progress.data.phase] : undefined;
  return (
    <div className={style['task']}>
      <Progress label={phase ?? label} fraction={progress.data?.fraction ?? null} />
      {isStoppable ? <Button size="small" onPress={() => { void send('task.cancel', { taskId }).catch(() => undefined); }}>{t('common.stop')}</Button> : null}
    </div>
  );
}

/** A quiet line while something is read; appears only after a moment, so that quick answers do not flash. */
export function Loading(): ReactNode {
  const { t } = useText();
  return <p className={style['loading']}>{t('common.loading')}</p>;
}
