import { can, type Viewer } from '@/server/viewer';
import { acts, type Act } from '../schema/acts';
import { permissionOf } from './may';

/** The acts that the viewer may do with many at once, somewhere. */
export function bulkActsOf(viewer: Viewer): Act[] {
  return acts.filter((act) => can(viewer, permissionOf[act]));
}
