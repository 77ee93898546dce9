/** The initials of a name in a circle; says nothing that the name beside it does not. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('');
  return (
    <span
      aria-hidden
      className="grid size-6 flex-none place-items-center rounded-full border border-line-strong bg-hover text-[10px] font-semibold text-ink-2"
    >
      {initials.toUpperCase()}
    </span>
  );
}
