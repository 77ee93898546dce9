import type { _Translator as Translator } from 'next-intl';
import { columnLabel } from '@/domain/importing/columns';
import type { Rejection, Warning } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import type { Locale } from '@/i18n/locale';
import type { Messages } from '@/messages/load';
import type { FileProblem } from '../schema';

/** The words of imports, as pages and the command line have them. */
export type FileWords = Translator<Messages, 'importing'>;

/** Why a file as a whole cannot be taken in. */
export function sayProblem(words: FileWords, kind: ImportKind, problem: FileProblem, locale: Locale): string {
  const { code, line = 0, columns = [], sheets = [] } = problem;
  // Missing columns come by their key, columns that stand twice as the file names them.
  const named = code === 'MISSING_COLUMN' ? columns.map((key) => columnLabel(kind, key, locale)) : columns;
  return words(`file.${code}`, { line, columns: named.join(', '), sheets: sheets.join(', ') });
}

/** What is wrong with a cell. */
export function sayRejection(words: FileWords, found: Rejection): string {
  return words(`rejection.${found.code}`, found.params);
}

/** What would be right instead: the value that was meant, where one is near, else what may stand there. */
export function sayRight(words: FileWords, found: Rejection, locale: Locale): string {
  const { suggestion, expected, params } = found;
  if (!suggestion) return words(`expected.${expected}`, params);
  return words('suggestion', {
    suggestion: expected === 'DATE' && locale === 'de' ? germanDate(suggestion) : suggestion,
  });
}

/** What to know about a line that is taken in. */
export function sayWarning(words: FileWords, found: Warning): string {
  return words(`warning.${found.code}`, { column: found.column, ...found.params });
}

const germanDate = (iso: string) => iso.split('-').reverse().join('.');
