export function Spinner() {
  return (
    <span
      aria-hidden
      className="size-3.5 flex-none animate-spin-slow rounded-full border-2 border-current border-r-transparent"
    />
  );
}
