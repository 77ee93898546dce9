'use client';

import { createContext, use, type ReactNode } from 'react';

/** Takes a change back, which is named by its id. */
export type UndoActions = {
  /** Without asking: right after it was done. */
  readonly atOnce: (changeSet: string) => void;
  /** After showing what would be taken back and what stands in the way. */
  readonly ask: (changeSet: string) => void;
};

const UndoContext = createContext<UndoActions | null>(null);

export function UndoContextProvider({ actions, children }: { actions: UndoActions; children: ReactNode }) {
  return <UndoContext value={actions}>{children}</UndoContext>;
}

/** How changes are taken back; null where nobody is signed in. */
export function useUndo(): UndoActions | null {
  return use(UndoContext);
}
