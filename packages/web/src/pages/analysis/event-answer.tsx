import type { EventResult } from '@reeve/contract';
import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { Facts } from '../record/facts.tsx';
import { useEventValue } from './event-value.ts';

/** What a method found: figures, what to read with care, what was left out, and the table behind it. */
export function EventAnswer({ result }: { result: EventResult }): ReactElement {
  const t = useT('events');
  const { number } = useFormat();
  const value = useEventValue();
  return (
    <div className="event-answer">
      <Facts
        heading={t('heading')}
        lines={[
          [t('figure.n'), number(result.n)],
          ...result.figures.map(
            (figure) =>
              [
                t(`figure.${figure.name}`),
                <span key={figure.name} className="mono">
                  {value(figure.value, figure.unit)}
                </span>,
              ] as const,
          ),
        ]}
      />
      {result.warnings.length > 0 && (
        <section aria-labelledby="event-warnings">
          <h2 id="event-warnings">{t('warningsHeading')}</h2>
          <ul className="event-notes">
            {result.warnings.map((code) => (
              <li key={code}>{t(`warning.${code}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {result.leftOut.length > 0 && (
        <section aria-labelledby="event-left-out">
          <h2 id="event-left-out">{t('leftOutHeading')}</h2>
          <ul className="event-notes">
            {result.leftOut.map(({ because, crimes }) => (
              <li key={because}>{t('leftOut', { reason: t(`because.${because}`), crimes: number(crimes) })}</li>
            ))}
          </ul>
        </section>
      )}
      {result.table && <EventTable table={result.table} />}
    </div>
  );
}

type Table = NonNullable<EventResult['table']>;
type Row = Table['rows'][number];

function EventTable({ table }: { table: Table }): ReactElement {
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
    <section aria-labelledby="event-table">
      <h2 id="event-table">{t('table')}</h2>
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
    </section>
  );
}
