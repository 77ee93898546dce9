import type { CorpusFile } from './corpus-file';
import { encodings } from './encodings';
import { foreign } from './foreign';
import { hostile } from './hostile';
import { spreadsheets } from './spreadsheets';
import { structure } from './structure';
import { values } from './values';

/** All ugly files, each with the one right answer. */
export const corpus: readonly CorpusFile[] = [
  ...encodings,
  ...structure,
  ...values,
  ...foreign,
  ...spreadsheets,
  ...hostile,
];
