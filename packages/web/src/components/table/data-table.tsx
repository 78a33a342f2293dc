import { Suspense, type ReactElement, type ReactNode } from 'react';
import { lazyComponent } from '../lazy-component.tsx';
import { TableFrame } from './table-frame.tsx';

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

export interface TableProps<Row> {
  /** What the table is, for those who do not see it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Identity of a row. */
  rowKey: (row: Row) => string;
  /** Enter, or a click anywhere on the row. */
  onOpen?: ((row: Row) => void) | undefined;
  /** Under the last row: "more", a sentence on what is not shown. */
  footer?: ReactNode;
  /** A changed question is under way; the rows still answer the last one. */
  busy?: boolean;
}

const VIRTUAL_FROM = 100;
const VirtualTable = lazyComponent(async () => (await import('./virtual-table.tsx')).VirtualTable);

/**
 * A table with real heads, one current row, `j` `k`, arrows and Enter. Above 100 rows only those in sight are in the
 * document (some 60), which leaves a table of 100,000 rows as quick as one of 50; the code for that is loaded then.
 */
export function DataTable<Row>(props: TableProps<Row>): ReactElement {
  const plain = <TableFrame {...props} shown={props.rows.map((_, index) => index)} />;
  if (props.rows.length <= VIRTUAL_FROM) return plain;
  const first = <TableFrame {...props} shown={props.rows.slice(0, VIRTUAL_FROM).map((_, index) => index)} />;
  // The table does not look inside its rows: it only gives them back to the functions that came with them.
  return (
    <Suspense fallback={first}>
      <VirtualTable {...(props as TableProps<unknown>)} />
    </Suspense>
  );
}
