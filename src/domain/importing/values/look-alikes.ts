/** Cyrillic and Greek letters that look like Latin ones, each above its twin. */
const STRANGE = 'АВЕЅІЈКМНОРСТУХаеіјорсухѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονρ';
const LATIN = 'ABESIJKMHOPCTYXaeijopcyxsdqwABEZHIKMNOPTYXaovp';
const TWINS: ReadonlyMap<string, string> = new Map(
  Array.from(STRANGE, (letter, index) => [letter, LATIN[index] ?? letter]),
);
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\uff01-\uff5e]/u;

/**
 * The text with Latin letters in place of those that only look so (and of wide ones such as `Ａ`); undefined where it
 * has none, or other letters of those alphabets too.
 */
export function withoutLookAlikes(text: string): string | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const latin = Array.from(text.normalize('NFKC'), (letter) => TWINS.get(letter) ?? letter).join('');
  return FOREIGN.test(latin) ? undefined : latin;
}
