export function BrandMark({ size = 20 }: { size?: number | undefined }) {
  const line = { fill: 'none', stroke: 'var(--color-accent-ink)', strokeLinejoin: 'round' } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden className="flex-none">
      <path
        d="M3 9.2 10 3l7 6.2V16a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 16z"
        strokeWidth={1.8}
        {...line}
      />
      <path d="M6.5 13.5h4.2m0 0L9 11.8m1.7 1.7L9 15.2" strokeWidth={1.6} strokeLinecap="round" {...line} />
    </svg>
  );
}
