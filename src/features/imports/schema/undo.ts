import type { ImportKind } from '@/domain/importing/kinds';
import type { Undoable } from '@/domain/undo/rules';

/** The events by which an applied file is taken back: what it made goes to the archive, what it changed changes back. */
export const importWays: Readonly<Record<ImportKind, Undoable['ways']>> = {
  centers: { 'center.created': 'IMPORT', 'center.changed': 'IMPORT' },
  'service-lines': { 'line.created': 'IMPORT', 'line.changed': 'IMPORT' },
  teams: { 'team.created': 'IMPORT', 'team.changed': 'IMPORT' },
  agents: { 'agent.created': 'IMPORT', 'agent.changed': 'IMPORT' },
  devices: { 'device.created': 'IMPORT', 'device.changed': 'IMPORT' },
  deliveries: { 'delivery.created': 'IMPORT', 'delivery.changed': 'IMPORT' },
  grounds: { 'ground.recorded': 'GROUND', 'ground.corrected': 'IMPORT' },
  users: { 'user.created': 'IMPORT', 'user.rolesChanged': 'IMPORT' },
};
