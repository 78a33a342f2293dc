import type { MapboxOverlay } from '@deck.gl/mapbox';
import type { Layer } from '@deck.gl/core';
import { addProtocol, Map as GroundMap, NavigationControl, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// The worker is a file of our own origin: the content policy allows no other.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Basemap } from './basemap.ts';
import type { Colours } from './colours.ts';
import { useColours } from './use-colours.ts';
import { styleOf } from './style.ts';
import './map.css';

setWorkerUrl(workerUrl);
prewarm();
addProtocol('pmtiles', new Protocol().tile);

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The words of the map's own controls. */
export interface MapWords {
  readonly title: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Signs of the units of the scale. */
  readonly metres: string;
  readonly kilometres: string;
}

interface MapViewProps {
  readonly basemap: Basemap;
  /** What deck.gl draws over the ground; a new list is drawn, the same is not. */
  readonly layers: readonly Layer[];
  /** The area shown at the start, and again when it changes. */
  readonly fit: Bounds | undefined;
  readonly words: MapWords;
  /** Called with the map when it is ready, and with undefined when it is removed. */
  readonly onMap?: (map: GroundMap | undefined) => void;
  readonly onDrawn?: () => void;
  /** Shown if the browser cannot draw maps. */
  readonly unable: ReactNode;
  readonly children?: ReactNode;
}

/** A map with layers over it. Arrows move it and + and − zoom while it has the focus. The tables next to it show the same content. */
export function MapView({ basemap, layers, fit, words, onMap, onDrawn, unable, children }: MapViewProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef(onDrawn);
  const over = useRef<Promise<MapboxOverlay | undefined>>(undefined);
  const told = useRef(onMap);
  const first = useRef({ fit, words });
  const [made, setMade] = useState<GroundMap | 'unable'>();
  const colours = useColours();
  const start = useRef(colours);
  useEffect(() => {
    drawn.current = onDrawn;
    told.current = onMap;
  });
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const { fit: bounds, words: said } = first.current;
    let map: GroundMap;
    try {
      map = groundOn(container, basemap, start.current, bounds, said);
    } catch {
      // oxlint-disable-next-line react/set-state-in-effect -- whether this browser can is only known by trying
      setMade('unable');
      return;
    }
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right');
    setMade(map);
    told.current?.(map);
    return () => {
      told.current?.(undefined);
      over.current = undefined;
      setMade(undefined);
      removed.add(map);
      map.remove();
    };
  }, [basemap]);
  useEffect(() => {
    if (made === undefined || made === 'unable' || colours === start.current) return;
    start.current = colours;
    made.setStyle(styleOf(basemap, colours));
  }, [made, basemap, colours]);
  useEffect(() => {
    if (made === undefined || made === 'unable') return;
    // A second picture over the ground costs time and memory: it is made when there is something to draw.
    if (!over.current && layers.length === 0) return;
    over.current ??= overlayOn(made, () => drawn.current?.());
    let isPast = false;
    void over.current.then((overlay) => !isPast && overlay?.setProps({ layers: [...layers] }));
    return () => {
      isPast = true;
    };
  }, [made, layers]);
  useEffect(() => {
    if (made === undefined || made === 'unable' || !fit || fit === first.current.fit) return;
    first.current = { ...first.current, fit };
    made.fitBounds([...fit], { padding: 24, animate: false });
  }, [made, fit]);
  return (
    <div className="map">
      <div ref={place} className="map-ground" />
      {made === 'unable' ? <div className="map-unable">{unable}</div> : children}
    </div>
  );
}

const removed = new WeakSet<GroundMap>();

/** @returns undefined where the map was gone before its code had come: it would go on drawing over nothing */
async function overlayOn(map: GroundMap, onDrawn: () => void): Promise<MapboxOverlay | undefined> {
  const { MapboxOverlay: Overlay } = await import('@deck.gl/mapbox');
  if (removed.has(map)) return undefined;
  const overlay = new Overlay({ layers: [], onAfterRender: onDrawn });
  map.addControl(overlay);
  return overlay;
}

/** @throws where the browser cannot draw maps */
function groundOn(
  container: HTMLElement,
  basemap: Basemap,
  colours: Colours,
  bounds: Bounds | undefined,
  said: MapWords,
): GroundMap {
  return new GroundMap({
    container,
    style: styleOf(basemap, colours),
    ...(bounds ? { bounds: [...bounds], fitBoundsOptions: { padding: 24 } } : { center: [0, 20], zoom: 1 }),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    maxZoom: 19,
    locale: {
      'Map.Title': said.title,
      'NavigationControl.ZoomIn': said.zoomIn,
      'NavigationControl.ZoomOut': said.zoomOut,
      'ScaleControl.Meters': said.metres,
      'ScaleControl.Kilometers': said.kilometres,
    },
  });
}
