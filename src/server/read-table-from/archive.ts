import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { TableFault } from './fault';

/** Most bytes that all parts of a spreadsheet together may unpack to. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_PARTS = 2_000;

/** A spreadsheet's archive by the paths of its parts. */
export type Archive = {
  readonly paths: readonly string[];
  /** The text of a part piece by piece; undefined where there is none. */
  text(path: string): AsyncGenerator<string> | undefined;
};

/**
 * Opens an archive by its directory alone. Throws UNPACKS_TOO_LARGE by the sizes that stand there; a part that
 * unpacks to more than it says is BROKEN_SPREADSHEET as soon as it does.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw new TableFault('BROKEN_SPREADSHEET');
  });
  const entries = await directoryOf(zip);
  const sizes = [...entries.values()].map((entry) => entry.uncompressedSize);
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_UNPACKED) throw new TableFault('UNPACKS_TOO_LARGE');
  return {
    paths: [...entries.keys()],
    text(path) {
      const entry = entries.get(path.replace(/^\//, '').toLowerCase());
      return entry && textOf(zip, entry);
    },
  };
}

function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', () => reject(new TableFault('BROKEN_SPREADSHEET')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) return reject(new TableFault('LOCKED_SPREADSHEET'));
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > MAX_PARTS) return reject(new TableFault('UNPACKS_TOO_LARGE'));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let decoder: TextDecoder | undefined;
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield decoder.decode(bytes, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault('BROKEN_SPREADSHEET');
  }
}
