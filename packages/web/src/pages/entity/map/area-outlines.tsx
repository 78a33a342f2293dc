import type { Map as GroundMap } from 'maplibre-gl';
import { useEffect, useReducer, type ReactElement } from 'react';
import { largestRing } from '../../../components/area-label.ts';
import { middleOf, pathOf, type Boundaries, type Place } from '../../../components/area-frame.ts';

/**
 * Areas as outlines over a map, drawn by the browser with the colours of the sheet: a few lines need no graphics card, and follow the
 * theme. Each has the numbers of what is in it.
 */
export function AreaOutlines({
  map,
  areas,
  numbers,
}: {
  map: GroundMap;
  areas: Boundaries;
  numbers: ReadonlyMap<string, string>;
}): ReactElement {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    map.on('move', redraw);
    map.on('resize', redraw);
    return () => {
      map.off('move', redraw);
      map.off('resize', redraw);
    };
  }, [map]);
  const place: Place = (lon, lat) => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  return (
    <svg className="area-outlines" aria-hidden="true">
      {areas.map(({ code, polygons }) => (
        <path key={code} d={pathOf(polygons, place)} />
      ))}
      {areas.map(({ code, polygons }) => {
        const [x, y] = middleOf(largestRing(polygons), place);
        return (
          <text key={code} x={x} y={y}>
            {numbers.get(code)}
          </text>
        );
      })}
    </svg>
  );
}
