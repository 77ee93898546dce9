const startsFormula = /^(?:[\t\r\n]|[\s\u00a0]*[=+\-@＝＋－＠])/;

/** Whether a spreadsheet could take the text for a formula: it begins like one, blanks aside. */
export function looksLikeFormula(text: string): boolean {
  return startsFormula.test(text);
}

/** The text as a cell that no spreadsheet runs: with an apostrophe in front where it begins like a formula. */
export function harmlessCell(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
