import { SaxesParser } from 'saxes';
import { TableFault } from './fault';

/** What to do with the parts of an XML text; names come without their prefix. */
export type XmlHandlers = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece. Nothing outside of it is ever looked up: whatever declares entities or is not well
 * formed is BROKEN_SPREADSHEET.
 */
export function xmlReader(handlers: XmlHandlers): { write(piece: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new TableFault('BROKEN_SPREADSHEET');
  });
  parser.on('error', () => {
    throw new TableFault('BROKEN_SPREADSHEET');
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

/** Reads all of a part; nothing where there is none. */
export async function readXml(
  pieces: AsyncIterable<string> | undefined,
  handlers: XmlHandlers,
): Promise<void> {
  if (!pieces) return;
  const reader = xmlReader(handlers);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}
