import type { AreaSet, readAreaSet, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { hoursIn, hoursOf, stepOf, type Judged } from './plan.ts';

export type Boundaries = ReplyOf<typeof readAreaSet>['areas'];
export type { AreaSet };

const WIDTH = 400;
const HEIGHT = 300;
const MARGIN = 8;

/** The hours of a plan by area, on the areas alone: two of them side by side have the same scale and extent. */
export function PlanMap({
  title,
  note,
  judged,
  boundaries,
  most,
}: {
  title: string;
  note: string;
  judged: Judged;
  boundaries: Boundaries;
  most: number;
}): ReactElement {
  const t = useT('allocation');
  const shown = boundaries.filter(({ code }) => judged.areas.some(({ area }) => area === code));
  const place = frameOf(shown);
  const broken = new Set(judged.broken.map(({ of }) => of));
  return (
    <figure className="al-map">
      <figcaption>
        <b>{title}</b> <span className="mut">{note}</span>{' '}
        <span className="num">
          {t('reachOf', { reach: Math.round(judged.reachDays), of: Math.round(judged.ofDays) })}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('mapLabel', { title, hours: hoursOf(judged) })}>
        {shown.map(({ code, polygons }) => {
          const area = judged.areas.find((one) => one.area === code);
          const step = stepOf(hoursIn(area), most);
          return (
            <path
              key={code}
              className={`al-area al-seq-${step}${broken.has(code) ? ' is-broken' : ''}`}
              d={polygons
                .flat()
                .map((ring) => pathOf(ring, place))
                .join(' ')}
            />
          );
        })}
        {shown.map(({ code, polygons }) => {
          const area = judged.areas.find((one) => one.area === code);
          const [x, y] = middleOf(polygons[0]?.[0] ?? [], place);
          const isDark = stepOf(hoursIn(area), most) > 3;
          return (
            <text key={code} className={isDark ? 'al-name is-dark' : 'al-name'} x={x} y={y}>
              <tspan x={x} className="al-code">
                {code} {hoursIn(area)}
              </tspan>
              <tspan x={x} dy="14">
                {area?.protective ?? 0}+{area?.enforcement ?? 0}+{area?.exploration ?? 0}
              </tspan>
            </text>
          );
        })}
      </svg>
    </figure>
  );
}

type Place = (lon: number, lat: number) => readonly [x: number, y: number];

/** A projection in which all areas fit: degrees of longitude are shortened by the latitude in the middle. */
function frameOf(areas: Boundaries): Place {
  const corners = areas.flatMap(({ polygons }) => polygons.flat());
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of corners)
    for (let corner = 0; corner + 1 < ring.length; corner += 2) {
      const [lon, lat] = [ring[corner] ?? 0, ring[corner + 1] ?? 0];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * narrow, 1e-9), Math.max(north - south, 1e-9)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
  const left = (WIDTH - wide * scale) / 2;
  const top = (HEIGHT - high * scale) / 2;
  return (lon, lat) => [left + (lon - west) * narrow * scale, top + (north - lat) * scale];
}

function pathOf(ring: readonly number[], place: Place): string {
  const points: string[] = [];
  for (let corner = 0; corner + 1 < ring.length; corner += 2)
    points.push(
      place(ring[corner] ?? 0, ring[corner + 1] ?? 0)
        .map((value) => value.toFixed(1))
        .join(' '),
    );
  return `M${points.join('L')}Z`;
}

function middleOf(ring: readonly number[], place: Place): readonly [x: number, y: number] {
  let [lon, lat] = [0, 0];
  const count = Math.max(ring.length / 2, 1);
  for (let corner = 0; corner + 1 < ring.length; corner += 2) {
    lon += (ring[corner] ?? 0) / count;
    lat += (ring[corner + 1] ?? 0) / count;
  }
  return place(lon, lat);
}
