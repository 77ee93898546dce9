import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Whether changes of others arrive, and since when not. */
export function LiveDot({ connected, time }: { connected: boolean; time: string }) {
  const t = useTranslations('shell');
  return (
    <div role="status" className="flex h-7 items-center gap-2 px-2 text-xs text-ink-2 max-xl:justify-center">
      {connected ? (
        <span className="size-2 flex-none rounded-full bg-ok shadow-[0_0_0_3px_var(--color-ok-tint)]" />
      ) : (
        <WifiOff className="icon-row text-warn-ink" aria-hidden />
      )}
      <span className="max-xl:sr-only">{connected ? t('connected') : t('disconnected')}</span>
      <span className="ml-auto text-ink-3 tabular-nums max-xl:sr-only">
        {connected ? time : t('asOf', { time })}
      </span>
    </div>
  );
}
