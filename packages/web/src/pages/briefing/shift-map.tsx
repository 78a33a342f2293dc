import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { Shift } from '../../kept-shift/kept-shift.ts';

export type ShiftMapDrawing = NonNullable<NonNullable<Shift['sheet']>['map']>;

/** The width of a letter in units of the picture, generously. */
const LETTER = 6.8;

/** Areas with the hours of the plan, darker for more, and the hot spots by their number. Drawn by the server: it needs no tiles and no connection. */
export function ShiftMap({ map }: { map: ShiftMapDrawing }): ReactElement {
  const t = useT('briefing');
  const { number } = useFormat();
  const { width, height, outline, areas, places, bar } = map;
  const most = Math.max(1, ...areas.map(({ hours }) => hours));
  const note = [areas.length > 0 && t('map.hours'), places.length > 0 && t('map.hotSpots')].filter(Boolean).join(' ');
  return (
    <figure className="sh-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={note}>
        {areas.map(({ path, hours, x, y }) => (
          <path key={`${x} ${y}`} d={path} className="sh-area" fillOpacity={0.1 + (0.4 * hours) / most} />
        ))}
        <path d={outline} className="sh-outline" />
        {areas.map(({ name, hours, room, x, y }) => (
          <text key={`${x} ${y}`} x={x} y={y} className="sh-name">
            {name.length * LETTER <= room && (
              <tspan x={x} dy={0}>
                {name}
              </tspan>
            )}
            <tspan x={x} dy={name.length * LETTER <= room ? 13 : 0} className="sh-count">
              {number(hours)}
            </tspan>
          </text>
        ))}
        {places.map(({ hotSpot, x, y }) => (
          <g key={`${hotSpot} ${x} ${y}`}>
            <circle cx={x} cy={y} r={9} className="sh-dot" />
            <text x={x} y={y + 4} className="sh-nth">
              {hotSpot}
            </text>
          </g>
        ))}
        <line x1={width - 10 - bar.length} x2={width - 10} y1={height - 9} y2={height - 9} className="sh-bar" />
        <text x={width - 10 - bar.length / 2} y={height - 13} className="sh-name">
          {bar.metres < 1000 ? `${bar.metres} m` : `${bar.metres / 1000} km`}
        </text>
      </svg>
      <figcaption className="mut sm">{note}</figcaption>
    </figure>
  );
}
