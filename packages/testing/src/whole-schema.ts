import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a type with every named part written out, so that a search of it misses nothing.
 *
 * @throws Error — a reference leads to nothing, or to itself
 */
export function wholeSchema(type: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $defs = {}, ...schema } = z.toJSONSchema(z.array(type), { io, unrepresentable: 'any' }) as Json & {
    readonly $defs?: Readonly<Record<string, Json>>;
    readonly items: Json;
  }; // an array has items
  return inline(schema.items, $defs, []) as Json; // a copy of an object
}

function inline(value: unknown, definitions: Readonly<Record<string, Json>>, within: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inline(one, definitions, within));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as Json & { readonly $ref?: string };
  const own = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, inline(one, definitions, within)]));
  if ($ref === undefined) return own;
  const name = $ref.replace('#/$defs/', '');
  const named = definitions[name];
  if (named === undefined || within.includes(name)) throw new Error(`the reference ${$ref} cannot be written out`);
  return { ...(inline(named, definitions, [...within, name]) as Json), ...own }; // a copy of an object
}
