import type { ImportKind } from '@/domain/importing/kinds';

/** The steps of reading a file up to its preview, and of applying that. */
export const previewPhases = ['UPLOADING', 'READING', 'JUDGING', 'KEEPING'] as const;
export const applyPhases = ['READING', 'JUDGING', 'WRITING'] as const;

export type ImportPhase = (typeof previewPhases)[number] | (typeof applyPhases)[number];

/** How far the reading or applying of a file is. */
export type ImportProgress = {
  readonly id: string;
  /** The preview that came of it, or that is being applied. */
  readonly importId: string | null;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** `broken`: the process that did it is gone; nothing of it was applied. */
  readonly state: 'running' | 'done' | 'failed' | 'broken';
  readonly phase: ImportPhase | 'DONE' | 'FAILED';
  /** Of the step, in bytes while the file comes in, in rows from then on; total 0 where it is not known yet. */
  readonly done: number;
  readonly total: number;
  /** The code of what kept it from being done. */
  readonly failure: string | null;
  /** ISO instant. */
  readonly begunAt: string;
};
