import type { Letter } from '../schema';

/** How each variant is drawn: A is the plan as it is. */
export const lineOf: Record<'a' | Letter, { color: string; dash: string | undefined }> = {
  a: { color: 'var(--color-chart-plan)', dash: undefined },
  b: { color: 'var(--color-chart-actual)', dash: '6 3' },
  c: { color: 'var(--color-accent-ink)', dash: '1.5 4' },
  d: { color: 'var(--color-ok-ink)', dash: '9 3 2 3' },
};

export const nameOf = (letter: 'a' | Letter): string => letter.toUpperCase();

/** The letter of a variant in its color. */
export function LetterMark({ letter }: { letter: 'a' | Letter }) {
  return (
    <span
      className="inline-grid size-5 flex-none place-items-center rounded-sm text-xs font-semibold text-surface"
      style={{ background: lineOf[letter].color }}
    >
      {nameOf(letter)}
    </span>
  );
}

/** The line by which the chart draws a variant. */
export function LineMark({ letter }: { letter: 'a' | Letter }) {
  const { color, dash } = lineOf[letter];
  return (
    <svg width={22} height={8} aria-hidden className="flex-none">
      <path d="M1 4h20" stroke={color} strokeWidth={2} strokeDasharray={dash} strokeLinecap="round" />
    </svg>
  );
}
