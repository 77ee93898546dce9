/** A laptop of a delivery as its line names it. `line` counts from 1, empty lines included. */
export type SerialLine =
  | {
      readonly line: number;
      readonly ok: true;
      readonly serial: string;
      /** The serial number stands in where the line has no asset tag. */
      readonly assetTag: string;
      readonly manufacturer: string | null;
      readonly model: string | null;
    }
  | {
      readonly line: number;
      readonly ok: false;
      readonly text: string;
      readonly code: 'LINE_UNREADABLE' | 'TWICE_IN_LIST';
    };

const plain = /^[\p{L}\p{N}][\p{L}\p{N} ._/#:-]{1,59}$/u;
const heading = /^(serial|seriennummer|serial ?number|asset ?tag|inventarnummer|manufacturer|hersteller)$/i;

/**
 * Reads a pasted list, one laptop a line: the serial number alone, `asset tag; serial`, or Intune's
 * `manufacturer, model, serial`. A line of headings is passed over; the second of two equal ones is refused.
 */
export function readSerials(text: string): SerialLine[] {
  const seen = new Set<string>();
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): SerialLine[] => {
    const cells = raw.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (cells.every((cell) => cell === '') || heading.test(cells[0] ?? '')) return [];
    const line = index + 1;
    const refused = (code: 'LINE_UNREADABLE' | 'TWICE_IN_LIST'): SerialLine[] => [
      { line, ok: false, text: raw.trim().slice(0, 80), code },
    ];
    const serial = (cells.at(-1) ?? '').toUpperCase();
    const assetTag = cells.length === 2 ? (cells[0] ?? '') : serial;
    if (cells.length > 3 || !plain.test(serial) || !plain.test(assetTag)) return refused('LINE_UNREADABLE');
    if (seen.has(`s ${serial}`) || seen.has(`t ${assetTag}`)) return refused('TWICE_IN_LIST');
    seen.add(`s ${serial}`).add(`t ${assetTag}`);
    const maker = cells.length === 3;
    return [
      {
        line,
        ok: true,
        serial,
        assetTag,
        manufacturer: maker ? (cells[0] ?? '') : null,
        model: maker ? (cells[1] ?? '') : null,
      },
    ];
  });
}
