import { useState, type ReactNode } from 'react';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { FailureNotice, Notice } from '../../components/notices.tsx';
import { FormActions, Section } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';
import { Problems } from './problems.tsx';
import { TextFileButton } from './text-file-button.tsx';
import style from './policy.module.css';

type Checked = Extract<ChannelOutput<'policy.selfCheck'>, { readonly outcome: 'checked' }>;

/** Asks the rules invented cases with a known answer: the shipped ones or an agency's own, of the pack in force or of a file. */
export function SelfCheck(): ReactNode {
  const { t } = useText();
  const check = useSend('policy.selfCheck');
  const isBusy = check.isPending;
  return (
    <Section title={t('policy.check.title')} help={t('policy.check.help')}>
      <FormActions>
        <Button isBusy={isBusy} onPress={() => { check.mutate({ scenarios: null, pack: null }); }}>{t('policy.check.run')}</Button>
        <TextFileButton accept={['.jsonl', '.json', '.txt']} isBusy={isBusy} onChoose={({ text }) => { check.mutate({ scenarios: text, pack: null }); }}>{t('policy.check.withScenarios')}</TextFileButton>
        <TextFileButton accept={['.json', 'application/json']} isBusy={isBusy} onChoose={({ text }) => { check.mutate({ scenarios: null, pack: text }); }}>{t('policy.check.withPack')}</TextFileButton>
      </FormActions>
      <FailureNotice failure={check.error} />
      {check.data?.outcome === 'refused' ? <Problems problems={check.data.problems} /> : null}
      {check.data?.outcome === 'checked' ? <Result checked={check.data} /> : null}
    </Section>
  );
}

function Result({ checked: { stamp, passed, failed, results } }: { readonly checked: Checked }): ReactNode {
  const { t } = useText();
  const [isAll, setAll] = useState(false);
  const shown = results.filter(({ mismatches }) => isAll || mismatches.length > 0);
  return (
    <div role="status" className={style['result']}>
      <Notice tone={failed === 0 ? 'good' : 'danger'} title={t(failed === 0 ? 'policy.check.allGood' : 'policy.check.someBad')}>
        {t('policy.check.result', { passed, failed })}. {t('policy.check.of', { id: stamp.id, version: stamp.version })}.
      </Notice>
      <Checkbox isSelected={isAll} onChange={setAll}>{t('policy.check.showPassed')}</Checkbox>
      {shown.length === 0 ? null : (
        <ul className={style['scenarios']}>
          {shown.map(({ id, description, mismatches }) => (
            <li key={id} data-failed={mismatches.length > 0 ? '' : undefined}>
              <strong>{t(mismatches.length > 0 ? 'policy.check.failed' : 'policy.check.passed')}</strong> <span className="tabular">{id}</span> <span lang="en">{description}</span>
              {mismatches.length === 0 ? null : (
                <ul>{mismatches.map(({ what, path, wanted, got }) => (
                  <li key={`${what} ${path ?? ''} ${wanted}`}>{path === null ? '' : `${path}: `}{t(`policy.check.mismatch.${what}`, { wanted, got: got === '' ? '—' : got })}</li>
                ))}</ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
