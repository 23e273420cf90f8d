import { useState, type ReactNode } from 'react';
import type { ShownRequest } from '../../../shared/ipc/channels/request-channels.ts';
import { isOpen } from '../../../shared/requests/due-date.ts';
import { useChannel, useSend } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { useStatus } from '../../components/status.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';
import { asksPolicy, goToStep } from './steps.ts';
import style from './requests.module.css';

/** Which case is meant, if any. Only looked up once it is known who asks. */
export function LinkStep({ shown }: { readonly shown: ShownRequest }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  const { say } = useStatus();
  const { request, link } = shown;
  const [isSearching, setSearching] = useState(false);
  const linking = useSend('request.link');
  const choose = (caseId: string | null): void => {
    linking.mutate({ id: request.id, caseId }, { onSuccess: () => { setSearching(false); say(t(caseId === null ? 'requests.link.cleared' : 'requests.link.linked')); goToStep(caseId === null ? 'link' : 'examine'); } });
  };
  const mayChange = isOpen(request) && asksPolicy({ ...request, kind: 'access' });
  return (
    <div className={style['stack']}>
      <div className={style['buttons']}>
        <span>{link === null ? t('requests.link.none') : <span className="tabular">{t('requests.link.chosen', { code: link.caseCode })}</span>}</span>
        {link === null ? null : <Button size="small" onPress={() => { go({ screen: 'case', id: link.caseId }); }}>{t('requests.link.open')}</Button>}
        {mayChange && link !== null ? <Button size="small" tone="quiet" isBusy={linking.isPending} onPress={() => { choose(null); }}>{t('requests.link.clear')}</Button> : null}
        {mayChange && !isSearching ? <Button size="small" onPress={() => { setSearching(true); }}>{t('requests.link.find')}</Button> : null}
      </div>
      {!mayChange && isOpen(request) && request.check === null ? <p className="soft">{t('requests.check.missing')}</p> : null}
      <FailureNotice failure={linking.error} />
      {mayChange && isSearching ? <CaseFinder onChoose={choose} /> : null}
    </div>
  );
}

function CaseFinder({ onChoose }: { readonly onChoose: (caseId: string) => void }): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useChannel('case.list', query === '' ? null : { query, sort: 'updated', offset: 0, limit: 8 }, { keepPrevious: true });
  const rows = query === '' ? [] : found.data?.rows ?? [];
  return (
    <>
      <TextField label={t('requests.link.find')} help={t('requests.link.typeHint')} type="search" value={typed} autoComplete="off" onChange={setTyped} autoFocus />
      <FailureNotice failure={found.error} />
      {query !== '' && found.data !== undefined && rows.length === 0 ? <p role="status" className="soft">{t('requests.link.nothing')}</p> : null}
      {rows.length === 0 ? null : (
        <ul className={style['found']}>
          {rows.map((row) => (
            <li key={row.id}>
              <span>{row.name === '' ? t('requests.link.noName') : row.name} <span className="soft tabular">{row.caseCode}</span></span>
              <Button size="small" aria-label={`${t('requests.link.choose')}: ${row.caseCode}`} onPress={() => { onChoose(row.id); }}>{t('requests.link.choose')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
