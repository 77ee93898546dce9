import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { toneInk, type Tone } from '@/components/badge';
import { cx } from '@/components/cx';

type StatProps = {
  /** The question that the figure answers. */
  question: ReactNode;
  figure: ReactNode;
  unit?: ReactNode;
  /** What to make of it: icon and words. */
  verdict?: { icon: LucideIcon; text: ReactNode; tone: Tone } | undefined;
  detail?: ReactNode;
  children?: ReactNode;
};

/** One answer in the row of four above the overview; put them into StatRow. */
export function Stat({ question, figure, unit, verdict, detail, children }: StatProps) {
  return (
    <div className="min-w-0 border-line px-5 py-3.5">
      <div className="text-xs font-medium text-ink-3">{question}</div>
      <div className="my-0.5 flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl font-semibold tracking-[-0.02em] tabular-nums">{figure}</span>
        {unit && <span className="text-ink-2">{unit}</span>}
      </div>
      {(verdict || detail) && (
        <div className="flex flex-wrap items-center gap-x-2 text-xs leading-[18px] text-ink-2">
          {verdict && (
            <span className={cx('inline-flex items-center gap-1 font-medium', toneInk[verdict.tone])}>
              <verdict.icon className="icon-row" aria-hidden />
              {verdict.text}
            </span>
          )}
          {detail && <span className="text-ink-3">{detail}</span>}
        </div>
      )}
      {children && <div className="text-xs leading-[18px] text-ink-2">{children}</div>}
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return (
    <section className="grid flex-none grid-cols-4 border-b border-line max-lg:grid-cols-2 max-md:grid-cols-1 [&>*+*]:border-l max-lg:[&>*:nth-child(odd)]:border-l-0 max-lg:[&>*:nth-child(n+3)]:border-t max-md:[&>*+*]:border-t max-md:[&>*+*]:border-l-0">
      {children}
    </section>
  );
}
