'use client';

import type { ComponentProps } from 'react';
import { BlockActionsProvider } from '@/features/agents/components/act-actions';
import { StoryPage } from '@/features/agents/components/story-page';
import { openBlockAction, resolveBlocksAction } from '@/features/blocks/actions';

const blockActions = { open: openBlockAction, resolve: resolveBlocksAction };

/** Brings together what belongs to different features. */
export function StoryWorkspace(props: ComponentProps<typeof StoryPage>) {
  return (
    <BlockActionsProvider actions={blockActions}>
      <StoryPage {...props} />
    </BlockActionsProvider>
  );
}
