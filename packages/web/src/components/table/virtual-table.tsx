import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { TableProps } from './data-table.tsx';
import { TableFrame } from './table-frame.tsx';

/**
 * The height of a row of one line. A row that differs has every later one placed again when it is first seen, which
 * takes milliseconds in a list of 100,000.
 */
const ROW_PX = 31;
const OVERSCAN = 12;
const PHONE = '(max-width: 600px)';

/** A long table of which only the rows in sight are in the document. It scrolls with the page and has no bar of its own. */
export function VirtualTable(props: TableProps<unknown>): ReactElement {
  const isPhone = useSyncExternalStore(
    (changed) => {
      const query = matchMedia(PHONE);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(PHONE).matches,
  );
  const isPrinting = usePrinting();
  if (isPrinting) return <TableFrame {...props} shown={props.rows.map((_, index) => index)} />;
  // On a phone the window scrolls, elsewhere the page inside the shell.
  return isPhone ? <InWindow {...props} /> : <InPage {...props} />;
}

/** Whether the page is being printed: paper gets every row, not the few in sight. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}

function InPage(props: TableProps<unknown>): ReactElement {
  const [place, top] = useTop(thePage);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: props.rows.length,
    getScrollElement: thePage,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  return (
    <div ref={place}>
      <Windowed {...props} virtual={virtual} top={top} />
    </div>
  );
}

function InWindow(props: TableProps<unknown>): ReactElement {
  const [place, top] = useTop(theWindow);
  // oxlint-disable-next-line react/incompatible-library -- as above
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: props.rows.length,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  return (
    <div ref={place}>
      <Windowed {...props} virtual={virtual} top={top} />
    </div>
  );
}

const thePage = (): HTMLElement | null => document.getElementById('main');
const theWindow = (): HTMLElement => document.documentElement;

/** How far the table begins below the top of what scrolls; measured again when something around it changes its height. */
function useTop(scroller: () => HTMLElement | null): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const outer = scroller();
    const around = place.current?.parentElement;
    if (!outer || !around) return;
    const measure = (): void => {
      const start =
        outer === document.documentElement ? -window.scrollY : outer.getBoundingClientRect().top - outer.scrollTop;
      setTop(Math.round((place.current?.getBoundingClientRect().top ?? 0) - start));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    return () => observer.disconnect();
  }, [scroller]);
  return [place, top];
}

function Windowed<Scroller extends Element | Window>({
  virtual,
  top,
  ...props
}: TableProps<unknown> & { virtual: Virtualizer<Scroller, HTMLTableRowElement>; top: number }): ReactElement {
  const items = virtual.getVirtualItems();
  const end = virtual.getTotalSize();
  return (
    <TableFrame
      {...props}
      shown={items.map((item) => item.index)}
      before={items[0] ? items[0].start - top : 0}
      after={items.length > 0 ? end - ((items.at(-1)?.end ?? 0) - top) : end}
      measure={virtual.measureElement}
      reveal={(index) => virtual.scrollToIndex(index)}
    />
  );
}
