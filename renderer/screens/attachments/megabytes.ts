import { useText } from '../../text/text.ts';

const MEGABYTE = 1_000_000;

/** Says bytes as megabytes with one digit, a small file as a tenth. */
export function useMegabytes(): (bytes: number) => string {
  const { t, language } = useText();
  return (bytes) => t('attachments.megabytes', { size: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / MEGABYTE)) });
}
