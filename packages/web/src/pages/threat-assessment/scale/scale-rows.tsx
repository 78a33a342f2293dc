import type { ScalePreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

/** What the import of a sentencing scale would store: its columns, every row with its days or its fault, and what is missing. */
export function ScaleRows({
  preview,
  onSheet,
  onColumns,
}: {
  preview: ScalePreview;
  onSheet: (sheet: string) => void;
  onColumns: (columns: { readonly offence?: number; readonly days?: number }) => void;
}): ReactElement {
  const t = useT('scales');
  const choices = preview.columns.map((heading, at) => ({
    value: String(at + 1),
    label: heading === '' ? t('weights.column', { n: at + 1 }) : heading,
  }));
  return (
    <>
      {preview.sheets.length > 1 && (
        <ChoiceField
          label={t('weights.sheet')}
          options={preview.sheets.map((value) => ({ value, label: value }))}
          value={preview.sheet}
          onChange={(next) => next !== undefined && onSheet(next)}
        />
      )}
      <div className="two">
        <ChoiceField
          label={t('weights.codeColumn')}
          options={choices}
          value={String(preview.offence)}
          onChange={(next) => next !== undefined && onColumns({ offence: Number(next) })}
        />
        <ChoiceField
          label={t('weights.daysColumn')}
          options={choices}
          value={String(preview.days)}
          onChange={(next) => next !== undefined && onColumns({ days: Number(next) })}
        />
      </div>
      <p>
        {t('weights.found', { count: preview.weights.length })}{' '}
        {preview.missing.length > 0 && (
          <span className="sc-unknown">
            {t('weights.missing')} {preview.missing.map(({ title }) => title).join(', ')}.
          </span>
        )}
      </p>
      <div className="sc-scroll">
        <DataTable
          label={t('weights.rows')}
          columns={useRowColumns()}
          rows={preview.rows}
          rowKey={({ row }) => String(row)}
        />
      </div>
    </>
  );
}

function useRowColumns(): readonly Column<ScalePreview['rows'][number]>[] {
  const t = useT('scales');
  const { number } = useFormat();
  return [
    { key: 'row', title: t('weights.row'), numeric: true, width: '4rem', cell: ({ row }) => row },
    {
      key: 'code',
      title: t('harm.offence'),
      rowHead: true,
      cell: ({ code, name }) => (
        <>
          <span className="m">{code}</span> <span className="mut">{name}</span>
        </>
      ),
    },
    { key: 'written', title: t('weights.written'), numeric: true, wideOnly: true, cell: ({ written }) => written },
    {
      key: 'days',
      title: t('harm.each'),
      numeric: true,
      cell: ({ days, fault }) =>
        fault === null ? number(days ?? 0) : <span className="sc-unknown">{t(`weights.fault.${fault}`)}</span>,
    },
  ];
}
