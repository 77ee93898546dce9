/** How a spreadsheet shows the numbers of a cell, as far as it changes what they mean. */
export type NumberLook =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** Filled up with zeros in front: `0000000`. */
  | { readonly kind: 'padded'; readonly digits: number };

const PLAIN: NumberLook = { kind: 'plain' };
const DATE: NumberLook = { kind: 'date' };
const PERCENT: NumberLook = { kind: 'percent' };

/** Formats that have a number only: dates and times of all countries, and percent. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The look of a built-in format (ECMA-376, 18.8.30), or of one with a code of its own. */
export function numberLook(id: number, code?: string): NumberLook {
  if (code === undefined) return isBuiltInDate(id) ? DATE : id === 9 || id === 10 ? PERCENT : PLAIN;
  // What stands in quotes, in brackets ([Red], [$-407]) or behind a backslash is no part of the format.
  const [first = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';');
  if (/^0{2,}$/.test(first)) return { kind: 'padded', digits: first.length };
  if (first.includes('%')) return PERCENT;
  return /[ymdhs]/i.test(first) && !/^(?:general|standard)$/i.test(first) ? DATE : PLAIN;
}
