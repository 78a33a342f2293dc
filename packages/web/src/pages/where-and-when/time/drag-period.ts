import { useRef, useState, type PointerEvent, type SVGProps } from 'react';
import type { Brush } from '../selection.ts';

interface DragPeriod {
  /** Columns of the picture. */
  readonly count: number;
  /** Pixels before the first column, and the width of one. */
  readonly left: number;
  readonly step: number;
  /** The first day of a column; of `count`, the day after the last. */
  readonly startOf: (column: number) => number;
  /** Whether the period begins with the first column, wherever one drags. */
  readonly grows: boolean;
  readonly onBrush: (brush: Brush | undefined) => void;
}

/** Chooses a period of whole columns by dragging, a frame at a time; a double click clears it. */
export function useDragPeriod({ count, left, step, startOf, grows, onBrush }: DragPeriod): SVGProps<SVGSVGElement> {
  const [grip, setGrip] = useState<number>();
  const frame = useRef(0);
  const columnAt = (event: PointerEvent<SVGSVGElement>): number => {
    const edge = event.currentTarget.getBoundingClientRect().left;
    return Math.min(count - 1, Math.max(0, Math.floor((event.clientX - edge - left) / step)));
  };
  const between = (a: number, b: number): Brush => ({
    fromDay: startOf(grows ? 0 : Math.min(a, b)),
    toDay: startOf(Math.max(a, b) + 1),
  });
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const column = columnAt(event);
      setGrip(column);
      onBrush(between(column, column));
    },
    onPointerMove: (event) => {
      if (grip === undefined) return;
      const column = columnAt(event);
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => onBrush(between(grip, column)));
    },
    onPointerUp: () => setGrip(undefined),
    onPointerCancel: () => setGrip(undefined),
    onDoubleClick: () => onBrush(undefined),
  };
}
