'use client';

import type { ComponentProps } from 'react';
import { BlockActionsProvider } from '@/features/agents/components/act-actions';
import { TeamBoardView } from '@/features/agents/components/team-board';
import { openBlockAction, resolveBlocksAction } from '@/features/blocks/actions';

const blockActions = { open: openBlockAction, resolve: resolveBlocksAction };

/** Brings together what belongs to different features. */
export function TeamWorkspace(props: ComponentProps<typeof TeamBoardView>) {
  return (
    <BlockActionsProvider actions={blockActions}>
      <TeamBoardView {...props} />
    </BlockActionsProvider>
  );
}
