'use client';

import type { ComponentProps } from 'react';
import { BlockActionsProvider } from '@/features/agents/components/act-actions';
import { AgentsView } from '@/features/agents/components/agents-view';
import { AssignSelection } from '@/features/assignments/components/assign-selection';
import { UnassignSelection } from '@/features/assignments/components/unassign-selection';
import { openBlockAction, resolveBlocksAction } from '@/features/blocks/actions';

const equipped: ReadonlySet<string> = new Set(['DEVICE_ASSIGNED', 'DEVICE_READY']);
const blockActions = { open: openBlockAction, resolve: resolveBlocksAction };

type AgentsWorkspaceProps = Omit<ComponentProps<typeof AgentsView>, 'assign'> & { mayAssign: boolean };

/** Brings together what belongs to different features. */
export function AgentsWorkspace({ mayAssign, ...props }: AgentsWorkspaceProps) {
  return (
    <BlockActionsProvider actions={blockActions}>
      <AgentsView
        {...props}
        assign={
          mayAssign
            ? (selection, stage, onDone) => (
                <>
                  {(stage === null || equipped.has(stage)) && (
                    <UnassignSelection selection={selection} onDone={onDone} />
                  )}
                  {(stage === null || stage === 'CLEARED') && (
                    <AssignSelection selection={selection} onDone={onDone} />
                  )}
                </>
              )
            : undefined
        }
      />
    </BlockActionsProvider>
  );
}
