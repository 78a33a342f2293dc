import { asActor, insertAreaSet, type Store } from '@reeve/store';
import { type Marking } from '../loop.ts';
import { acting } from '../people.ts';

/**
 * Two areas named after a key, stored as a set under a marking: one around the crimes that `addCrimes` makes with that
 * key, and one in the sea.
 */
export async function addAreas(
  store: Store,
  login: string,
  purpose: string,
  marking: Marking,
  key: string,
): Promise<string> {
  const person = acting(login, purpose);
  const box = (west: number, south: number, east: number, north: number) => [
    [[west, south, east, south, east, north, west, north]],
  ];
  return asActor(
    store,
    person,
    (tx) =>
      insertAreaSet(tx, {
        name: `Wards ${key}`,
        source: `Survey ${key}`,
        areas: [
          { code: `${key}-T`, name: `Ward ${key}`, polygons: box(-39, 33, -37, 34) },
          { code: `${key}-SEA`, name: `Sea ${key}`, polygons: box(-60, 0, -50, 10) },
        ],
        marking: {
          classification: marking.classification,
          handling: marking.handling.codes,
          conditions: '',
          tlp: marking.tlp,
          compartments: [marking.group],
          purposeGroup: purpose,
        },
      }),
    { write: true },
  );
}
