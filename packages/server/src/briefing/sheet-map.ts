import { pictureFrame, scaleBarM, type PictureFrame } from '@reeve/analysis';
import type { LabelParts } from '@reeve/domain';
import { recordsByIds, type ActorTx, type StoredArea } from '@reeve/store';
import { publicResult } from '../analysis/event/public-result.ts';
import { findingBody, isOfEvents, runBody } from '../analysis/run-body.ts';
import { areasIfSeen, areasUnder } from '../area/drawn-areas.ts';
import { namePlace } from './name-place.ts';
import { hoursIn } from './planned-hours.ts';
import type { SheetBody, ShownSheet } from './shown-sheet.ts';

/** In units of the picture: the width of a column on paper and of a phone. */
const [WIDTH, MOST_HEIGHT] = [360, 300];
/** Of a finding with many places the first are drawn: its table begins with the strongest. */
const PLACES = 3;

/**
 * Returns the map of a sheet as this reader may see it: the areas with hours, and where its hot spots are.
 *
 * @param marking of the sheet: without a plan, boundaries with a narrower marking are not drawn into it
 * @returns null if no place on it is known
 * Cost: reads the areas of one set, and the runs of at most three findings.
 */
export async function sheetMap(tx: ActorTx, body: SheetBody, marking: LabelParts): Promise<ShownSheet['map']> {
  const spots = await spotsOf(tx, body);
  const setId = body.hours?.areaSetId;
  if (setId === undefined && spots.length === 0) return null;
  const stored = await (setId === undefined ? areasUnder(tx, marking) : areasIfSeen(tx, setId));
  const lines = body.hours?.lines ?? [];
  const drawn = stored.filter(({ code }) => lines.some(({ area }) => area === code));
  const corners = drawn.flatMap(({ polygons }) => polygons.flat(2));
  const frame = pictureFrame(
    [...corners.filter((_, i) => i % 2 === 0), ...spots.map(({ lon }) => lon)],
    [...corners.filter((_, i) => i % 2 === 1), ...spots.map(({ lat }) => lat)],
    { widthPx: WIDTH, mostHeightPx: MOST_HEIGHT },
  );
  if (frame === undefined) return null;
  const places = frame.put(
    spots.map(({ lon }) => lon),
    spots.map(({ lat }) => lat),
  );
  const names = shortNames(drawn.map(({ code }) => lines.find(({ area }) => area === code)?.name ?? code));
  const metres = scaleBarM(frame.pxPerM, WIDTH / 4);
  return {
    width: WIDTH,
    height: frame.heightPx,
    outline: stored.flatMap(({ polygons }) => polygons.flat().map(frame.outline)).join(''),
    areas: drawn.map((area, nth) => {
      const { west, east, middle, ring } = extentOf(area, frame.put);
      const line = lines.find((one) => one.area === area.code);
      const words = { name: names[nth] ?? area.code, hours: line ? hoursIn(line) : 0, room: rounded(east - west) };
      const [x, y] = namePlace(middle, words, ring, places);
      return {
        ...words,
        path: area.polygons.flat().map(frame.outline).join(''),
        x: rounded(x),
        y: rounded(y),
      };
    }),
    places: places.map(([x, y], nth) => ({ hotSpot: spots[nth]?.hotSpot ?? 0, x: rounded(x), y: rounded(y) })),
    bar: { metres, length: rounded(metres * frame.pxPerM) },
  };
}

const rounded = (value: number): number => Math.round(2 * value) / 2;

/** Returns the names without the words that all of them begin with. */
export function shortNames(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const most = names.length < 2 ? 0 : Math.min(...words.map((one) => one.length - 1));
  const differs = first.findIndex((word, nth) => words.some((one) => one[nth] !== word));
  const shared = Math.min(most, differs === -1 ? most : differs);
  return words.map((one) => one.slice(shared).join(' '));
}

/** The largest ring of an area, its left and right end, and its centroid: where a name fits. */
export function extentOf(
  { polygons }: Pick<StoredArea, 'polygons'>,
  put: PictureFrame['put'],
): {
  readonly west: number;
  readonly east: number;
  readonly middle: readonly [x: number, y: number];
  readonly ring: ReturnType<PictureFrame['put']>;
} {
  const ring = polygons.flat().reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []);
  const at = put(
    ring.filter((_, i) => i % 2 === 0),
    ring.filter((_, i) => i % 2 === 1),
  );
  let [west, east] = [Infinity, -Infinity];
  let [twiceArea, x, y] = [0, 0, 0];
  for (const [i, [x1, y1]] of at.entries()) {
    const [x2, y2] = at[(i + 1) % at.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    west = Math.min(west, x1);
    east = Math.max(east, x1);
    twiceArea += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  const [first = [west, 0]] = at;
  const middle = twiceArea === 0 ? first : ([x / (3 * twiceArea), y / (3 * twiceArea)] as const);
  return { west, east, middle, ring: at };
}

/** Where the hot spots of a sheet are: the first places in the tables of their findings, as far as the reader sees them. */
async function spotsOf(
  tx: ActorTx,
  { hotSpots }: SheetBody,
): Promise<readonly { readonly hotSpot: number; readonly lon: number; readonly lat: number }[]> {
  const ids = hotSpots.map(({ findingId }) => findingId);
  if (ids.length === 0) return [];
  const findings = await recordsByIds(tx, 'finding', ids);
  const runs = await recordsByIds(
    tx,
    'analysis_run',
    findings.map((finding) => findingBody(finding).runId),
  );
  // Numbered as they are listed: those out of sight are not.
  const seen = ids.flatMap((id) => findings.find((one) => one.id === id) ?? []);
  return seen.flatMap((finding, nth) => {
    const row = runs.find(({ id }) => id === findingBody(finding).runId);
    const run = row && runBody(row);
    if (!row || !run || !isOfEvents(run)) return [];
    const isPublic = tx.partsOf(row.label_id).classification === 'public';
    const { table } = isPublic ? publicResult(run.result) : run.result;
    const lonAt = table?.columns.findIndex(({ name }) => name === 'lon') ?? -1;
    const latAt = table?.columns.findIndex(({ name }) => name === 'lat') ?? -1;
    return (table?.rows ?? []).slice(0, PLACES).flatMap((cells) => {
      const [lon, lat] = [cells[lonAt], cells[latAt]];
      return typeof lon === 'number' && typeof lat === 'number' ? [{ hotSpot: nth + 1, lon, lat }] : [];
    });
  });
}
