import { unescapedText } from '@/domain/importing/sheet/cell-text';
import { TableFault } from './fault';
import { readXml } from './xml';

/** Most characters that the shared texts of a spreadsheet may have together: they are held while it is read. */
const MAX_CHARACTERS = 50_000_000;

/** The texts that cells share, in their order; how a word is spoken (`rPh`) is no part of it. */
export async function readStrings(pieces: AsyncIterable<string> | undefined): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let current = '';
  let inText = false;
  let spoken = false;
  await readXml(pieces, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') spoken = true;
      inText = name === 't' && !spoken;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') spoken = false;
      if (name === 'si') strings.push(unescapedText(current));
    },
    text(text) {
      if (!inText) return;
      characters += text.length;
      if (characters > MAX_CHARACTERS) throw new TableFault('UNPACKS_TOO_LARGE');
      current += text;
    },
  });
  return strings;
}
