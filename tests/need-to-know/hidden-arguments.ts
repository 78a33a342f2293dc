import type { Operation } from '@reeve/contract';
import { few, some } from '@reeve/testing/run/draw.ts';
import type { Given } from '@reeve/testing/world.ts';

/** An object that exists in one world alone, as a person might name it: by its id, or by another name. */
export interface HiddenNames {
  readonly ids: readonly string[];
  /** References, codes of groups, areas and offences, names of persons and of sets. */
  readonly texts: readonly string[];
}

/** Position of a text in a call: `['input', 'cites', '0', 'id']`. */
type Place = readonly string[];

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** Number of hidden ids sent in place of an id. */
const IDS = 3;

/**
 * The first calls of an operation with one of their texts replaced by the name of a hidden object, at every position of
 * a text: in the address, the query or any depth of the input. Each response must equal the one for a name that does
 * not exist. In a proof all of them, else one per operation.
 */
export function callsWithHidden(
  { name }: Operation,
  given: readonly Given<Operation>[],
  hidden: HiddenNames,
): readonly Given<Operation>[] {
  const places = given.slice(0, 2).flatMap((call, nth) => placesIn(call).map((place) => ({ call, nth, place })));
  return some(1, places, `${name} with something hidden`).flatMap(({ call, nth, place }) => {
    const asker = `${name} ${nth} ${place.join('.')}`;
    const ids = few(IDS, hidden.ids, asker);
    const names = UUID.test(String(at(call, place))) ? ids : [...hidden.texts, ...ids.slice(0, 1)];
    return some(1, names, asker).map((text) => withText(call, place, text));
  });
}

function placesIn(value: unknown, under: Place = []): readonly Place[] {
  if (typeof value === 'string') return under[0] === 'key' ? [] : [under];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, [...under, key]));
}

function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((of, key) => (of as Readonly<Record<string, unknown>>)[key], value); // a place that is there
}

function withText(call: Given<Operation>, place: Place, text: string): Given<Operation> {
  const copy = structuredClone(call);
  const holder = at(copy, place.slice(0, -1)) as Record<string, unknown>; // the holder of a text is an object or a list
  holder[place.at(-1) ?? ''] = text;
  return copy;
}
