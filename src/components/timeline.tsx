import type { ReactNode } from 'react';

/** What happened, the latest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="flex flex-col">{children}</ol>;
}

type TimelineEntryProps = {
  /** A 14 px glyph: a StageGlyph or an icon with `icon-row`. */
  glyph: ReactNode;
  title: ReactNode;
  time: ReactNode;
  detail?: ReactNode;
  /** What can be done about it, at the end of the detail. */
  action?: ReactNode;
};

export function TimelineEntry({ glyph, title, time, detail, action }: TimelineEntryProps) {
  return (
    <li className="relative grid grid-cols-[16px_minmax(0,1fr)] gap-2.5 pb-2.5 not-last:before:absolute not-last:before:top-5 not-last:before:bottom-0.5 not-last:before:left-[7px] not-last:before:w-px not-last:before:bg-line-strong">
      <span className="pt-[3px]" aria-hidden>
        {glyph}
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 flex-1 font-medium">{title}</span>
          <span className="text-xs text-ink-3 tabular-nums">{time}</span>
        </div>
        {detail && <div className="text-xs text-ink-3">{detail}</div>}
        {action}
      </div>
    </li>
  );
}
