import { can, type Viewer } from '@/server/viewer';
import type { AgentFilter } from '../schema';

/** The filter without what the viewer may not read: who sees no band cannot ask by it either. */
export function allowedFilter(viewer: Viewer, filter: AgentFilter): AgentFilter {
  if (can(viewer, 'agent.band')) return filter;
  const { bands: _bands, ...rest } = filter;
  return rest;
}
