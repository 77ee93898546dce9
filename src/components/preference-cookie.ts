const YEAR_S = 31_536_000;

/** Remembers a choice of display on this device; never anything that decides what one may see. */
export function rememberPreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
