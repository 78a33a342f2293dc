import { useMemo, type ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { timeWords } from '../import/crime/crime-columns.tsx';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { keyAt, type ReadyEvents } from './ready-events.ts';
import type { CodedColumnName } from '@reeve/domain';

/** The chosen events themselves; a row chosen here is marked on the map. */
export function RowsPane({
  ready,
  rows,
  chosen,
  onRow,
}: {
  ready: ReadyEvents;
  rows: Uint32Array;
  chosen: readonly string[];
  onRow: (id: string) => void;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const columns = useEventColumns(ready, chosen);
  // The latest first, as in every list.
  const list = useMemo(() => Array.from(rows.toReversed()), [rows]);
  return (
    <section className="board-pane" aria-labelledby="rows-title">
      <div className="pane-head">
        <h2 id="rows-title">{t('rows.title', { count: rows.length, n: number(rows.length) })}</h2>
        <span className="mut sm">{t('rows.same')}</span>
      </div>
      <DataTable
        label={t('rows.title', { count: rows.length, n: number(rows.length) })}
        columns={columns}
        rows={list}
        rowKey={String}
        onOpen={(row) => onRow(keyAt(ready.table, row))}
      />
    </section>
  );
}

function useEventColumns(ready: ReadyEvents, chosen: readonly string[]): readonly Column<number>[] {
  const t = useT('where');
  const format = useFormat();
  const language = useLanguage();
  const word = useOffenceWord();
  return useMemo(() => {
    const { table } = ready;
    const text = (name: CodedColumnName, row: number): string => {
      const { values, codes } = table.coded[name];
      return values[codes[row] ?? -1] ?? '';
    };
    const month = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const at = (minutes: number | undefined): string => new Date((minutes ?? 0) * 60_000).toISOString().slice(0, 19);
    return [
      {
        key: 'when',
        title: t('rows.when'),
        rowHead: true,
        width: '11rem',
        cell: (row) =>
          `${chosen.includes(keyAt(table, row)) ? '● ' : ''}${timeWords(
            {
              fromAt: at(table.fromMin[row]),
              toAt: at(table.toMin[row]),
              timePrecision: text('timePrecision', row),
            },
            format,
            (text0) => month.format(new Date(`${text0}-01T00:00:00Z`)),
          )}`,
      },
      { key: 'type', title: t('rows.type'), cell: (row) => word(text('type', row)) },
      {
        key: 'place',
        title: t('rows.place'),
        cell: (row) => {
          const place = text('street', row) || text('areaName', row) || text('areaCode', row);
          return [place, t(`precision.${precisionWord(text('placePrecision', row))}`)]
            .filter((one) => one !== '')
            .join(', ');
        },
      },
      { key: 'outcome', title: t('rows.outcome'), wideOnly: true, cell: (row) => text('outcome', row) },
    ];
  }, [ready, chosen, t, format, language, word]);
}

const PRECISIONS = ['exact', 'block', 'street', 'area', 'none'] as const;
/** The word for how exactly a place is known; of another source's word nothing is claimed. */
export function precisionWord(code: string): (typeof PRECISIONS)[number] | 'other' {
  return PRECISIONS.find((known) => known === code) ?? 'other';
}
