import { LEAST_PUBLIC_CELL_M } from '@reeve/analysis';
import { isLocalDate } from '@reeve/domain';

/** What the map draws over the ground; the keys 1 to 6 in this order. */
export const LAYERS = ['points', 'hexagons', 'density', 'gi', 'clusters', 'areas'] as const;
export type LayerName = (typeof LAYERS)[number];

/** Sides of cells one may choose, metres. */
export const CELLS_M = [25, 50, 75, 100, 150, 250, 400, 600, 1000, 2000, 5000] as const;

export type LonLat = readonly [lon: number, lat: number];
export type Shape =
  | { readonly kind: 'ring'; readonly ring: readonly LonLat[] }
  | { readonly kind: 'circle'; readonly at: LonLat; readonly radiusM: number };

/** Whole days since 1970-01-01, `[fromDay, toDay)`. */
export interface Brush {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The present view: the question to the server, and the selection from its answer. One for all four panes. */
export interface Selection {
  /** Data set that is asked; empty: the agency's own recorded crime. */
  readonly dataSetId: string;
  readonly type: string;
  /** Codes of areas that the question is about; none: everywhere. */
  readonly askedAreas: readonly string[];
  readonly from: string;
  /** First day that is no longer counted. */
  readonly to: string;
  readonly brush: Brush | undefined;
  /** Whether the period grows from the first week on, so that stepping and playing show everything so far. */
  readonly grows: boolean;
  readonly shape: Shape | undefined;
  /** Hours of the week, 24 × weekday (0 Monday) + hour, ascending; none: every hour. */
  readonly hours: readonly number[];
  /** Keys of single events; none: every event. */
  readonly rows: readonly string[];
  /** Set of areas that is drawn and counted in; empty: none. */
  readonly areaSet: string;
  /** Codes of areas of that set; none: everywhere. */
  readonly areaCodes: readonly string[];
  readonly layer: LayerName;
  /** Side of a cell, metres; 0: what fits the area. */
  readonly cellM: number;
  /** The overlay, never counted: a data set by its id, or the reports; empty: none. */
  readonly beside: string;
  /** Whether it is shown as outsiders may see it: no single places, no small numbers. */
  readonly isPublic: boolean;
}

export const NOTHING_CHOSEN: Selection = {
  dataSetId: '',
  type: '',
  askedAreas: [],
  from: '',
  to: '',
  brush: undefined,
  grows: false,
  shape: undefined,
  hours: [],
  rows: [],
  areaSet: '',
  areaCodes: [],
  layer: 'points',
  cellM: 0,
  beside: '',
  isPublic: false,
};

/** The reports of the period, as the overlay. */
export const BESIDE_REPORTS = 'reports';

export type Act =
  | { readonly act: 'ask'; readonly part: 'type' | 'from' | 'to'; readonly value: string }
  | { readonly act: 'data set'; readonly id: string }
  | { readonly act: 'areas'; readonly codes: readonly string[] }
  | { readonly act: 'brush'; readonly brush: Brush | undefined }
  | { readonly act: 'grows'; readonly grows: boolean; readonly brush: Brush | undefined }
  | { readonly act: 'shape'; readonly shape: Shape | undefined }
  | { readonly act: 'hours'; readonly hours: readonly number[] }
  | { readonly act: 'row'; readonly id: string }
  | { readonly act: 'area set'; readonly id: string }
  | { readonly act: 'area code'; readonly code: string }
  | { readonly act: 'layer'; readonly layer: LayerName }
  | { readonly act: 'cell'; readonly cellM: number }
  | { readonly act: 'beside'; readonly what: string }
  | { readonly act: 'public'; readonly isPublic: boolean }
  | { readonly act: 'clear'; readonly part: 'brush' | 'shape' | 'hours' | 'rows' | 'areas' | 'everything' };

/** An address is sent by mail: more single rows or corners than these make it too long. */
export const MOST_ROWS = 40;
export const MOST_CORNERS = 60;
export const MOST_AREA_CODES = 60;
const HOURS = 168;
const LONGEST_RADIUS_M = 100_000;

/** Layers that outsiders may see: the others give away where single crimes were. */
export const PUBLIC_LAYERS: readonly LayerName[] = ['hexagons', 'areas'];

/** The selection as drawn: in the public view by counts in large cells or areas only, whatever was shown before. */
export function asShown(selection: Selection): Selection {
  if (!selection.isPublic) return selection;
  const layer = PUBLIC_LAYERS.includes(selection.layer) ? selection.layer : 'hexagons';
  return { ...selection, layer, cellM: Math.max(selection.cellM, LEAST_PUBLIC_CELL_M), rows: [], beside: '' };
}

/** Returns the selection after one act. The question decides what can be selected: single rows of the old answer are dropped with it. */
export function choose(selection: Selection, act: Act): Selection {
  switch (act.act) {
    case 'ask':
      return { ...selection, [act.part]: act.value, rows: [] };
    case 'data set': {
      // Areas, types and days of one set mean nothing in another.
      const { layer, cellM, isPublic } = selection;
      return { ...NOTHING_CHOSEN, layer: layer === 'areas' ? 'points' : layer, cellM, isPublic, dataSetId: act.id };
    }
    case 'areas':
      return { ...selection, askedAreas: act.codes.slice(-MOST_AREA_CODES), rows: [] };
    case 'brush':
      return { ...selection, brush: act.brush && act.brush.toDay > act.brush.fromDay ? act.brush : undefined };
    case 'grows':
      return { ...choose(selection, { act: 'brush', brush: act.brush }), grows: act.grows };
    case 'shape':
      return { ...selection, shape: act.shape && isShape(act.shape) ? act.shape : undefined };
    case 'hours':
      return { ...selection, hours: hoursOf(act.hours) };
    case 'row': {
      const others = selection.rows.filter((id) => id !== act.id);
      if (others.length < selection.rows.length) return { ...selection, rows: others };
      return { ...selection, rows: [...others, act.id].slice(-MOST_ROWS) };
    }
    case 'area set':
      if (act.id === selection.areaSet) return selection;
      return {
        ...selection,
        areaSet: act.id,
        areaCodes: [],
        layer: act.id === '' && selection.layer === 'areas' ? 'points' : selection.layer,
      };
    case 'area code': {
      const others = selection.areaCodes.filter((code) => code !== act.code);
      const isOff = others.length < selection.areaCodes.length;
      return { ...selection, areaCodes: isOff ? others : [...others, act.code].slice(-MOST_AREA_CODES) };
    }
    case 'layer':
      return { ...selection, layer: act.layer };
    case 'cell':
      return { ...selection, cellM: CELLS_M.find((cellM) => cellM === act.cellM) ?? 0 };
    case 'beside':
      return { ...selection, beside: act.what };
    case 'public':
      return { ...selection, isPublic: act.isPublic, rows: act.isPublic ? [] : selection.rows };
    case 'clear':
      return cleared(selection, act.part);
  }
}

function cleared(selection: Selection, part: (Act & { act: 'clear' })['part']): Selection {
  const { brush, shape, hours, rows, areaCodes } = NOTHING_CHOSEN;
  if (part === 'everything') {
    const { layer, cellM, isPublic, areaSet, dataSetId } = selection;
    return { ...NOTHING_CHOSEN, layer, cellM, isPublic, areaSet, dataSetId };
  }
  const empty = {
    brush: { brush, grows: false },
    shape: { shape },
    hours: { hours },
    rows: { rows },
    areas: { areaCodes },
  };
  return { ...selection, ...empty[part] };
}

/** The whole choice as the query of an address; equal choices have equal addresses. */
export function toQuery(selection: Selection): Readonly<Record<string, string | undefined>> {
  const { dataSetId, type, askedAreas, from, to, brush, grows, shape, hours, rows } = selection;
  const { areaSet, areaCodes, layer, cellM, beside, isPublic } = selection;
  return {
    data: dataSetId,
    type,
    area: codesText(askedAreas),
    from,
    to,
    brush: brush && `${brush.fromDay}.${brush.toDay}`,
    grows: grows ? 'yes' : undefined,
    shape: shape && shapeText(shape),
    hours: hours.join('.'),
    rows: rows.join('.'),
    set: areaSet,
    in: codesText(areaCodes),
    layer: layer === NOTHING_CHOSEN.layer ? undefined : layer,
    cell: cellM === 0 ? undefined : String(cellM),
    beside,
    for: isPublic ? 'public' : undefined,
  };
}

/** A choice from the query of an address. What is not understood is left out: a link that was cut still opens. */
export function fromQuery(query: URLSearchParams): Selection {
  const text = (name: string): string => query.get(name) ?? '';
  const day = (name: string): string => (isLocalDate(text(name)) ? text(name) : '');
  const [fromDay = Number.NaN, toDay = Number.NaN] = text('brush').split('.').map(Number);
  const isPeriod = Number.isSafeInteger(fromDay) && Number.isSafeInteger(toDay) && toDay > fromDay;
  return {
    dataSetId: ID.test(text('data')) ? text('data') : '',
    type: text('type').slice(0, 80),
    askedAreas: codesFrom(text('area')),
    from: day('from'),
    to: day('to'),
    brush: isPeriod ? { fromDay, toDay } : undefined,
    grows: text('grows') === 'yes',
    shape: shapeFrom(text('shape')),
    hours: hoursOf(
      text('hours')
        .split('.')
        .filter((part) => part !== '')
        .map(Number),
    ),
    rows: text('rows')
      .split('.')
      .flatMap((row) => KEY.exec(row)?.slice(1).join('') ?? [])
      .slice(0, MOST_ROWS),
    areaSet: ID.test(text('set')) ? text('set') : '',
    areaCodes: ID.test(text('set')) ? codesFrom(text('in')) : [],
    layer: LAYERS.find((layer) => layer === text('layer')) ?? NOTHING_CHOSEN.layer,
    cellM: CELLS_M.find((cellM) => cellM === Number(text('cell'))) ?? 0,
    beside: text('beside') === BESIDE_REPORTS || ID.test(text('beside')) ? text('beside') : '',
    isPublic: text('for') === 'public',
  };
}

const ID = /^[0-9a-f-]{36}$/;
/** The key of an event, or its whole id, which ends in it. */
const KEY = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-)?([0-9a-f]{4})-?([0-9a-f]{12})$/;

function codesText(codes: readonly string[]): string {
  return codes.map((code) => encodeURIComponent(code).replaceAll('~', '%7E')).join('~');
}

function codesFrom(text: string): readonly string[] {
  const codes = text.split('~').flatMap((part) => {
    try {
      return part === '' ? [] : [decodeURIComponent(part).slice(0, 200)];
    } catch {
      return []; // cut in the middle of a sign
    }
  });
  return [...new Set(codes)].slice(0, MOST_AREA_CODES);
}

function hoursOf(hours: readonly number[]): readonly number[] {
  const known = hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour < HOURS);
  return [...new Set(known)].toSorted((a, b) => a - b);
}

const isPlace = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 540 && Math.abs(lat) <= 90;
function isShape(shape: Shape): boolean {
  if (shape.kind === 'ring')
    return shape.ring.length >= 3 && shape.ring.length <= MOST_CORNERS && shape.ring.every(isPlace);
  return isPlace(shape.at) && shape.radiusM > 0 && shape.radiusM <= LONGEST_RADIUS_M;
}

/** Five decimals are a metre. */
const place = ([lon, lat]: LonLat): string => `${lon.toFixed(5)},${lat.toFixed(5)}`;
function shapeText(shape: Shape): string {
  if (shape.kind === 'circle') return `circle:${place(shape.at)}:${Math.round(shape.radiusM)}`;
  return `ring:${shape.ring.map(place).join(';')}`;
}
function shapeFrom(text: string): Shape | undefined {
  const [kind, places = '', radius = ''] = text.split(':');
  const ring = places.split(';').map((part): LonLat => {
    const [lon = Number.NaN, lat = Number.NaN] = part.split(',').map(Number);
    return [lon, lat];
  });
  const at = ring[0] ?? [Number.NaN, Number.NaN];
  const shape: Shape = kind === 'circle' ? { kind, at, radiusM: Number(radius) } : { kind: 'ring', ring };
  return (kind === 'circle' || kind === 'ring') && isShape(shape) ? shape : undefined;
}
