import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/ipc/channel.ts';
import { send } from '../api.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { RadioGroup } from './choices.tsx';
import type { FormIssue } from './notices.tsx';
import type { PassphraseDraft } from './passphrase-draft.ts';
import { PassphraseField, PassphraseStrength } from './passphrase.tsx';
import style from './new-passphrase.module.css';

/** Puts generated words in the language of the window into the draft, once and again when the language changes. */
export function useSuggestion(change: (next: (draft: PassphraseDraft) => PassphraseDraft) => void): void {
  const { language } = useText();
  useEffect(() => {
    suggestPassphrase(language).then((suggestion) => { change((draft) => ({ ...draft, suggestion, repeat: '' })); }, () => undefined);
  }, [language, change]);
}

async function suggestPassphrase(language: Language): Promise<string> {
  return (await send('passphrase.suggest', { language })).passphrase;
}

/** Chooses a new passphrase: generated words or one's own, typed once more to rule out a slip. */
export function NewPassphrase({ draft, onChange, issues }: { readonly draft: PassphraseDraft; readonly onChange: (draft: PassphraseDraft) => void; readonly issues: readonly FormIssue[] }): ReactNode {
  const { t, language } = useText();
  const [isAsking, setAsking] = useState(false);
  const error = (fieldId: string): string | undefined => issues.find((issue) => issue.fieldId === fieldId)?.text;
  const set = (change: Partial<PassphraseDraft>): void => { onChange({ ...draft, ...change }); };
  const ask = (): void => {
    setAsking(true);
    suggestPassphrase(language).then((suggestion) => { set({ suggestion, repeat: '' }); }, () => undefined).finally(() => { setAsking(false); });
  };
  return (
    <div className={style['fields']}>
      <RadioGroup label={t('firstRun.passphrase.way')} value={draft.way} onChange={(way) => { set({ way, repeat: '' }); }}
        options={[
          { id: 'generated', label: t('firstRun.passphrase.generated'), help: t('firstRun.passphrase.generatedHelp') },
          { id: 'own', label: t('firstRun.passphrase.own'), help: t('firstRun.passphrase.ownHelp') },
        ]} />
      {draft.way === 'generated' ? (
        <div className={style['suggestion']}>
          <span className="soft">{t('firstRun.passphrase.yours')}</span>
          <output className={style['words']} aria-live="polite">{draft.suggestion}</output>
          <div className={style['row']}>
            <p className="soft dense">{t('firstRun.passphrase.writeDown')}</p>
            <Button size="small" isBusy={isAsking} onPress={ask}>{t('firstRun.passphrase.another')}</Button>
          </div>
        </div>
      ) : (
        <div>
          <PassphraseField id="passphrase-own" label={t('firstRun.passphrase.field')} value={draft.own} error={error('passphrase-own')} onChange={(own) => { set({ own }); }} />
          <PassphraseStrength passphrase={draft.own} />
        </div>
      )}
      <PassphraseField id="passphrase-repeat" label={t('firstRun.passphrase.repeat')} help={t('firstRun.passphrase.repeatHelp')} value={draft.repeat} error={error('passphrase-repeat')} onChange={(repeat) => { set({ repeat }); }} />
    </div>
  );
}
