import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;
type Direction = 'input' | 'output';
type Found = Map<string, Json>;

/** What a reference points to until every component is known: whether it needs a version for input shows only at the end. */
const PENDING = /^#\/(input|output)\/(\w+)$/;
const refsIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target = '']) => target);

/**
 * Leaves out what is no limit of the contract: the bounds up to which JavaScript counts exactly, and fields an answer may gain. A
 * client ignores fields it does not know; a request with one is refused (`z.strictObject`).
 */
export function simplify({
  zodSchema,
  jsonSchema,
}: Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0]): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema instanceof z.ZodObject && zodSchema.def.catchall === undefined) delete jsonSchema.additionalProperties;
}

/** A copy of a value in which every reference is another. */
function mapRefs(value: unknown, target: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => mapRefs(one, target));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? target(one) : mapRefs(one, target),
    ]),
  );
}

/**
 * Collects the schemas that have a name (`.meta({ id })`) and writes them once, as components.
 *
 * A schema that reads differently as input and as output (defaults, unknown fields) is two components, `Marking` and `MarkingInput`.
 */
export class Components {
  readonly #found: Readonly<Record<Direction, Found>> = { input: new Map(), output: new Map() };

  /** @returns the JSON Schema of a type; its named parts are references that `settle` completes */
  schemaOf(type: z.ZodType, io: Direction): Json {
    // The outermost schema becomes a reference only inside another.
    const { items, $defs = {} } = z.toJSONSchema(z.array(type), {
      io,
      unrepresentable: 'any',
      override: simplify,
    }) as {
      readonly items: Json;
      readonly $defs?: Readonly<Record<string, Json>>;
    }; // an array has items
    const pending = (value: unknown): Json => mapRefs(value, (ref) => ref.replace('#/$defs/', `#/${io}/`)) as Json; // a copy of an object
    for (const [name, schema] of Object.entries($defs)) this.#add(name, io, pending(schema));
    return pending(items);
  }

  #add(name: string, io: Direction, schema: Json): void {
    const known = this.#found[io].get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`two schemas of the contract have the name ${name}`);
    this.#found[io].set(name, schema);
  }

  /** Names whose input differs from their output, themselves or in a part. */
  #twofold(): ReadonlySet<string> {
    const { input, output } = this.#found;
    const plain = (schema: Json | undefined): string =>
      JSON.stringify(mapRefs(schema ?? {}, (ref) => ref.replace(PENDING, '$2')));
    const differing = new Set(
      [...input.keys()].filter((name) => output.has(name) && plain(input.get(name)) !== plain(output.get(name))),
    );
    for (let before = -1; before !== differing.size;) {
      before = differing.size;
      for (const [name, schema] of input)
        if (refsIn(schema).some((ref) => differing.has(ref.replace(PENDING, '$2')))) differing.add(name);
    }
    return differing;
  }

  /** @returns the document with its references complete, and every component by name */
  settle(document: Json): { readonly document: Json; readonly schemas: Json } {
    const twofold = this.#twofold();
    const nameOf = (name: string, io: string): string => (io === 'input' && twofold.has(name) ? `${name}Input` : name);
    const settled = (value: Json): Json =>
      mapRefs(value, (ref) => {
        const [, io = '', name = ''] = PENDING.exec(ref) ?? [];
        return name === '' ? ref : `#/components/schemas/${nameOf(name, io)}`;
      }) as Json; // a copy of an object
    const schemas = new Map<string, Json>();
    for (const io of ['output', 'input'] as const)
      for (const [name, schema] of this.#found[io]) schemas.set(nameOf(name, io), settled(schema));
    return {
      document: settled(document),
      schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}
