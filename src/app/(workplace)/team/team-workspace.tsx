'use client';

import type { ComponentProps } from 'react';
import { BlockActionsProvider } from '@/features/agents/components/act-actions';
import { TeamBoardView } from '@/features/agents/components/team-board';
import { openBlockAction, resolveBlocksAction } from '@/features/blocks/actions';
import { ExportMenu } from '@/features/exports/components/export-menu';

const blockActions = { open: openBlockAction, resolve: resolveBlocksAction };

/** Brings together what belongs to different features. */
export function TeamWorkspace(props: Omit<ComponentProps<typeof TeamBoardView>, 'actions'>) {
  return (
    <BlockActionsProvider actions={blockActions}>
      <TeamBoardView
        {...props}
        actions={
          <span className="max-md:hidden">
            <ExportMenu calendar list="team" also={{ team: props.board.team.code }} />
          </span>
        }
      />
    </BlockActionsProvider>
  );
}
