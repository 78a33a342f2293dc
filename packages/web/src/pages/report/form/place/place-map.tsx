import type { ReportPlace } from '@reeve/domain';
import { Marker, type Map as GroundMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { MapView, type Bounds } from '../../../../map/map-view.tsx';
import { useBasemap, useMapWords } from '../../../../map/use-basemap.ts';
import { groundBounds } from './ground-bounds.ts';

const NO_LAYERS: readonly never[] = [];
/** Half the side of what is shown around a point, degrees: some 500 m. */
const AROUND = 0.005;

/** A map on which a tap sets the place. Who cannot use a map types the name instead. */
export function PlaceMap({
  point,
  onPick,
}: {
  point: ReportPlace['point'];
  onPick: (latitude: number, longitude: number) => void;
}): ReactElement {
  const t = useT('report');
  const { data: basemap } = useBasemap();
  const [map, setMap] = useState<GroundMap>();
  const words = useMapWords(t('place.map'));
  const [around] = useState<Bounds | undefined>(
    point && [point.longitude - AROUND, point.latitude - AROUND, point.longitude + AROUND, point.latitude + AROUND],
  );
  const ground = useMemo(() => groundBounds((basemap?.drawn ?? []).map(({ features }) => features)), [basemap]);
  const picked = useRef(onPick);
  useEffect(() => {
    picked.current = onPick;
  });
  useEffect(() => {
    if (!map) return;
    const take = ({ lngLat }: { lngLat: { lat: number; lng: number } }): void => picked.current(lngLat.lat, lngLat.lng);
    map.on('click', take);
    return () => void map.off('click', take);
  }, [map]);
  useEffect(() => {
    if (!map || !point) return;
    const marker = new Marker().setLngLat([point.longitude, point.latitude]).addTo(map);
    return () => void marker.remove();
  }, [map, point]);
  if (!basemap) return <p className="hint">{t('place.mapLoading')}</p>;
  return (
    <div className="place-map">
      <MapView
        basemap={basemap}
        layers={NO_LAYERS}
        fit={around ?? ground}
        words={words}
        onMap={setMap}
        unable={<p>{t('place.noMap')}</p>}
      />
    </div>
  );
}
