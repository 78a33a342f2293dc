import type { Map as GroundMap } from 'maplibre-gl';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Rgba } from './colours.ts';

/** Places on the square of the Mercator map, 0 to 1 from the north-west; NaN where a place is not known. */
export interface MercatorPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function mercatorPlaces(lon: Float64Array, lat: Float64Array): MercatorPlaces {
  return {
    // Not Float64Array.from: with a million places it takes ten times as long.
    x: lon.map((degrees) => 0.5 + degrees / 360),
    y: lat.map((degrees) => {
      const sine = Math.sin((degrees * Math.PI) / 180);
      return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }),
  };
}

/** Up to so many dots are round and large; more are small squares. */
const ROUND_DOTS = 2500;
const ROUND_PX = 2.8;
const TILE = 512;

/**
 * Dots over a map, drawn by the processor into one picture: a hundred thousand in a few milliseconds on any machine, so that
 * they follow a brush where a graphics card is only imitated.
 *
 * @param rows     which of the places, by number
 * @param strength opacity of one dot alone, 0 to 255; dots on one spot add up
 */
export function DotCanvas({
  map,
  places,
  rows,
  colour,
  strength,
  onDrawn,
}: {
  map: GroundMap;
  places: MercatorPlaces;
  rows: Uint32Array;
  colour: Rgba;
  strength: number;
  onDrawn: () => void;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef(onDrawn);
  useEffect(() => {
    drawn.current = onDrawn;
  });
  useEffect(() => {
    const draw = (): void => {
      if (canvas.current) drawDots(canvas.current, map, places, rows, colour, strength);
    };
    draw();
    const frame = requestAnimationFrame(() => drawn.current());
    map.on('move', draw);
    map.on('resize', draw);
    return () => {
      cancelAnimationFrame(frame);
      map.off('move', draw);
      map.off('resize', draw);
    };
  }, [map, places, rows, colour, strength]);
  return <canvas ref={canvas} className="map-dots" aria-hidden="true" />;
}

function drawDots(
  canvas: HTMLCanvasElement,
  map: GroundMap,
  { x, y }: MercatorPlaces,
  rows: Uint32Array,
  [red, green, blue]: Rgba,
  strength: number,
): void {
  const ratio = window.devicePixelRatio;
  const { clientWidth, clientHeight } = map.getContainer();
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  const pen = canvas.getContext('2d');
  if (!pen || width === 0 || height === 0) return;
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const { lng, lat } = map.getCenter();
  const middle = mercatorPlaces(Float64Array.of(lng), Float64Array.of(lat));
  const scale = TILE * 2 ** map.getZoom() * ratio;
  const left = width / 2 - (middle.x[0] ?? 0) * scale;
  const top = height / 2 - (middle.y[0] ?? 0) * scale;
  pen.clearRect(0, 0, width, height);
  if (rows.length <= ROUND_DOTS) {
    pen.fillStyle = `rgb(${red} ${green} ${blue} / ${strength / 255})`;
    pen.beginPath();
    for (const row of rows) {
      const [px, py] = [(x[row] ?? Number.NaN) * scale + left, (y[row] ?? Number.NaN) * scale + top];
      if (!(px > -9 && px < width + 9 && py > -9 && py < height + 9)) continue;
      pen.moveTo(px + ROUND_PX * ratio, py);
      pen.arc(px, py, ROUND_PX * ratio, 0, 2 * Math.PI);
    }
    pen.fill();
    return;
  }
  const image = pen.createImageData(width, height);
  const { data } = image;
  const side = Math.max(2, Math.round(1.6 * ratio));
  for (let nth = 0; nth < rows.length; nth += 1) {
    const row = rows[nth] ?? 0;
    const px = Math.floor((x[row] ?? Number.NaN) * scale + left);
    const py = Math.floor((y[row] ?? Number.NaN) * scale + top);
    if (!(px >= 0 && px < width - side && py >= 0 && py < height - side)) continue;
    for (let dy = 0; dy < side; dy += 1)
      for (let dx = 0; dx < side; dx += 1) {
        const at = 4 * ((py + dy) * width + px + dx);
        data[at] = red;
        data[at + 1] = green;
        data[at + 2] = blue;
        const alpha = data[at + 3] ?? 0;
        data[at + 3] = alpha + ((255 - alpha) * strength) / 255;
      }
  }
  pen.putImageData(image, 0, 0);
}
