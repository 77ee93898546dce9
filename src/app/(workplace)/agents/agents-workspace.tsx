'use client';

import type { ComponentProps } from 'react';
import { BlockActionsProvider } from '@/features/agents/components/act-actions';
import { AgentsView } from '@/features/agents/components/agents-view';
import { openBlockAction, resolveBlocksAction } from '@/features/blocks/actions';

const blockActions = { open: openBlockAction, resolve: resolveBlocksAction };

/** Brings together what belongs to different features. */
export function AgentsWorkspace(props: Omit<ComponentProps<typeof AgentsView>, 'assign'>) {
  return (
    <BlockActionsProvider actions={blockActions}>
      <AgentsView {...props} />
    </BlockActionsProvider>
  );
}
