import type { Map as GroundMap } from 'maplibre-gl';
import { useState, type PointerEvent, type ReactElement } from 'react';
import { MOST_CORNERS, type LonLat, type Shape } from '../selection.ts';

export type Tool = 'lasso' | 'polygon' | 'circle';
type Pixel = readonly [x: number, y: number];

/** Corners of a lasso lie at least this far apart. */
const APART_PX = 5;

/** A sheet over the map on which a shape is drawn: round something, corner by corner, or outward from a middle. */
export function DrawShape({
  map,
  tool,
  onShape,
  onCancel,
}: {
  map: GroundMap;
  tool: Tool;
  onShape: (shape: Shape) => void;
  onCancel: () => void;
}): ReactElement {
  const [corners, setCorners] = useState<readonly Pixel[]>([]);
  const [end, setEnd] = useState<Pixel>();
  const at = (event: PointerEvent<SVGSVGElement>): Pixel => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const place = ([x, y]: Pixel): LonLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  const finish = (ring: readonly Pixel[]): void => {
    const every = Math.ceil(ring.length / MOST_CORNERS);
    const kept = ring.filter((_, nth) => nth % every === 0);
    if (kept.length < 3) return onCancel();
    onShape({ kind: 'ring', ring: kept.map(place) });
  };
  const first = corners[0];
  const rim = end ?? first;
  const radiusPx = first && rim ? Math.hypot(rim[0] - first[0], rim[1] - first[1]) : 0;
  return (
    <svg
      className="draw-shape"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const here = at(event);
        if (tool !== 'polygon') return setCorners([here]);
        const isClosing = corners.length >= 3 && first && Math.hypot(here[0] - first[0], here[1] - first[1]) < 12;
        if (isClosing) finish(corners);
        else setCorners([...corners, here]);
      }}
      onPointerMove={(event) => {
        const here = at(event);
        setEnd(here);
        const last = corners.at(-1);
        if (tool === 'lasso' && last && Math.hypot(here[0] - last[0], here[1] - last[1]) >= APART_PX)
          setCorners([...corners, here]);
      }}
      onPointerUp={() => {
        if (tool === 'lasso') finish(corners);
        if (tool !== 'circle' || !first || !rim) return;
        if (radiusPx < 3) return onCancel();
        onShape({
          kind: 'circle',
          at: place(first),
          radiusM: map.unproject([...first]).distanceTo(map.unproject([...rim])),
        });
      }}
      onDoubleClick={() => tool === 'polygon' && finish(corners.slice(0, -1))}
    >
      {tool === 'circle' && first && <circle cx={first[0]} cy={first[1]} r={radiusPx} />}
      {tool !== 'circle' && corners.length > 0 && (
        <polyline points={[...corners, ...(end ? [end] : [])].map(([x, y]) => `${x},${y}`).join(' ')} />
      )}
      {tool === 'polygon' && first && <circle className="first" cx={first[0]} cy={first[1]} r={6} />}
    </svg>
  );
}
