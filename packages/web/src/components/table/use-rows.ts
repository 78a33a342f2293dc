import { useCallback, useState, type FocusEvent } from 'react';
import { useKeys } from '../../shell/command/use-keys.ts';

/** A list in which one row is current: `j` `k` and arrows move, Enter opens. */
export interface Rows {
  /** -1 until the list is used: a row must not look chosen while Enter means something else. */
  readonly current: number;
  /** Props of a row: one row is in the tab order, the others are reached by keys. */
  readonly rowProps: (index: number) => {
    readonly tabIndex: number;
    readonly 'data-row': number;
    /** The same function for every row, so that rows which have not changed need not be drawn again. */
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * Keys of a list. The page keeps the focus in the list, so that a screen reader follows and Enter means this row.
 *
 * @param count rows in the whole list
 * @param onOpen what Enter does
 * @param reveal brings a row into the document before it is focused (virtual lists)
 * @param within an element that holds the rows
 */
export function useRows(of: {
  readonly count: number;
  readonly within: () => HTMLElement | null;
  readonly onOpen?: ((index: number) => void) | undefined;
  readonly reveal?: (index: number) => void;
}): Rows {
  const { count, within, onOpen, reveal } = of;
  const [current, setCurrent] = useState(0);
  const [used, setUsed] = useState(false);
  const go = useCallback(
    (index: number): void => {
      const to = Math.max(0, Math.min(count - 1, index));
      setCurrent(to);
      setUsed(true);
      reveal?.(to);
      // A virtual row is in the document only after the next paint.
      requestAnimationFrame(() => {
        const row = within()?.querySelector<HTMLElement>(`[data-row="${to}"]`);
        row?.focus({ preventScroll: true });
        row?.scrollIntoView({ block: 'nearest' });
      });
    },
    [count, reveal, within],
  );
  const onFocus = useCallback((event: FocusEvent<HTMLElement>): void => {
    setCurrent(Number(event.currentTarget.dataset['row']));
    setUsed(true);
  }, []);
  const inside = (event: KeyboardEvent): boolean => within()?.contains(event.target as Node) ?? false; // keyboard events come from nodes
  const onRow = (event: KeyboardEvent): boolean =>
    event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined && inside(event);
  const started = (): boolean => within()?.contains(document.activeElement) ?? false;
  const only = (act: () => void) => (event: KeyboardEvent) => (onRow(event) ? act() : false);
  useKeys(
    {
      j: () => go(started() ? current + 1 : current),
      k: () => go(started() ? current - 1 : current),
      ArrowDown: only(() => go(current + 1)),
      ArrowUp: only(() => go(current - 1)),
      Home: only(() => go(0)),
      End: only(() => go(count - 1)),
      PageDown: only(() => go(current + 10)),
      PageUp: only(() => go(current - 10)),
      Enter: onOpen ? only(() => onOpen(current)) : undefined,
    },
    { enabled: count > 0 },
  );
  return {
    current: used ? Math.min(current, count - 1) : -1,
    rowProps: (index) => ({
      tabIndex: index === Math.min(current, count - 1) ? 0 : -1,
      'data-row': index,
      onFocus,
    }),
  };
}
