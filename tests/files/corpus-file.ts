import iconv from 'iconv-lite';
import type { RejectionCode, WarningCode } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FileProblem, Reading } from '@/features/imports/schema';

/** What a file shall be answered with: a code for the whole of it, or its rows counted and what is wrong with them. */
export type Expected =
  | { readonly problem: FileProblem['code']; readonly line?: number }
  | {
      readonly new?: number;
      readonly changed?: number;
      readonly unchanged?: number;
      /** Line, column and code of each rejection, and the value that was most likely meant. */
      readonly rejected?: readonly (readonly [
        line: number,
        column: string,
        code: RejectionCode,
        suggestion?: string,
      ])[];
      readonly warnings?: readonly WarningCode[];
      readonly encoding?: string;
      readonly separator?: string;
      readonly sheet?: string;
    };

/** An ugly file and the one right answer to it, in the world of `tests/support/world.ts`. */
export type CorpusFile = {
  readonly name: string;
  readonly kind: ImportKind;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly reading?: Partial<Reading>;
  readonly expected: Expected;
};

/** The header of a roster. */
export const head = 'Personalnummer;Vorname;Nachname;Team';

/** Text in an encoding. */
export const text = (content: string, encoding = 'utf-8', addBOM = false) => {
  return () => iconv.encode(content, encoding, { addBOM });
};

/** A roster of the given rows below its header. */
export const roster = (...rows: string[]) => text([head, ...rows, ''].join('\n'));

/** A file of agents. */
export const agents = (
  name: string,
  bytes: CorpusFile['bytes'],
  expected: Expected,
  reading: Partial<Reading> = {},
): CorpusFile => ({ name, kind: 'agents', bytes, expected, reading });
