const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * A header or a word of a closed list, without regard to case, spaces, `_`, `-`, `.`, accents and umlaut spelling.
 * `Pers.-Nr.` and `pers nr` fold to the same text; so do `Kürzel` and `KUERZEL`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\s_.\-‐‑–]/gu, '');
}
