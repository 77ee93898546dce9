import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileFault, fileFormat, headerSchema, trailerSchema, type Header, type Trailer } from '../schema';

export const headMark = '-- heimvorteil ';
export const endMark = '-- end ';
export const sumMark = '-- sha256 ';
/** The last line has one length: what stands before it is what it sums up. */
const sumLength = sumMark.length + 64 + 1;
const endOfRows = Buffer.from('\\.\n');

function unpacked(path: string): Readable {
  const unzip = createGunzip();
  pipeline(createReadStream(path), unzip, () => undefined);
  return unzip;
}

function faultOf(error: unknown, begun: boolean): unknown {
  if (error instanceof FileFault) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_')) return new FileFault(begun ? 'DAMAGED' : 'NOT_A_BACKUP');
  return code ? new FileFault('UNREADABLE', code) : error;
}

/** What a file says of itself in its first line. */
function headerOf(line: string): Header {
  if (!line.startsWith(headMark)) throw new FileFault('NOT_A_BACKUP');
  const parsed = headerSchema.safeParse(valueOf(line.slice(headMark.length)));
  if (!parsed.success) throw new FileFault('DAMAGED');
  if (parsed.data.format > fileFormat) throw new FileFault('NEWER', `format ${parsed.data.format}`);
  return parsed.data;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file to its end before anything is done with it: that it is one of ours, whole and unchanged. Answers its
 * first line; throws a `FileFault`.
 */
export async function verifyFile(path: string): Promise<Header> {
  const hash = createHash('sha256');
  let tail = Buffer.alloc(0);
  let head = '';
  try {
    for await (const piece of unpacked(path) as AsyncIterable<Buffer>) {
      if (!head.includes('\n')) head += piece.toString('latin1');
      const all = Buffer.concat([tail, piece]);
      const cut = Math.max(0, all.length - sumLength);
      hash.update(all.subarray(0, cut));
      tail = all.subarray(cut);
    }
  } catch (error) {
    throw faultOf(error, head.startsWith(headMark));
  }
  const header = headerOf(head.slice(0, Math.max(0, head.indexOf('\n'))));
  if (tail.toString('latin1') !== `${sumMark}${hash.digest('hex')}\n`) throw new FileFault('DAMAGED');
  return header;
}

/** One table of a file: its rows are to be read before the next one is asked for. */
export type TablePart = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<Buffer>;
};

class Lines {
  private rest = Buffer.alloc(0);
  private readonly pieces: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  private async more(): Promise<void> {
    const next = await this.pieces.next();
    if (next.done) throw new FileFault('DAMAGED');
    this.rest = Buffer.concat([this.rest, next.value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf(10);
      if (end < 0) {
        await this.more();
        continue;
      }
      const line = this.rest.subarray(0, end).toString('utf8');
      this.rest = this.rest.subarray(end + 1);
      return line;
    }
  }

  /** What stands before the line that ends the rows, always in whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.rest.subarray(0, endOfRows.length).equals(endOfRows)) break;
      const end = this.rest.indexOf('\n\\.\n');
      const cut = end >= 0 ? end + 1 : this.rest.lastIndexOf(10) + 1;
      if (cut === 0) {
        await this.more();
        continue;
      }
      yield this.rest.subarray(0, cut);
      this.rest = this.rest.subarray(cut);
    }
    this.rest = this.rest.subarray(endOfRows.length);
  }
}

function tableOf(line: string): { name: string; columns: string[] } {
  const [, name = '', columns = ''] = /^COPY "(\w+)" \((.+)\) FROM stdin;$/.exec(line) ?? [];
  if (!name) throw new FileFault('DAMAGED');
  return { name, columns: columns.split(', ').map((column) => column.slice(1, -1)) };
}

/** The tables of a file that was verified, one after the other; answers its last line. */
export async function* readTableParts(path: string): AsyncGenerator<TablePart, Trailer> {
  const source = unpacked(path);
  try {
    const lines = new Lines(source);
    headerOf(await lines.line());
    for (;;) {
      const line = await lines.line();
      if (line.startsWith(endMark)) {
        const parsed = trailerSchema.safeParse(valueOf(line.slice(endMark.length)));
        if (!parsed.success) throw new FileFault('DAMAGED');
        return parsed.data;
      }
      yield { ...tableOf(line), rows: lines.rows() };
    }
  } finally {
    source.destroy();
  }
}
