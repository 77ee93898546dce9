import type { Change } from '@/domain/what-if/change';
import type { EditedWorld } from '../schema';
import type { Names } from './change-words';

/** What each part of the editor works on. */
export type EditProps = {
  changes: readonly Change[];
  world: EditedWorld;
  names: Names;
  today: string;
  put: (change: Change) => void;
  takeBack: (change: Change) => void;
};
