import type { ReactElement } from 'react';
import type { ShiftMapDrawing } from './shift-map.tsx';

/** The number of a hot spot before its line, if the map has it. */
export function NumberOnMap({ map, hotSpot }: { map: ShiftMapDrawing | null; hotSpot: number }): ReactElement | null {
  const isOn = map?.places.some((place) => place.hotSpot === hotSpot) ?? false;
  return isOn ? <span className="sh-number">{hotSpot}</span> : null;
}
