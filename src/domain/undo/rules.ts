import type { Permission } from '../access/permissions';
import type { TrailAction } from '../trail/actions';

/** How what an event tells of is taken back: each has its own writes. */
export const undoWays = [
  'CLEARANCE',
  'ASSIGNMENT',
  'READY',
  'HAND_OVER',
  'CONNECTED',
  'LIVE',
  'WITHDRAWAL',
  'ABSENCE',
  'NO_SHOW',
  'OPERATIONAL_REASON',
  'BLOCK',
  'TICK',
  'FAULT',
  'SWAP',
  'DEVICE_STATUS',
  'RECEIPT',
  'DELIVERY',
  'GROUND',
  'PIN',
  'STOP',
  'CAPACITY',
  'CENTER_DAY',
  'CEILING',
  'ACCOUNT',
  'CLOSED_ACCOUNT',
  'IMPORT',
  'NONE',
] as const;
export type UndoWay = (typeof undoWays)[number];

/** Why a command cannot be undone as a change. */
export const undoHindrances = [
  'WAY_BACK',
  'OPPOSITE',
  'NEXT_VERSION',
  'OWN_WAY',
  'DRAFT',
  'FOLLOWS',
  'GONE_OUT',
  'SECRET',
  'SET_UP',
] as const;
export type UndoHindrance = (typeof undoHindrances)[number];

/** Whose changes these are: a manager takes back anybody's work, but no grounds and no accounts. */
export type UndoArea = 'work' | 'grounds' | 'accounts';

/** What undoing a command does: for each event that led, the way back of what it tells of. */
export type Undoable = {
  readonly undoable: true;
  readonly area: UndoArea;
  /** What one has to hold still in order to take one's own change back; of an import it is that of its kind. */
  readonly permission: Permission;
  readonly ways: Readonly<Partial<Record<TrailAction, UndoWay>>>;
};
type NotUndoable = { readonly undoable: false; readonly why: UndoHindrance };
export type UndoRule = Undoable | NotUndoable;

const by = (permission: Permission, ways: Undoable['ways'], area: UndoArea = 'work'): UndoRule => ({
  undoable: true,
  area,
  permission,
  ways,
});
const not = (why: UndoHindrance): UndoRule => ({ undoable: false, why });

/** Every command there is: how it is undone, or why not. A test walks the commands and finds each here. */
export const undoRules = {
  'agents.clear': by('stage.clear', { 'agent.cleared': 'CLEARANCE' }),
  'agents.undoClearance': not('WAY_BACK'),
  'agents.handOver': by('stage.handOver', { 'agent.handedOver': 'HAND_OVER' }),
  'agents.undoHandOver': not('WAY_BACK'),
  'agents.goLive': by('stage.live', { 'agent.live': 'LIVE' }),
  'agents.undoLive': not('WAY_BACK'),
  'agents.withdraw': by('agent.withdraw', { 'agent.withdrawn': 'WITHDRAWAL' }),
  'agents.takeWithdrawalBack': not('WAY_BACK'),
  'agents.recordAbsence': by('agent.absence', { 'agent.absent': 'ABSENCE' }),
  'agents.revokeAbsence': not('WAY_BACK'),
  'agents.recordNoShow': by('agent.noShow', { 'agent.noShow': 'NO_SHOW' }),
  'agents.giveOperationalReason': by('agent.operationalReason', {
    'agent.operationalReason': 'OPERATIONAL_REASON',
  }),
  'agents.revokeOperationalReason': not('WAY_BACK'),
  'assignments.assign': by('assignment.end', { 'agent.assigned': 'ASSIGNMENT' }),
  'assignments.assignWave': by('assignment.end', { 'agent.assigned': 'ASSIGNMENT' }),
  'assignments.unassign': not('WAY_BACK'),
  'backup.make': not('GONE_OUT'),
  'backup.restore': not('SET_UP'),
  'blocks.open': by('block.open', { 'block.opened': 'BLOCK' }),
  'blocks.resolve': not('OPPOSITE'),
  'blocks.reassign': not('OPPOSITE'),
  'calendars.make': not('OPPOSITE'),
  'calendars.revoke': not('SECRET'),
  'centers.capacity': by('center.write', { 'center.changed': 'CAPACITY' }),
  'centers.setDay': by('center.write', { 'center.dayChanged': 'CENTER_DAY' }),
  'centers.clearDay': by('center.write', { 'center.dayChanged': 'CENTER_DAY' }),
  'checklists.publish': not('NEXT_VERSION'),
  'data.erase': not('GONE_OUT'),
  'deliveries.create': by('delivery.write', { 'delivery.created': 'DELIVERY' }),
  'deliveries.edit': not('OPPOSITE'),
  'deliveries.close': not('OPPOSITE'),
  'deliveries.receive': by('delivery.receive', {
    'device.created': 'RECEIPT',
    'device.statusChanged': 'RECEIPT',
  }),
  'devices.tick': by('stage.prepare', { 'device.ticked': 'TICK', 'device.unticked': 'TICK' }),
  'devices.markReady': by('stage.prepare', { 'agent.ready': 'READY' }),
  'devices.undoReady': not('WAY_BACK'),
  'devices.handOverByScan': by('stage.handOver', {
    'agent.handedOver': 'HAND_OVER',
    'device.swapped': 'NONE',
  }),
  'devices.connectByList': by('stage.connect', { 'agent.connected': 'CONNECTED' }),
  'devices.connectNow': by('stage.connect', { 'agent.connected': 'CONNECTED' }),
  'devices.undoConnected': not('WAY_BACK'),
  'devices.reportFault': by('device.fault', { 'agent.faulted': 'NONE', 'device.faulty': 'FAULT' }),
  'devices.undoFault': not('WAY_BACK'),
  'devices.moveLoose': by('device.write', {
    'device.statusChanged': 'DEVICE_STATUS',
    'device.faulty': 'DEVICE_STATUS',
  }),
  'devices.takeReturn': not('OPPOSITE'),
  'devices.send': not('OPPOSITE'),
  'devices.arrive': not('OPPOSITE'),
  'devices.swap': by('assignment.swap', { 'device.assigned': 'SWAP' }),
  'devices.cancelSwap': not('WAY_BACK'),
  'exports.make': not('GONE_OUT'),
  'grounds.record': by('ground.write', { 'ground.recorded': 'GROUND' }, 'grounds'),
  'grounds.recordMany': by('ground.write', { 'ground.recorded': 'GROUND' }, 'grounds'),
  'grounds.withdraw': not('OPPOSITE'),
  'grounds.correct': not('OPPOSITE'),
  'grounds.open': not('GONE_OUT'),
  'grounds.applyDay': not('FOLLOWS'),
  'imports.apply': by('import.read', { 'import.applied': 'IMPORT' }),
  'imports.preview': not('DRAFT'),
  'imports.previewAgain': not('DRAFT'),
  'imports.discard': not('DRAFT'),
  'keys.reseal': not('SECRET'),
  'organisation.setUp': not('SET_UP'),
  'organisation.finishSetUp': not('SET_UP'),
  'organisation.fillHolidays': not('FOLLOWS'),
  'organisation.giveDemoPasswords': not('SET_UP'),
  'overtakings.accept': not('NEXT_VERSION'),
  'plans.acceptSuggestion': not('OWN_WAY'),
  'plans.discard': not('DRAFT'),
  'plans.draft': not('DRAFT'),
  'plans.mergeWaves': not('OPPOSITE'),
  'plans.pin': by('plan.write', { 'pin.made': 'PIN' }),
  'plans.publish': not('OWN_WAY'),
  'plans.removeCeiling': by('plan.write', { 'ceiling.changed': 'CEILING' }),
  'plans.renameWave': not('OPPOSITE'),
  'plans.replan': not('DRAFT'),
  'plans.resume': not('WAY_BACK'),
  'plans.revokePins': not('WAY_BACK'),
  'plans.setCeiling': by('plan.write', { 'ceiling.changed': 'CEILING' }),
  'plans.setTransitionLimit': not('OPPOSITE'),
  'plans.splitWave': not('OPPOSITE'),
  'plans.stop': by('plan.write', { 'stop.made': 'STOP' }),
  'plans.suggest': not('DRAFT'),
  'plans.undoPublish': not('WAY_BACK'),
  'policy.save': not('NEXT_VERSION'),
  'refine.again': not('DRAFT'),
  'refine.leave': not('DRAFT'),
  'refine.take': not('DRAFT'),
  'refine.takeBack': not('WAY_BACK'),
  'settings.addHoliday': not('OPPOSITE'),
  'settings.fillHolidays': not('OPPOSITE'),
  'settings.removeHoliday': not('OPPOSITE'),
  'settings.save': not('OPPOSITE'),
  'undo.change': not('WAY_BACK'),
  'users.activate': not('SECRET'),
  'users.changePassword': not('SECRET'),
  'users.create': by('user.write', { 'user.created': 'ACCOUNT' }, 'accounts'),
  'users.createLeads': by('user.write', { 'user.created': 'ACCOUNT' }, 'accounts'),
  'users.deactivate': by('user.write', { 'user.deactivated': 'CLOSED_ACCOUNT' }, 'accounts'),
  'users.edit': not('OPPOSITE'),
  'users.endStandIn': not('OPPOSITE'),
  'users.makeLinks': not('SECRET'),
  'users.reactivate': not('WAY_BACK'),
  'users.revokeSessions': not('GONE_OUT'),
  'users.setRoles': not('OPPOSITE'),
  'users.standIn': not('OPPOSITE'),
  'whatIf.adopt': by('center.write', {
    'center.changed': 'CAPACITY',
    'center.dayChanged': 'CENTER_DAY',
    'ceiling.changed': 'CEILING',
  }),
} as const satisfies Readonly<Record<string, UndoRule>>;

/** The rule of a command; null for a name that no command has. */
export function undoRuleOf(command: string): UndoRule | null {
  return (undoRules as Readonly<Record<string, UndoRule>>)[command] ?? null;
}
