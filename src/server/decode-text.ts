import chardet from 'chardet';
import iconv from 'iconv-lite';
import { TableFault } from './read-table-from/fault';

/** Encodings beside UTF-8 and UTF-16 that are looked for, by the name under which the detector reports them. */
const LATIN: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
};

/** What the decoder knows beside encodings of text. */
const NO_TEXT: ReadonlySet<string> = new Set(['base64', 'hex', 'binary', 'internal', 'ucs2', 'utf7imap']);
const PIECE = 256 * 1024;

/**
 * The encoding of a text file: the given one, else what a byte order mark says, UTF-16 by its zero bytes, UTF-8
 * where the bytes are valid, else Windows-1252 unless the letters clearly speak for the Central European or the
 * Turkish page. Throws UNKNOWN_ENCODING for a name that is none.
 */
export function encodingOf(bytes: Buffer, given?: string): string {
  if (given === undefined) return findEncoding(bytes);
  const name = given.trim().toLowerCase();
  if (/^utf-?8$/.test(name)) return 'utf-8';
  const known = name !== '' && !NO_TEXT.has(name.replace(/[^a-z0-9]/g, '')) && iconv.encodingExists(name);
  if (!known) throw new TableFault('UNKNOWN_ENCODING');
  return name;
}

/**
 * The text of a file piece by piece, without its byte order mark and with one kind of line break. Throws
 * WRONG_ENCODING where the bytes are no UTF-8, NOT_TEXT at a zero character.
 */
export function* decodeText(bytes: Buffer, encoding: string): Generator<string> {
  const decode = encoding === 'utf-8' ? utf8Decoder() : otherDecoder(encoding);
  let held = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    const last = start + PIECE >= bytes.length;
    const piece = held + decode(bytes.subarray(start, start + PIECE), last);
    if (piece.includes('\u0000')) throw new TableFault('NOT_TEXT');
    // Half of a line break or of a letter waits for its other half.
    held = last ? '' : (/[\r\ud800-\udbff]$/.exec(piece)?.[0] ?? '');
    yield piece
      .slice(0, piece.length - held.length)
      .toWellFormed()
      .replace(/\r\n?/g, '\n');
  }
}

type Decode = (bytes: Buffer, last: boolean) => string;

function utf8Decoder(): Decode {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, last) => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw new TableFault('WRONG_ENCODING');
    }
  };
}

function otherDecoder(encoding: string): Decode {
  const decoder = iconv.getDecoder(encoding);
  return (bytes, last) => decoder.write(bytes) + (last ? (decoder.end() ?? '') : '');
}

function findEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = (from: number) => sample.filter((byte, index) => index % 2 === from && byte === 0).length;
  const many = sample.length / 2 / 2;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > many && zeros(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : findLatin(bytes);
}

function isUtf8(bytes: Buffer): boolean {
  // Only a decoder knows all invalid sequences; in pieces, so that a large file is not held twice.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function findLatin(bytes: Buffer): string {
  // Lines of plain ASCII say nothing about the page.
  const telling = bytes
    .subarray(0, 1_048_576)
    .toString('latin1')
    .split('\n')
    .filter((line) => /[\u0080-\u00ff]/.test(line))
    .slice(0, 500)
    .join('\n');
  const sample = Buffer.from(telling, 'latin1');
  const scores = new Map<string, number>();
  for (const { name, confidence } of chardet.analyse(sample)) {
    const page = LATIN[name];
    if (page) scores.set(page, Math.max(scores.get(page) ?? 0, confidence));
  }
  const western = iconv.decode(sample, 'windows-1252');
  const [page, confidence] = [...scores].sort((a, b) => b[1] - a[1])[0] ?? ['windows-1252', 0];
  const clearly = confidence >= 2 * (scores.get('windows-1252') ?? 0);
  return clearly && iconv.decode(sample, page) !== western ? page : 'windows-1252';
}
