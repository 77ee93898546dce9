import { useTranslations } from 'next-intl';

/** "Welle 2", or the name that a manager gave. */
export function useWaveName(): (wave: { number: number; name: string }) => string {
  const t = useTranslations('plans');
  return (wave) => (wave.name === '' ? t('wave.numbered', { number: wave.number }) : wave.name);
}
