import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notices.tsx';
import { useNavigation } from '../../navigation.tsx';
import { useText } from '../../text/text.ts';

/** In the section of a case where its closing is written: the way to do it with its checks. */
export function KeepingLink({ id }: { readonly id: string }): ReactNode {
  const { t } = useText();
  const { go } = useNavigation();
  return <Notice actions={<Button onPress={() => { go({ screen: 'keeping', id }); }}>{t('retention.toKeeping')}</Button>}>{t('retention.close.linkHelp')}</Notice>;
}
