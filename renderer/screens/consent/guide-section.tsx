import { useState, type ReactNode } from 'react';
import type { ConsentGuide, GuideAudience } from '../../../shared/consent/guide/guide-schema.ts';
import { EXPLAINED_POINTS, type ExplainedPoint } from '../../../shared/domain/consent-record.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choices.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../text/text.ts';
import style from './consent.module.css';

interface TalkProps {
  readonly id: string;
  readonly guide: ConsentGuide;
  readonly audience: GuideAudience;
  readonly value: readonly ExplainedPoint[];
  readonly error?: string | null;
  readonly onChange: (points: readonly ExplainedPoint[]) => void;
}

/** The words for one listener: each point is read aloud and ticked; the last question hears what was understood. */
export function Talk({ id, guide, audience, value, error, onChange }: TalkProps): ReactNode {
  const { t } = useText();
  const [isLarge, setLarge] = useState(false);
  const words = guide.audiences[audience];
  const language = guide.language;
  return (
    <div className={style['talk']}>
      <div className={style['talkHead']}>
        <h3>{t(`consent.guide.audience.${audience}`)}</h3>
        <span className="soft dense tabular">{t('consent.guide.count', { said: value.length, of: EXPLAINED_POINTS.length })}</span>
        <Button size="small" onPress={() => { setLarge(true); }}>{t('consent.guide.large')}</Button>
      </div>
      <p lang={language} className={style['say']}>{words.opening}</p>
      <div className={style['points']}><CheckboxGroup id={id} label={t('consent.guide.tick')} value={value} error={error}
        options={EXPLAINED_POINTS.map((point) => ({ id: point, label: t(`consent.form.points.${point}`), help: <span lang={language} className={style['sentence']}>{words.points[point]}</span> }))} onChange={onChange} /></div>
      <p className={style['ask']}><strong>{t('consent.guide.ask')}</strong> <span lang={language}>{words.check}</span></p>
      <Dialog size="wide" title={t('consent.guide.largeTitle')} isOpen={isLarge} onClose={() => { setLarge(false); }}>
        <ol lang={language} className={style['large']}>{EXPLAINED_POINTS.map((point) => <li key={point}>{words.points[point]}</li>)}</ol>
      </Dialog>
    </div>
  );
}
