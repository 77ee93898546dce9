// npx tsx scripts/undo-page.ts: docs/undo.md from the table of what can be undone.
import { undoRules, type UndoHindrance, type UndoRule, type UndoWay } from '../src/domain/undo/rules';
import { formatted, table, writeWhenRun } from './pages/page';

const ways: Record<UndoWay, string> = {
  CLEARANCE: 'the agent waits again, the declaration is revoked',
  ASSIGNMENT: 'the agent is cleared again, the device in stock',
  READY: 'the device is in preparation again',
  HAND_OVER: 'the device is ready again',
  CONNECTED: 'the sign-in was not seen',
  LIVE: 'the agent is connected, the device handed over',
  WITHDRAWAL:
    'the agent is cleared with a declaration, else waits; not while kit is out; released devices stay free',
  ABSENCE: 'the absence ends; a date that was opened stays open',
  NO_SHOW: 'not counted any more; the date stays open',
  OPERATIONAL_REASON: 'the reason is revoked, bands follow',
  BLOCK: 'the block is resolved, unless it was passed on',
  TICK: 'the steps are unticked, or ticked again, while the device is being prepared',
  FAULT:
    'the device works, if it stayed with its agent or with nobody; taken from somebody before LIVE there is no way back',
  SWAP: 'the replacement is free again',
  DEVICE_STATUS: 'the status before',
  RECEIPT:
    'laptops that it made are archived, ordered ones are ordered again, the delivery counts as many less',
  DELIVERY: 'archived while nothing of it has come',
  GROUND: 'the ground is withdrawn, bands follow',
  PIN: 'the pin is revoked',
  STOP: 'what was halted is resumed',
  CAPACITY: 'the numbers before',
  CENTER_DAY: 'the day as it was set before, or not set',
  CEILING: 'the ceiling before',
  ACCOUNT: 'the account is closed with its sessions and links',
  CLOSED_ACCOUNT: 'the account is open again',
  IMPORT:
    'rows that it made are archived while nothing holds on to them, changed fields get their old values',
  NONE: 'no way back for these rows',
};

const hindrances: Record<UndoHindrance, string> = {
  WAY_BACK: 'is a way back itself; do it again by hand',
  OPPOSITE: 'the opposite is done where it was done',
  NEXT_VERSION: 'the next version takes its place',
  OWN_WAY: 'has a way back of its own on its page',
  DRAFT: 'a draft or preview is thrown away or made anew',
  FOLLOWS: 'follows from dates by itself',
  GONE_OUT: 'what was read or has gone out cannot be called back',
  SECRET: 'secrets are not kept',
  SET_UP: 'belongs to setting up',
};

const areas = { work: '', grounds: 'grounds', accounts: 'accounts' };

function row([name, rule]: [string, UndoRule]): string[] {
  if (!rule.undoable) return [`\`${name}\``, '–', hindrances[rule.why]];
  const told = [...new Set(Object.values(rule.ways))].map((way) => ways[way]);
  const own = name === 'imports.apply' ? 'that of its kind' : `\`${rule.permission}\``;
  return [`\`${name}\``, [own, areas[rule.area]].filter(Boolean).join(', '), told.join('; ')];
}

export async function undoPage(): Promise<string> {
  const rows = Object.entries<UndoRule>(undoRules).sort(([a], [b]) => a.localeCompare(b));
  return formatted(`# What can be undone

Every call of a command is one change. Undoing it is another change, which makes up for it by the ordinary ways back and
answers for each row: undone, undone before, or why not. _Built on_ is a later change of the same row and field; what has
itself been undone does not count, nor do bands, which follow by themselves. Rows that an import has made go to the archive: out of every list and
count, still in the trail, and back again with a file that names them.

Undone is from the toast that follows a change, from its entry in the trail or in the history of an agent, from the page of an import, and on the command line:

\`\`\`sh
npm run -s cli -- undo 00000000-0000-4000-8000-000000000000 --json
\`\`\`

Exit code 0: all of it undone; 1: some or all rows stay, named with what stands in the way; 3: not allowed. \`--whole\` takes back all or nothing.

One’s own change can be undone while nothing is built on it and its permission is still held, in the scope that is still held; a manager may undo anybody’s but those of grounds and
accounts. Twice changes nothing; of two at once one wins.

This page is made by \`npx tsx scripts/undo-page.ts\` from \`src/domain/undo/rules.ts\`; a test finds every command there.

${table(['command', 'permission', 'undone, or why not'], rows.map(row))}
`);
}

await writeWhenRun(import.meta.url, 'docs/undo.md', undoPage);
