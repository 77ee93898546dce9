/** A readable name from the part before the @: "jens.borchardt@…" is "Jens Borchardt". */
export function nameFromEmail(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+]+/).filter((word) => word !== '');
  const name = words
    .map((word) =>
      word
        .split('-')
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join('-'),
    )
    .join(' ');
  return name === '' ? email : name;
}
