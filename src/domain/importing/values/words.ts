import { accept, refuse } from '../findings';
import type { Expected, RejectionCode, Verdict } from '../findings';
import { fold } from '../fold';
import { nearest } from '../nearest';
import type { Role } from '../../access/roles';
import type { Baseline, DeviceKind, GroundKind, Need, StockStatus } from '../records';
import { trimmed } from './texts';

type Word<T> = { readonly value: T; readonly text: string };

/** Of texts that fold to the same, the last one is suggested. */
interface Words<T> {
  /** By the text as listed: most cells are written just so, and folding 160,000 of them takes its time. */
  readonly exact: ReadonlyMap<string, Word<T>>;
  readonly folded: ReadonlyMap<string, Word<T>>;
}

function words<T>(lists: readonly (readonly [T, readonly string[]])[]): Words<T> {
  const all = lists.flatMap(([value, texts]) => texts.map((text) => ({ value, text })));
  return {
    exact: new Map(all.map((word) => [word.text, word])),
    folded: new Map(all.map((word) => [fold(word.text), word])),
  };
}

function parseWord<T>(cell: string, known: Words<T>, code: RejectionCode, expected: Expected): Verdict<T> {
  const exact = known.exact.get(cell);
  if (exact) return accept(exact.value);
  const folded = fold(cell);
  const word = known.folded.get(folded);
  if (word) return accept(word.value);
  const near = known.folded.get(nearest(folded, known.folded.keys()) ?? '');
  return refuse(code, expected, near ? { suggestion: near.text } : {});
}

const YES_NO = words<boolean>([
  [true, ['yes', 'ja', 'true', 'wahr', '1', 'x', 'y', 'j']],
  [false, ['no', 'nein', 'false', 'falsch', '0', 'n', '']],
]);
const BASELINES = words<Baseline>([
  ['REMOTE', ['remote', 'mobil']],
  ['ON_SITE', ['on site', 'vor Ort']],
]);
const NEEDS = words<Need>([
  ['LAPTOP', ['laptop', 'Laptop']],
  ['OWN_DESKTOP', ['own desktop', 'Eigener Desktop']],
  ['EITHER', ['either', 'Beides', 'Beides möglich']],
]);
const DEVICE_KINDS = words<DeviceKind>([
  ['LAPTOP', ['laptop', 'laptops', 'Laptop', 'Notebook', 'Notebooks']],
  ['DESKTOP', ['desktop', 'desktops', 'Desktop', 'Desktop-PC', 'Desktop-PCs']],
]);
const STOCK_STATUSES = words<StockStatus>([
  ['ORDERED', ['ordered', 'bestellt', 'Pending']],
  ['IN_STOCK', ['in stock', 'auf Lager', 'am Lager', 'im Lager', 'im Bestand', 'Ready to Deploy']],
  ['FAULTY', ['faulty', 'defekt', 'Out for Diagnostics']],
  ['IN_REPAIR', ['in repair', 'in Reparatur', 'Out for Repair']],
  ['RETIRED', ['retired', 'ausgemustert', 'Archived', 'Broken - Not Fixable']],
  ['LOST', ['lost', 'verloren', 'Lost/Stolen']],
]);
/** Statuses that a device reaches in the rollout only, never by a file. */
const ROLLOUT_STATUSES = words<true>([
  [true, ['reserved', 'in preparation', 'ready', 'handed over', 'in use', 'returned', 'Deployed']],
  [
    true,
    [
      'reserviert',
      'zugeordnet',
      'in Vorbereitung',
      'bereit',
      'übergeben',
      'im Einsatz',
      'in Nutzung',
      'zurückgegeben',
    ],
  ],
]);
const GROUNDS = words<GroundKind>([
  ['PRE_EXISTING_CONDITION', ['pre-existing condition', 'Vorerkrankung']],
  ['SINGLE_PARENT', ['single parent', 'alleinerziehend']],
]);
const ROLES = words<Role>([
  ['ROLLOUT_MANAGER', ['rollout manager', 'Rollout-Management']],
  ['TEAM_LEAD', ['team lead', 'Teamleitung']],
  ['IT_STAFF', ['it staff', 'IT', 'IT vor Ort']],
  ['PEOPLE_OFFICER', ['people officer', 'Personalstelle', 'Personalwesen', 'HR']],
  ['AUDITOR', ['auditor', 'Revision', 'Betriebsrat', 'Betriebsrat und Revision', 'works council']],
  ['ADMIN', ['admin', 'administrator', 'Administration']],
]);

/** Yes or no in German or English; `x` is yes, and so an empty cell is no. */
export const parseYesNo = (cell: string): Verdict<boolean> =>
  parseWord(cell, YES_NO, 'INVALID_YES_NO', 'YES_NO');

/** Whether an agent could work from home before the rollout. */
export const parseBaseline = (cell: string): Verdict<Baseline> =>
  parseWord(cell, BASELINES, 'INVALID_BASELINE', 'BASELINE');

/** What an agent needs to work from home. */
export const parseNeed = (cell: string): Verdict<Need> => parseWord(cell, NEEDS, 'INVALID_NEED', 'NEED');

/** Laptop or desktop; a notebook is a laptop. */
export const parseDeviceKind = (cell: string): Verdict<DeviceKind> =>
  parseWord(cell, DEVICE_KINDS, 'INVALID_DEVICE_KIND', 'DEVICE_KIND');

/** A status of stock; STATUS_NOT_STOCK for those that only the rollout itself gives. */
export function parseStockStatus(cell: string): Verdict<StockStatus> {
  if (ROLLOUT_STATUSES.folded.has(fold(cell))) return refuse('STATUS_NOT_STOCK', 'DEVICE_STATUS');
  return parseWord(cell, STOCK_STATUSES, 'INVALID_STATUS', 'DEVICE_STATUS');
}

/** A personal ground. */
export const parseGround = (cell: string): Verdict<GroundKind> =>
  parseWord(cell, GROUNDS, 'INVALID_GROUND', 'GROUND');

/** A role, by its code or its name. */
export const parseRole = (cell: string): Verdict<Role> => parseWord(cell, ROLES, 'INVALID_ROLE', 'ROLE');

/** `all`, or codes separated by comma or semicolon; they are looked up later. */
export function parseScope(cell: string): Verdict<'all' | readonly string[]> {
  if (['all', 'alle', 'alles'].includes(fold(cell))) return accept('all');
  const codes = trimmed(cell)
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return codes.length === 0 ? refuse('INVALID_SCOPE', 'SCOPE') : accept([...new Set(codes)]);
}
