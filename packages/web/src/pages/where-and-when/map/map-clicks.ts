import { areaFinder } from '@reeve/analysis';
import type { Map as GroundMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { ReadyEvents } from '../ready-events.ts';
import { nearestRow } from './nearest-row.ts';
import type { JoinedAreas } from './use-surface.ts';

/** A click so near an event means it. */
const NEAR_PX = 9;

/** A click on an area selects its events, or deselects them. */
export function useAreaClicks(
  map: GroundMap | undefined,
  joined: JoinedAreas | undefined,
  onArea: (code: string) => void,
): void {
  const now = useRef(onArea);
  useEffect(() => {
    now.current = onArea;
  });
  useEffect(() => {
    if (!map || !joined) return;
    const { areas } = joined.set;
    const find = areaFinder(areas);
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }): void => {
      const area = areas[find(lngLat.lng, lngLat.lat)];
      if (area) now.current(area.code);
    };
    map.on('click', click);
    return () => void map.off('click', click);
  }, [map, joined]);
}

/** A click on an event chooses it, or gives it back. */
export function useRowClicks(
  map: GroundMap | undefined,
  ready: ReadyEvents,
  rows: Uint32Array,
  isOn: boolean,
  onRow: (row: number) => void,
): void {
  const now = useRef({ rows, onRow });
  useEffect(() => {
    now.current = { rows, onRow };
  });
  useEffect(() => {
    if (!map || !isOn) return;
    const click = ({
      point,
      lngLat,
    }: {
      point: { x: number; y: number };
      lngLat: { lng: number; lat: number };
    }): void => {
      const edge = map.unproject([point.x + NEAR_PX, point.y]);
      const reach = Math.abs(edge.lng - lngLat.lng);
      const row = nearestRow(ready.table, now.current.rows, [lngLat.lng, lngLat.lat], reach);
      if (row >= 0) now.current.onRow(row);
    };
    map.on('click', click);
    return () => void map.off('click', click);
  }, [map, ready, isOn]);
}
