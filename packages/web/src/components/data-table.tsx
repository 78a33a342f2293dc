import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, type ReactElement, type ReactNode } from 'react';
import { useRows } from './use-rows.ts';

export interface Column<Row> {
  readonly key: string;
  /** The column's head, in the person's language. */
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** A number: right, mono. */
  readonly numeric?: boolean;
  /** Left out below 600 px. */
  readonly wideOnly?: boolean;
  /** The name of the row, read with every cell of it. One column has it. */
  readonly rowHead?: boolean;
  /** Width as CSS, e.g. `8rem`; by content otherwise. */
  readonly width?: string;
}

const VIRTUAL_FROM = 100;
const ROW_PX = 34;

/**
 * A table with real heads, one current row, `j` `k` arrows and Enter. Above 100 rows only those in sight are in the
 * document (never more than about 60), which leaves a table of 100,000 rows as quick as one of 50.
 *
 * @param label what the table is, for those who do not see it
 * @param rowKey identity of a row
 * @param onOpen Enter, or a click anywhere on the row
 * @param footer under the last row: "more", a sentence on what is not shown
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  footer,
  busy = false,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  footer?: ReactNode;
  /** A changed question is under way; the rows still answer the last one. */
  busy?: boolean;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const isVirtual = rows.length > VIRTUAL_FROM;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const open = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const within = useCallback(() => box.current, []);
  const list = useRows({
    count: rows.length,
    within,
    onOpen: onOpen ? open : undefined,
    reveal: (index) => isVirtual && virtual.scrollToIndex(index),
  });
  const shown = isVirtual ? virtual.getVirtualItems().map((item) => item.index) : rows.map((_, index) => index);
  const items = virtual.getVirtualItems();
  const before = isVirtual ? (items[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const classOf = (column: Column<Row>): string | undefined =>
    [column.numeric ? 'num' : '', column.wideOnly ? 'wide' : ''].filter(Boolean).join(' ') || undefined;

  return (
    <div ref={box} className={isVirtual ? 'table virtual' : 'table'} aria-busy={busy || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows are chosen and opened is a grid (ARIA APG) */}
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} style={{ width: column.width }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} span={columns.length} />}
          {shown.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={index + 2}
                aria-selected={index === list.current}
                className={index === list.current ? 'sel' : undefined}
                onClick={(event) => !isControl(event.target) && open(index)}
                {...list.rowProps(index)}
              >
                {columns.map((column) =>
                  column.rowHead ? (
                    <th key={column.key} scope="row" className={classOf(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={classOf(column)}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} span={columns.length} />}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

function Spacer({ height, span }: { height: number; span: number }): ReactElement {
  return (
    <tr aria-hidden="true" className="spacer">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden: it only keeps the scroll bar honest */}
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

/** Whether a click fell on something with a meaning of its own. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a,button,input,select,label,summary') !== null;
}
