import { useFormatter } from 'next-intl';

export type Part = { key: string; label: string; value: number; color: string };

type StackedBarProps = { label: string; parts: readonly Part[]; height?: number | undefined };

/** Shares of a whole, side by side; parts of zero are left out, small ones stay visible. */
export function StackedBar({ label, parts, height = 10 }: StackedBarProps) {
  const format = useFormatter();
  const shown = parts.filter((part) => part.value > 0);
  const text = shown.map((part) => `${part.label} ${format.number(part.value)}`).join(', ');
  return (
    <span role="img" aria-label={`${label}: ${text}`} className="flex w-full gap-0.5" style={{ height }}>
      {shown.map((part) => (
        <span
          key={part.key}
          title={`${part.label}: ${format.number(part.value)}`}
          className="min-w-[3px] rounded-[2px]"
          style={{ flexGrow: part.value, flexBasis: 0, background: part.color }}
        />
      ))}
    </span>
  );
}
