import type { NumberLook } from './number-format';

const DAY = 86_400_000;
/** Days from Excel's day 0 to the first of 1970: its 1900 was a leap year, the other calendar starts in 1904. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;
/** The last second of 9999. */
const LAST = 2_958_466;

/**
 * The text of a number in a spreadsheet as it would stand in a file: a date in ISO form, a share with `%`, zeros in
 * front where the cell shows them. A number of more than fifteen digits has lost some and stays in powers of ten.
 */
export function numberText(raw: string, look: NumberLook, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (look.kind === 'date') return dateText(value, from1904) ?? plainText(value);
  if (look.kind === 'percent') return `${plainText(Number((value * 100).toFixed(6)))} %`;
  const text = plainText(value);
  return look.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(look.digits, '0') : text;
}

function plainText(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential().replace('e', 'E');
  const text = Math.abs(value) < 1e-6 ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);
  // Three decimals would look like a thousand elsewhere: 1.284 is no 1284.
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function dateText(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial >= LAST) return undefined;
  const missing = !from1904 && serial < 60 ? 1 : 0;
  const instant = Math.round((serial + missing - EPOCH[from1904 ? 1904 : 1900]) * 86_400) * 1000;
  const text = new Date(instant).toISOString();
  return instant % DAY === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** The text of a cell or a shared string, its escapes (`_x000D_`) undone; a zero character becomes a mark. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      hex === '0000' ? '\ufffd' : String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .toWellFormed();
}

/** The position of a cell such as `AB12`, counted from 0; undefined where it says none. */
export function columnIndex(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
