import { accept, refuse } from '../findings';
import type { Expected, Verdict } from '../findings';
import type { Limit } from '../records';
import { trimmed } from './texts';

/** How numbers of a file are written; unclear where neither headers nor separator tell. */
export type NumberStyle = 'de' | 'en' | 'unclear';

const GROUPED: Readonly<Record<'de' | 'en', RegExp>> = {
  de: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  en: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
};
const BLANK_GROUPED = /^[+-]?\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

/**
 * A decimal number. `1.284` is 1284 in a German file and 1.284 in an English one; UNCLEAR_NUMBER where the style
 * is unclear and both readings make sense, INVALID_NUMBER where there is none.
 */
export function parseNumber(cell: string, style: NumberStyle, expected: Expected): Verdict<number> {
  const text = trimmed(cell);
  if (/^[+-]?\d+$/.test(text)) return accept(Number(text));
  if (BLANK_GROUPED.test(text))
    return accept(Number(text.replace(/[ '’\u00a0\u202f]/g, '').replace(',', '.')));
  const readings =
    style === 'unclear'
      ? [...new Set([read(text, 'de'), read(text, 'en')])].filter((number) => !Number.isNaN(number))
      : [read(text, style)];
  const [only] = readings;
  if (readings.length > 1) return refuse('UNCLEAR_NUMBER', expected);
  return only === undefined || Number.isNaN(only) ? refuse('INVALID_NUMBER', expected) : accept(only);
}

function read(text: string, style: 'de' | 'en'): number {
  const grouping = style === 'de' ? /\./g : /,/g;
  const plain = GROUPED[style].test(text) ? text.replace(grouping, '') : text;
  const decimal = style === 'de' ? /^[+-]?\d+,\d+$/ : /^[+-]?\d+\.\d+$/;
  return /^[+-]?\d+$/.test(plain) || decimal.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** A whole number of at least `least`, at most 1,000,000. */
export function parseWhole(cell: string, style: NumberStyle, least = 0): Verdict<number> {
  const expected = least > 0 ? 'POSITIVE_NUMBER' : 'WHOLE_NUMBER';
  const number = parseNumber(cell, style, expected);
  if (!number.ok) return number;
  if (!Number.isInteger(number.value)) return refuse('INVALID_NUMBER', expected);
  return number.value < least || number.value > 1_000_000 ? refuse('OUT_OF_RANGE', expected) : number;
}

/** Decimal degrees (WGS 84), to five decimals (about a metre); point and comma both are the decimal mark, there is no grouping. */
export function parseDegrees(cell: string, axis: 'latitude' | 'longitude'): Verdict<number> {
  const text = trimmed(cell).replace(/\s?°$/, '');
  const [expected, most] = axis === 'latitude' ? (['LATITUDE', 90] as const) : (['LONGITUDE', 180] as const);
  if (!/^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text)) return refuse('INVALID_NUMBER', expected);
  const degrees = Math.round(Number(text.replace(',', '.')) * 1e5) / 1e5;
  return Math.abs(degrees) > most ? refuse('OUT_OF_RANGE', expected) : accept(degrees);
}

/** A limit in transition: people (`3`) or a share of the team or line (`15 %`), above 0 and at most 100. */
export function parseLimit(cell: string, style: NumberStyle): Verdict<Limit> {
  const text = trimmed(cell);
  if (!text.endsWith('%')) {
    const people = parseWhole(text, style);
    if (people.ok) return accept({ unit: 'people', value: people.value });
    return refuse(people.code === 'INVALID_NUMBER' ? 'INVALID_LIMIT' : people.code, 'LIMIT', shareFor(text));
  }
  // A share never has a grouping mark, so either mark is the decimal one.
  const percent = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/.exec(text)?.[1];
  if (percent === undefined) return refuse('INVALID_LIMIT', 'LIMIT');
  const value = Number(percent.replace(',', '.'));
  return value > 0 && value <= 100 ? accept({ unit: 'percent', value }) : refuse('OUT_OF_RANGE', 'LIMIT');
}

/** `0.15` was most likely meant as 15 %. */
function shareFor(text: string): { suggestion?: string } {
  const hundredths = /^0[.,](\d{2})$/.exec(text)?.[1];
  return hundredths === undefined || Number(hundredths) === 0
    ? {}
    : { suggestion: `${Number(hundredths)} %` };
}
