import chardet from 'chardet';
import iconv from 'iconv-lite';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | {
      readonly ok: false;
      readonly code: 'EMPTY_FILE' | 'SPREADSHEET' | 'NOT_TEXT' | 'UNKNOWN_ENCODING' | 'WRONG_ENCODING';
    };

/** Encodings beside UTF-8 and UTF-16 that are looked for, by the name under which the detector reports them. */
const LATIN: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
};

/**
 * The text of a file, without its byte order mark. The encoding is the given one, else: what the mark says, UTF-16
 * by its zero bytes, UTF-8 where the bytes are valid, else Windows-1252 unless the letters clearly speak for the
 * Central European or the Turkish page.
 */
export function decodeText(bytes: Buffer, given?: string): Decoded {
  if (bytes.length === 0) return { ok: false, code: 'EMPTY_FILE' };
  if (isSpreadsheet(bytes)) return { ok: false, code: 'SPREADSHEET' };
  if (given !== undefined && !iconv.encodingExists(given)) return { ok: false, code: 'UNKNOWN_ENCODING' };
  const encoding = given?.toLowerCase() ?? findEncoding(bytes);
  const text = encoding === 'utf-8' ? utf8(bytes) : iconv.decode(bytes, encoding);
  if (text === undefined) return { ok: false, code: 'WRONG_ENCODING' };
  if (text.includes('\u0000')) return { ok: false, code: 'NOT_TEXT' };
  return { ok: true, text, encoding };
}

/** The first bytes of a ZIP archive (XLSX, ODS) or of an old Excel file. */
function isSpreadsheet(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('latin1');
  return start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0';
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
    for (let start = 0; start < bytes.length; start += 1_048_576) {
      decoder.decode(bytes.subarray(start, start + 1_048_576), { stream: true });
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
