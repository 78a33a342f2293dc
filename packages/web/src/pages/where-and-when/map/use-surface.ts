import { useEffect, useMemo, useState } from 'react';
import { areaSurface } from '../area/area-surface.ts';
import type { ReadyAreas } from '../area/area-choice.ts';
import type { AreaOfStudy } from '../area/area-of-study.ts';
import { countPlaced, type ReadyEvents } from '../ready-events.ts';
import type { LayerName } from '../selection.ts';
import { surfaceOf, type Surface } from './surface.ts';

/** A surface is worked out when the choice has been still for so long; dots do not wait. */
const STILL_MS = 90;

/** A set of areas with the area of each event. */
export interface JoinedAreas {
  readonly set: ReadyAreas;
  readonly areaOf: Int32Array;
}

/** Content of the chosen layer. During a drag, the last surface stays. */
export function useSurface(
  ready: ReadyEvents,
  rows: Uint32Array,
  area: AreaOfStudy | undefined,
  layer: LayerName,
  isPublic: boolean,
  joined: JoinedAreas | undefined,
): Surface {
  const { xM, yM } = ready.points;
  const placed = useMemo(() => countPlaced(ready, rows), [ready, rows]);
  const [made, setMade] = useState<Surface>();
  useEffect(() => {
    if (layer === 'points') return;
    const timer = setTimeout(() => {
      if (layer === 'areas') {
        setMade(joined && areaSurface(joined.set, joined.areaOf, rows, { isPublic }));
        return;
      }
      const points = {
        xM: Float64Array.from(rows, (row) => xM[row] ?? Number.NaN),
        yM: Float64Array.from(rows, (row) => yM[row] ?? Number.NaN),
      };
      setMade(surfaceOf(layer, points, area, { isPublic }));
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [layer, rows, xM, yM, area, isPublic, joined]);
  return layer === 'points' || made?.layer !== layer ? { layer: 'points', n: placed } : made;
}
