import { pictureFrame, scaleBarM } from '@reeve/analysis';
import { listAreaSets, readAreaSet } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { ResultTable } from './event-table.tsx';

const WIDTH = 640;
const MOST_HEIGHT = 380;
const EDGE = 10;
/** Radius of the place with most, and of one whose number may not be shown. */
const [MOST_RADIUS, LEAST_RADIUS] = [15, 4];
/** Most places with their number next to them; more would overlap. */
const MOST_NUMBERED = 20;

/** The places a method found, the larger the more crimes, numbered as in the table, over the agency's first set of areas. */
export function PlacesMap({ table: { columns, rows } }: { table: ResultTable }): ReactElement | null {
  const t = useT('events');
  const { number } = useFormat();
  const [set] = useReading(listAreaSets, {}).data?.items ?? [];
  const areas = useReading(readAreaSet, { params: { id: set?.id ?? '' } }, { enabled: set !== undefined }).data?.areas;
  const drawn = useMemo(() => {
    const numbers = (name: string): readonly number[] => {
      const at = columns.findIndex((column) => column.name === name);
      return rows.map((row) => (typeof row[at] === 'number' ? row[at] : Number.NaN));
    };
    const [lons, lats, counts] = [numbers('lon'), numbers('lat'), numbers('crimes')];
    const frame = pictureFrame(lons, lats, { widthPx: WIDTH, mostHeightPx: MOST_HEIGHT });
    if (!frame) return undefined;
    const most = Math.max(1, ...counts.filter((count) => !Number.isNaN(count)));
    const places = frame.put(lons, lats).map(([x, y], row) => ({
      x,
      y,
      row,
      radius: Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((counts[row] || 0) / most)),
    }));
    const rings = (areas ?? []).flatMap(({ polygons }) => polygons.flat());
    const boundaries = rings.map(frame.outline).join('');
    return { frame, places: places.filter(({ x }) => !Number.isNaN(x)), boundaries };
  }, [columns, rows, areas]);
  if (!drawn) return null;
  const { frame, places, boundaries } = drawn;
  const barM = scaleBarM(frame.pxPerM, WIDTH / 4);
  const [from, to, foot] = [WIDTH - EDGE - barM * frame.pxPerM, WIDTH - EDGE, frame.heightPx - EDGE];
  return (
    <div className="chart places-map st-analyse">
      <svg
        viewBox={`0 0 ${WIDTH} ${frame.heightPx}`}
        role="img"
        aria-label={t('chart.placesSpoken', { count: places.length })}
      >
        <path className="boundary" d={boundaries} />
        {places.map(({ x, y, radius, row }) => (
          <g key={row}>
            <circle cx={x} cy={y} r={radius} />
            {row < MOST_NUMBERED && (
              <text x={x} y={y + 4} textAnchor="middle">
                {row + 1}
              </text>
            )}
          </g>
        ))}
        <line className="scale" x1={from} y1={foot} x2={to} y2={foot} />
        <text x={from - 5} y={foot + 4} textAnchor="end">
          {barM < 1000 ? `${number(barM)} m` : `${number(barM / 1000)} km`}
        </text>
      </svg>
    </div>
  );
}
