import fc from 'fast-check';
import type { z } from 'zod';
import { bytes, idOf, number, text } from './values';

type Def = {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  innerType?: z.ZodType;
  in?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
};
type Any = fc.Arbitrary<unknown>;

const junk: Any = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, [], {}, true),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A value that mostly has the shape, and now and then is something else. */
const mostly = (arbitrary: Any): Any => fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: junk });

/**
 * Inputs for a schema: of its shape for the greater part, so that they come through to the database, with values at
 * every border and ids from `known`.
 */
export function arbitraryOf(schema: z.ZodType, known: readonly string[]): Any {
  const def = schema._zod.def as unknown as Def;
  const inner = (one: z.ZodType | undefined): Any => (one ? arbitraryOf(one, known) : junk);
  switch (def.type) {
    case 'string':
      return mostly(def.format === 'uuid' || def.format === 'guid' ? idOf(known) : text);
    case 'number':
    case 'int':
      return mostly(number);
    case 'boolean':
      return mostly(fc.boolean());
    case 'enum':
      return mostly(fc.constantFrom(...Object.values(def.entries ?? {})));
    case 'literal':
      return mostly(fc.constantFrom(...(def.values ?? [])));
    case 'array':
      return mostly(fc.array(inner(def.element), { minLength: 0, maxLength: 4 }));
    case 'tuple':
      return mostly(fc.tuple(...(def.items ?? []).map(inner)));
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner));
    case 'record':
      return mostly(fc.dictionary(text, inner(def.valueType), { maxKeys: 4 }));
    case 'object':
      return objectOf(def.shape ?? {}, inner);
    case 'optional':
      return fc.oneof(inner(def.innerType), fc.constant(undefined));
    case 'nullable':
      return fc.oneof(inner(def.innerType), fc.constant(null));
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'custom':
      return bytes;
    default:
      return junk;
  }
}

/** An object of a shape; now and then with a key too many. */
function objectOf(shape: Record<string, z.ZodType>, inner: (one: z.ZodType) => Any): Any {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, inner(one)]));
  const extra = fc.constantFrom({}, {}, {}, {}, {}, {}, {}, {}, {}, { id: '1' }, { role: 'ADMIN' });
  return mostly(fc.tuple(fc.record(fields), extra).map(([value, more]) => ({ ...value, ...more })));
}
