import type { Change, ChangeKind, Variant } from './change';
import { variantSchema } from './change';

type Field = 'text' | 'date' | 'number' | 'numbers';
type Shape = { kind: ChangeKind; letter: string; fields: readonly (readonly [key: string, field: Field])[] };

const span = [
  ['from', 'date'],
  ['until', 'date'],
] as const;

/** How each kind of change is written: its letter, then its fields in this order. */
const shapes: readonly Shape[] = [
  {
    kind: 'move',
    letter: 'm',
    fields: [
      ['pool', 'text'],
      ['from', 'date'],
      ['to', 'date'],
    ],
  },
  {
    kind: 'add',
    letter: 'a',
    fields: [
      ['pool', 'text'],
      ['on', 'date'],
      ['laptops', 'number'],
    ],
  },
  {
    kind: 'cancel',
    letter: 'x',
    fields: [
      ['pool', 'text'],
      ['on', 'date'],
    ],
  },
  {
    kind: 'capacity',
    letter: 'k',
    fields: [['of', 'text'], ['center', 'text'], ['perDay', 'number'], ...span],
  },
  { kind: 'capacities', letter: 'p', fields: [['of', 'text'], ['percent', 'number'], ...span] },
  {
    kind: 'close',
    letter: 'z',
    fields: [
      ['center', 'text'],
      ['on', 'date'],
    ],
  },
  {
    kind: 'open',
    letter: 'o',
    fields: [
      ['center', 'text'],
      ['on', 'date'],
    ],
  },
  {
    kind: 'ceiling',
    letter: 'v',
    fields: [
      ['from', 'date'],
      ['max', 'number'],
    ],
  },
  {
    kind: 'team',
    letter: 't',
    fields: [
      ['team', 'text'],
      ['max', 'number'],
    ],
  },
  {
    kind: 'line',
    letter: 's',
    fields: [
      ['line', 'text'],
      ['max', 'number'],
    ],
  },
  { kind: 'teams', letter: 'j', fields: [['plus', 'number']] },
  { kind: 'order', letter: 'r', fields: [['bands', 'numbers']] },
];

const shapeOf = new Map(shapes.map((shape) => [shape.kind, shape]));
const shapeBy = new Map(shapes.map((shape) => [shape.letter, shape]));

/** Texts may hold whatever separates fields and changes. */
const escapeText = (text: string): string =>
  text.replace(/[%.~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function write(value: unknown, field: Field): string {
  if (value === null || value === undefined) return '';
  if (field === 'date') return String(value).replaceAll('-', '');
  return field === 'numbers' ? (value as number[]).join('-') : escapeText(String(value));
}

function read(text: string, field: Field): unknown {
  if (text === '') return null;
  if (field === 'text') return decodeURIComponent(text);
  if (field === 'date') return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return field === 'number' ? Number(text) : text.split('-').map(Number);
}

function writeChange(change: Change): string {
  const { letter, fields } = shapeOf.get(change.kind)!;
  const values: Record<string, unknown> = change;
  return [letter, ...fields.map(([key, field]) => write(values[key], field))].join('.');
}

function readChange(text: string): unknown {
  const [letter = '', ...parts] = text.split('.');
  const shape = shapeBy.get(letter);
  if (shape === undefined || parts.length !== shape.fields.length) return null;
  const entries = shape.fields.map(([key, field], index) => [key, read(parts[index]!, field)]);
  return { kind: shape.kind, ...Object.fromEntries(entries) };
}

/** A variant as a short text for an address: `More+hand-overs~k.handovers.K01.40.20200330.`. */
export function writeVariant({ name, changes }: Variant): string {
  return [escapeText(name), ...changes.map(writeChange)].join('~');
}

const LONGEST = 6000;

/** The variant that a text means; null where it means none. */
export function readVariant(text: string): Variant | null {
  if (text.length > LONGEST) return null;
  const [name = '', ...changes] = text.split('~');
  try {
    const parsed = variantSchema.safeParse({
      name: decodeURIComponent(name),
      changes: changes.map(readChange),
    });
    return parsed.success ? parsed.data : null;
  } catch {
    // A broken percent sign.
    return null;
  }
}
