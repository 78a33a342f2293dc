import type { ImportPreview } from '@reeve/contract';
import { FAR_KM, joinBoxes, kmToNearest, placeAdvice, type Box, type MappedRow } from '@reeve/formats';
import type { KnownExtent } from '@reeve/store';
import { thinned } from './thinned.ts';

const PAIRS_KEPT = 400;
/** Some places may be wrong in any file; a larger share of distant places means that it is read wrongly. */
const ADVICE_FROM_SHARE = 0.1;

/** All places where the agency is known to work. */
export const nearOf = ({ areas, crimes }: KnownExtent): readonly Box[] => joinBoxes([...areas, ...crimes]);

/** Watches the rows of a preview for places far from the agency's areas, or from its crimes if it has no areas. */
export function watchPlaces(extent: KnownExtent): {
  readonly see: (row: MappedRow) => void;
  readonly result: (system: number | null) => ImportPreview['nearness'];
} {
  const near = nearOf(extent);
  const pairs = thinned<readonly [number, number]>(PAIRS_KEPT);
  const compared = near.length === 0 ? 'nothing' : extent.areas.length > 0 ? 'areas' : 'crimes';
  let [located, far] = [0, 0];
  return {
    see({ lon, lat, x, y }) {
      if (lon === undefined || lat === undefined) return;
      located += 1;
      if (x !== undefined && y !== undefined) pairs.see([x, y]);
      if (near.length > 0 && kmToNearest(near, lon, lat) > FAR_KM) far += 1;
    },
    result(system) {
      const advice =
        system !== null && far > located * ADVICE_FROM_SHARE
          ? placeAdvice(pairs.result(), system, near)
          : { swap: false, systems: [] };
      return { compared, located, far, farKm: FAR_KM, ...advice };
    },
  };
}
