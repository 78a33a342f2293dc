import { joinToAreas, type NamedArea } from '@reeve/analysis';
import type { EventSelection } from '@reeve/contract';
import { isReeveError, ReeveError, type LabelParts } from '@reeve/domain';
import { areasOfSet, loadAreaSet, type ActorTx, type EventColumns, type StoredArea } from '@reeve/store';

/** The areas of a set that a question is about. */
export interface ChosenAreas {
  /** The whole set, so that each crime is in the same area as on the map. */
  readonly areas: readonly NamedArea[];
  /** Which of them were chosen. */
  readonly chosen: ReadonlySet<number>;
  readonly names: readonly string[];
  /** Statements about areas carry their marking. */
  readonly label: LabelParts;
}

/** Returns the rings of an area in the form of the methods. */
export function shapeOf({ code, name, polygons }: StoredArea): NamedArea {
  const rings = polygons.flat().map((flat) => ({
    xM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner] ?? Number.NaN),
    yM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner + 1] ?? Number.NaN),
  }));
  return { code, name, rings };
}

/**
 * Returns the areas a selection names, under this person's rights; undefined if it names none.
 *
 * @throws ReeveError state_forbids — the set is gone or out of reach, or has no such area
 */
export async function chosenAreas(tx: ActorTx, { inAreas }: EventSelection): Promise<ChosenAreas | undefined> {
  if (!inAreas) return undefined;
  const set = await loadAreaSet(tx, inAreas.setId).catch((error: unknown) => {
    throw isReeveError(error, 'not_found') ? gone(error) : error;
  });
  const stored = await areasOfSet(tx, set.id);
  const chosen = new Set(inAreas.codes.map((code) => stored.findIndex((area) => area.code === code)));
  if (chosen.has(-1)) throw gone();
  const names = stored.filter((_, nth) => chosen.has(nth)).map(({ name }) => name);
  return { areas: stored.map(shapeOf), chosen, names, label: tx.partsOf(set.label_id) };
}

const gone = (cause?: Error): ReeveError =>
  new ReeveError(
    'state_forbids',
    'The areas this is asked of are not there, or not for you. Nothing was run.',
    { because: 'areas_gone' },
    { cause },
  );

/** Returns which crimes are in the chosen areas. */
export function rowsIn(table: EventColumns, { areas, chosen }: ChosenAreas): (row: number) => boolean {
  const { areaCode, areaName } = table.coded;
  const text = ({ values, codes }: typeof areaCode, row: number): string => values[codes[row] ?? -1] ?? '';
  const found = joinToAreas(
    {
      x: table.lon,
      y: table.lat,
      codeOf: (row) => text(areaCode, row),
      nameOf: (row) => text(areaName, row),
    },
    areas,
  );
  return (row) => chosen.has(found[row] ?? -1);
}
