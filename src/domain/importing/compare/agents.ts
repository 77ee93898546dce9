import type { AgentFields, KnownOf } from '../known';
import type { ParsedRow, ParsedRows } from '../parsed';
import type { AgentRow } from '../records';
import { agentContext } from './agent-context';
import type { AgentContext, KnownAgent } from './agent-context';
import { deskOf } from './desktops';
import { laidOver } from './outcome';
import type { Comparison } from './outcome';

/**
 * Agents of a file against those known. A center, if given, must be the team's; a desktop must exist, stand in
 * that center and be nobody else's. A baseline is taken for new agents and those who still wait, else kept, with
 * a warning. On a move to another center the link to the old desktop goes, unless a new one is given.
 */
export function compareAgents(
  parsed: ParsedRows<AgentRow>,
  known: KnownOf['agents'],
): Comparison<AgentFields> {
  const context = agentContext(parsed, known);
  for (const row of parsed.rows) compareAgent(row, context);
  return context.ledger;
}

function compareAgent(row: ParsedRow<AgentRow>, context: AgentContext): void {
  const { record } = row;
  const { known, ledger } = context;
  const before = known.agents.get(record.personnelNumber);
  const center = teamCenter(row, context);
  const desktop = deskOf(row, before, center, context);
  if (center === undefined || desktop === undefined) return;
  const need = record.need ?? before?.need ?? (desktop === null ? 'LAPTOP' : 'EITHER');
  if (need === 'OWN_DESKTOP' && desktop === null) {
    ledger.warn(row, 'desktop', 'OWN_DESKTOP_WITHOUT_DESKTOP');
  }
  ledger.settle(row, before, {
    personnelNumber: record.personnelNumber,
    firstName: record.firstName,
    lastName: record.lastName,
    email: laidOver(record.email, before?.email),
    team: record.team,
    baseline: baselineOf(row, before, context),
    need,
    desktop,
    earliest: laidOver(record.earliest, before?.earliest),
  });
}

/** The center of the team; undefined after a rejection. */
function teamCenter(row: ParsedRow<AgentRow>, context: AgentContext): string | undefined {
  const { ledger, suggest, places, known, teamsOf } = context;
  const { team } = row.record;
  const given = row.record.center ?? undefined;
  const center = given === undefined ? undefined : places.center(given);
  const teamsCenter = known.teams.get(team);
  const refused = given !== undefined && center === undefined;
  if (refused) ledger.reject(row, 'center', 'UNKNOWN_CENTER', 'KNOWN_CENTER', suggest(given, places.codes));
  if (teamsCenter === undefined) {
    const within = center ?? 'none';
    const more = { ...suggest(team, teamsOf(center), within), params: { center: within } };
    ledger.reject(row, 'team', 'UNKNOWN_TEAM', 'KNOWN_TEAM', more);
  } else if (center !== undefined && center !== teamsCenter) {
    const more = { suggestion: teamsCenter, params: { team, center: teamsCenter } };
    ledger.reject(row, 'center', 'CENTER_NOT_OF_TEAM', 'CENTER_OF_TEAM', more);
    return undefined;
  }
  return refused ? undefined : teamsCenter;
}

function baselineOf(row: ParsedRow<AgentRow>, before: KnownAgent | undefined, { ledger }: AgentContext) {
  const given = row.record.baseline ?? undefined;
  if (!before) return given ?? 'ON_SITE';
  if (given === undefined || given === before.baseline) return before.baseline;
  if (before.stage === 'WAITING') return given;
  ledger.warn(row, 'baseline', 'BASELINE_KEPT');
  return before.baseline;
}
