import type { Change } from './change';

/** Changes with the same place speak of the same thing: the later one replaces the earlier. */
function placeOf(change: Change): string {
  switch (change.kind) {
    case 'move':
      return `delivery ${change.pool} ${change.from}`;
    case 'cancel':
      return `delivery ${change.pool} ${change.on}`;
    case 'add':
      return `add ${change.pool} ${change.on}`;
    case 'capacity':
      return `${change.of} ${change.center} ${change.from ?? ''} ${change.until ?? ''}`;
    case 'capacities':
      return `${change.of} ${change.from ?? ''} ${change.until ?? ''}`;
    case 'close':
    case 'open':
      return `day ${change.center ?? ''} ${change.on}`;
    case 'ceiling':
      return `ceiling ${change.from}`;
    case 'team':
      return `team ${change.team}`;
    case 'line':
      return `line ${change.line}`;
    case 'teams':
    case 'order':
      return change.kind;
  }
}

/** A list of changes with one more; what was assumed of the same thing before is replaced where it stood. */
export function putChange(changes: readonly Change[], change: Change): Change[] {
  const place = placeOf(change);
  const at = changes.findIndex((one) => placeOf(one) === place);
  return at < 0 ? [...changes, change] : changes.map((one, index) => (index === at ? change : one));
}
