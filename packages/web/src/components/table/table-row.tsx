import { memo, type FocusEvent, type ReactElement } from 'react';
import type { Column } from './data-table.tsx';

interface RowProps<Row> {
  row: Row;
  /** Place in the whole table, from 0. */
  index: number;
  columns: readonly Column<Row>[];
  onOpen: ((row: Row) => void) | undefined;
  isCurrent: boolean;
  /** Takes the real height of the row. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  tabIndex: number;
  'data-row': number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** A row of a table. While a long table scrolls, a row that stays in sight is not drawn again. */
export const TableRow = memo(function TableRow<Row>(props: RowProps<Row>): ReactElement {
  const { row, index, columns, onOpen, isCurrent, measure, ...focus } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      className={isCurrent ? 'sel' : undefined}
      onClick={(event) => !isControl(event.target) && onOpen?.(row)}
      {...focus}
    >
      {columns.map((column) =>
        column.rowHead ? (
          <th key={column.key} scope="row" className={classOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.key}
            className={classOf(column)}
            data-label={typeof column.title === 'string' ? column.title : undefined}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}) as <Row>(props: RowProps<Row>) => ReactElement; // memo forgets that the columns are of the row's kind

export function classOf<Row>(column: Column<Row>): string | undefined {
  return [column.numeric ? 'num' : '', column.wideOnly ? 'wide' : ''].filter(Boolean).join(' ') || undefined;
}

/** Whether a click fell on something with a meaning of its own. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a,button,input,select,label,summary') !== null;
}
