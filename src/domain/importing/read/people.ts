import { refuse } from '../findings';
import type { AgentRow, GroundRow, UserRow } from '../records';
import type { RowReader } from '../row-reader';
import { parseDate } from '../values/dates';
import { parseEmail, parseKey, parseName, parsePersonnelNumber, parseText } from '../values/texts';
import { parseBaseline, parseGround, parseNeed, parseRole, parseScope } from '../values/words';

/** A line of agents; undefined if a cell was refused. */
export function readAgent(row: RowReader): AgentRow | undefined {
  const { personnelNumbers } = row.options;
  const personnelNumber = row.required('personnel_number', (cell) =>
    parsePersonnelNumber(cell, personnelNumbers),
  );
  const name = readName(row);
  const email = row.optional('email', parseEmail);
  const team = row.required('team', parseKey);
  const center = row.optional('center', parseKey) ?? undefined;
  const baseline = row.optional('baseline', parseBaseline) ?? undefined;
  const need = row.optional('need', parseNeed) ?? undefined;
  const desktop = row.optional('desktop', parseKey);
  const earliest = row.optional('earliest', parseDate);
  if (personnelNumber === undefined || name === undefined || team === undefined) return undefined;
  return { personnelNumber, ...name, email, team, center, baseline, need, desktop, earliest };
}

function readName(row: RowReader): { firstName: string; lastName: string } | undefined {
  if (!row.has('first_name') || !row.has('last_name')) return row.required('name', parseName);
  const firstName = row.required('first_name', parseText);
  const lastName = row.required('last_name', parseText);
  return firstName === undefined || lastName === undefined ? undefined : { firstName, lastName };
}

/** A line of grounds; undefined if a cell was refused. */
export function readGround(row: RowReader): GroundRow | undefined {
  const personnelNumber = row.required('personnel_number', (cell) => parsePersonnelNumber(cell));
  const ground = row.required('ground', parseGround);
  const validFrom = row.required('valid_from', parseDate);
  const validUntil = row.optional('valid_until', parseDate);
  if (validFrom !== undefined && validUntil && validUntil < validFrom) {
    row.refused('valid_until', refuse('ENDS_BEFORE_START', 'LATER_DATE'));
  }
  if (personnelNumber === undefined || ground === undefined || validFrom === undefined) return undefined;
  return { personnelNumber, ground, validFrom, validUntil };
}

/** A line of users; undefined if a cell was refused. */
export function readUser(row: RowReader): UserRow | undefined {
  const email = row.required('email', parseEmail);
  const name = row.required('name', parseText);
  const role = row.required('role', parseRole);
  const scope = row.required('scope', parseScope);
  if (email === undefined || name === undefined || role === undefined || scope === undefined)
    return undefined;
  return { email, name, role, scope };
}
