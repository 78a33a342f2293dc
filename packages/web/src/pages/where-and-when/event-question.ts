import type { EventMethod, EventParameters, EventSelection } from '@reeve/contract';
import { addDays, fromDayNumber } from '@reeve/domain';
import type { LonLat, Selection, Shape } from './selection.ts';

/** What occurs among the crimes one may see: a question that names no type asks all of them. */
export interface KnownCrimes {
  readonly types: readonly string[];
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** A setting that a question needs in addition to the crimes. */
export interface QuestionField {
  readonly name: string;
  readonly kind: 'number' | 'edges' | 'choice';
  readonly first: string;
  readonly choices?: readonly string[];
}

/** Every question in the order in which an analyst asks them, with what it starts from. */
export const QUESTION_FIELDS: Readonly<Record<EventMethod, readonly QuestionField[]>> = {
  hot_cells: [{ name: 'cellM', kind: 'number', first: '250' }],
  density: [
    { name: 'bandwidthM', kind: 'number', first: '300' },
    { name: 'cellM', kind: 'number', first: '75' },
  ],
  clusters: [
    { name: 'withinM', kind: 'number', first: '150' },
    { name: 'leastEvents', kind: 'number', first: '10' },
  ],
  near_repeat: [
    { name: 'distancesM', kind: 'edges', first: '0, 100, 200, 400, ∞' },
    { name: 'days', kind: 'edges', first: '0, 7, 14, 28, ∞' },
    { name: 'metric', kind: 'choice', first: 'euclidean', choices: ['euclidean', 'manhattan'] },
    { name: 'permutations', kind: 'number', first: '999' },
  ],
  hour_weekday: [
    { name: 'longWindows', kind: 'choice', first: 'exclude', choices: ['exclude', 'weekday_profile', 'even'] },
  ],
  trend: [{ name: 'period', kind: 'choice', first: 'week', choices: ['week', 'month'] }],
  concentration: [{ name: 'samePlaceM', kind: 'number', first: '1' }],
  place_forecast: [
    { name: 'cellM', kind: 'number', first: '200' },
    { name: 'testMonths', kind: 'number', first: '3' },
  ],
};
/** The questions in that order: the keys of the table. */
export const QUESTIONS = Object.keys(QUESTION_FIELDS) as readonly EventMethod[];

/** Types asked at once. */
const MOST_TYPES = 50;
const CIRCLE_CORNERS = 48;

/** The crimes that are chosen, as a question asks them; undefined where nothing is known to ask. Hours and single rows are no part of it. */
export function questionSelection(selection: Selection, known: KnownCrimes): EventSelection | undefined {
  const { dataSetId, type, askedAreas, brush, shape, areaSet, areaCodes } = selection;
  const types = type === '' ? known.types.slice(0, MOST_TYPES) : [type];
  const from = later(selection.from || known.firstOn, brush && fromDayNumber(brush.fromDay));
  const to = earlier(selection.to || (known.lastOn && addDays(known.lastOn, 1)), brush && fromDayNumber(brush.toDay));
  if (types.length === 0 || !from || !to || from >= to) return undefined;
  return {
    ...(dataSetId === '' ? {} : { dataSetId }),
    types: [...types],
    areas: [...askedAreas],
    from,
    to,
    within: shape ? cornersOf(shape) : null,
    ...(areaSet !== '' && areaCodes.length > 0 ? { inAreas: { setId: areaSet, codes: [...areaCodes] } } : {}),
    discovered: 'left_out',
  };
}

const later = (a: string | null, b: string | undefined): string | null =>
  a !== null && b !== undefined && b > a ? b : a;
const earlier = (a: string | null, b: string | undefined): string | null =>
  a !== null && b !== undefined && b < a ? b : a;

function cornersOf(shape: Shape): [number, number][] {
  return (shape.kind === 'ring' ? shape.ring : circleRing(shape.at, shape.radiusM)).map(([lon, lat]) => [lon, lat]);
}

/** A circle on the ground as a ring of corners: a degree of latitude is 111.2 km, one of longitude as much less as it is further north. */
function circleRing([lon, lat]: LonLat, radiusM: number): readonly LonLat[] {
  const up = radiusM / 111_195;
  const across = up / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CIRCLE_CORNERS }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / CIRCLE_CORNERS;
    return [lon + across * Math.cos(angle), lat + up * Math.sin(angle)];
  });
}

/** Ascending edges of bands; `∞` at the end: and beyond. Undefined where it cannot be read. */
export function readEdges(text: string): readonly (number | null)[] | undefined {
  const parts = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => (part === '∞' || part === 'inf' ? Infinity : Number(part)));
  const isAscending = parts.every((edge, i) => edge >= 0 && (i === 0 || edge > (parts[i - 1] ?? 0)));
  if (parts.length < 2 || !isAscending) return undefined;
  return parts.map((edge) => (edge === Infinity ? null : edge));
}

/** A question ready to be asked; undefined where an answer to one of its fields cannot be read. */
export function questionOf(
  method: EventMethod,
  selection: EventSelection,
  answers: Readonly<Record<string, string>>,
): EventParameters | undefined {
  const asked: Record<string, unknown> = {};
  for (const { name, kind, first } of QUESTION_FIELDS[method]) {
    const answer = answers[name] ?? first;
    if (kind === 'number') {
      const value = Number(answer);
      if (answer.trim() === '' || !(value > 0)) return undefined;
      asked[name] = value;
    } else if (kind === 'edges') {
      const edges = readEdges(answer);
      if (!edges) return undefined;
      asked[name] = edges;
    } else asked[name] = answer;
  }
  const also = method === 'density' ? { kernel: 'quartic' } : method === 'near_repeat' ? { seed: 1 } : {};
  // The table above names every field of the method's schema; the server checks each again.
  return { method, selection, ...asked, ...also } as EventParameters;
}
