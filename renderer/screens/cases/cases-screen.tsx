import type { ReactNode } from 'react';
import { Screen } from '../../components/screen.tsx';
import { useText } from '../../text/text.ts';

export function CasesScreen(): ReactNode {
  const { t } = useText();
  return <Screen title={t('cases.title')}>{null}</Screen>;
}
