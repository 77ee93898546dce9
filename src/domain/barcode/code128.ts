/** Bars and gaps of each symbol, in modules, beginning with a bar; 103 to 105 start, 106 stops. */
const symbols = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const startText = 104;
const startPairs = 105;
const toPairs = 99;
const toText = 100;
const stop = 106;

/** Digits from a place on that are worth writing in pairs: four at either end, six inside; an even number. */
function pairsFrom(text: string, at: number): number {
  const run = /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
  const atAnEnd = at === 0 || at + run === text.length;
  return run >= (atAnEnd ? 4 : 6) ? run - (run % 2) : 0;
}

/**
 * The values of a text in Code 128, with start, check value and stop; digits in a row are written in pairs. Null where
 * a character is not printable ASCII, or where there is none.
 */
export function code128(text: string): number[] | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null;
  const values: number[] = [];
  let inPairs = false;
  for (let at = 0; at < text.length;) {
    // With an odd run the first digit goes as text, so that the rest are pairs up to its end.
    const odd: boolean = !inPairs && at > 0 && pairsFrom(text, at + 1) >= Math.max(1, pairsFrom(text, at));
    const pairs: number = odd ? 0 : pairsFrom(text, at);
    if (values.length === 0) values.push(pairs > 0 ? startPairs : startText);
    else if (pairs > 0 !== inPairs) values.push(pairs > 0 ? toPairs : toText);
    inPairs = pairs > 0;
    if (!inPairs) values.push(text.charCodeAt(at) - 32);
    for (let digit = at; digit < at + pairs; digit += 2) values.push(Number(text.slice(digit, digit + 2)));
    at += pairs || 1;
  }
  const check = values.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % 103;
  return [...values, check, stop];
}

/** The bars of a barcode from left to right, in modules, without the quiet zone. */
export type Barcode = {
  readonly width: number;
  readonly bars: readonly (readonly [x: number, width: number])[];
};

/** A text as bars; null where Code 128 cannot write it. */
export function barcodeOf(text: string): Barcode | null {
  const values = code128(text);
  if (!values) return null;
  const bars: [number, number][] = [];
  let x = 0;
  for (const value of values) {
    [...(symbols[value] ?? '')].forEach((digit, index) => {
      if (index % 2 === 0) bars.push([x, Number(digit)]);
      x += Number(digit);
    });
  }
  return { width: x, bars };
}
