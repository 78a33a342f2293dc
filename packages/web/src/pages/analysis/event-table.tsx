import type { EventResult } from '@reeve/contract';
import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useEventValue } from './event-value.ts';

export type ResultTable = NonNullable<EventResult['table']>;
type Row = ResultTable['rows'][number];

/** The table of a result in the reader's words; says so where not all rows are kept. */
export function EventTable({ table }: { table: ResultTable }): ReactElement {
  const t = useT('events');
  const { number } = useFormat();
  const value = useEventValue();
  const columns = table.columns.map(({ name, unit }, index): Column<readonly [number, Row]> => ({
    key: name,
    title: t(`column.${name}`),
    numeric: unit !== 'text',
    rowHead: index === 0,
    cell: ([, row]) => {
      const held = row[index] ?? null;
      // Only the end of a band may be open; elsewhere nothing is nothing.
      return held === null && (name === 'toM' || name === 'toDays') ? t('value.open') : value(held, unit);
    },
  }));
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={table.rows.map((row, index) => [index, row] as const)}
      rowKey={([index]) => String(index)}
      footer={
        table.rows.length < table.rowsInAll &&
        t('tableCut', { shown: number(table.rows.length), all: number(table.rowsInAll) })
      }
    />
  );
}
