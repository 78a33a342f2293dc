import { useCallback, useRef, type ReactElement } from 'react';
import type { TableProps } from './data-table.tsx';
import { classOf, TableRow } from './table-row.tsx';
import { useRows } from './use-rows.ts';

interface FrameProps<Row> extends TableProps<Row> {
  /** Indexes of the rows that are in the document, ascending. */
  shown: readonly number[];
  /** Heights of what is left out above and below, CSS pixels. */
  before?: number;
  after?: number;
  /** Takes the real height of a row. */
  measure?: (row: HTMLTableRowElement | null) => void;
  /** Brings a row that is left out into the document. */
  reveal?: (index: number) => void;
}

/** The table itself: heads, the rows that are shown, and the space of those that are not. */
export function TableFrame<Row>(props: FrameProps<Row>): ReactElement {
  const {
    label,
    columns,
    rows,
    rowKey,
    onOpen,
    footer,
    busy = false,
    shown,
    before = 0,
    after = 0,
    measure,
    reveal,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const open = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const within = useCallback(() => box.current, []);
  const list = useRows({
    count: rows.length,
    within,
    onOpen: onOpen ? open : undefined,
    ...(reveal ? { reveal } : {}),
  });
  return (
    <div ref={box} className="table" aria-busy={busy || undefined}>
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
          {before > 0 && <Spacer height={before} />}
          {shown.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <TableRow
                key={rowKey(row)}
                row={row}
                index={index}
                columns={columns}
                onOpen={onOpen}
                isCurrent={index === list.current}
                measure={measure}
                {...list.rowProps(index)}
              />
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

function Spacer({ height }: { height: number }): ReactElement {
  return (
    <tr aria-hidden="true" className="spacer">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden: it only keeps the scroll bar honest */}
      <td style={{ height }} />
    </tr>
  );
}
