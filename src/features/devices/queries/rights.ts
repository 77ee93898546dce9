import { can, type Viewer } from '@/server/viewer';
import type { DeviceRights } from '../schema';

/** What the viewer may do with devices. */
export function deviceRights(viewer: Viewer): DeviceRights {
  return {
    prepare: can(viewer, 'stage.prepare'),
    handOver: can(viewer, 'stage.handOver'),
    connect: can(viewer, 'stage.connect'),
    swap: can(viewer, 'assignment.swap'),
    fault: can(viewer, 'device.fault'),
    write: can(viewer, 'device.write'),
  };
}
