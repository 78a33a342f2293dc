import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { GoTo } from './use-shown-comment.ts';

const ROW_PX = 96;
const thePage = (): HTMLElement | null => document.getElementById('main');

/** Which rows of a long text are in sight, and where; scrolls to the block that is asked for. */
export function useTextRows(place: RefObject<HTMLDivElement | null>, count: number, goTo: GoTo | undefined) {
  const top = useTopInPage(place);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer<HTMLElement, HTMLDivElement>({
    count,
    getScrollElement: thePage,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: top,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  useEffect(() => {
    if (goTo) virtual.scrollToIndex(goTo.index, { align: 'center' });
  }, [goTo, virtual]);
  return { virtual, rows, first, last };
}

/** Distance of the text from the top of the page in pixels; the content above it opens and closes. */
function useTopInPage(place: RefObject<HTMLDivElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const [outer, inner] = [thePage(), place.current];
    const around = inner?.closest('[data-reading]');
    if (!outer || !inner || !around) return undefined;
    const measure = (): void =>
      setTop(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop);
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(around);
    return () => resized.disconnect();
  }, [place]);
  return top;
}
