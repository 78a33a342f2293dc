import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { useT } from '../../i18n.ts';
import { EntryText, type Kept } from './entry-text.tsx';
import type { Release } from './release-page.tsx';

type Row = Pick<Release['rows'][number], 'entries' | 'all'> & { readonly key: string; readonly title: string };

/** Recorded crime by area and offence, with every sum, as printed. */
export function CrimeTable({ release, kept }: { release: Release; kept: Kept }): ReactElement {
  const t = useT('release');
  const { columns, rows, totals, all } = release;
  const shown = [
    ...rows.map(({ code, title, ...row }) => ({ ...row, key: code || 'others', title: title || t('others') })),
    { key: 'all', title: t('all'), entries: totals, all },
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="pr-scroll" aria-label={t('crime')} tabIndex={0}>
      <DataTable label={t('crime')} rowKey={({ key }) => key} rows={shown} columns={useCrimeColumns(columns, kept)} />
    </section>
  );
}

function useCrimeColumns(offences: Release['columns'], kept: Kept): readonly Column<Row>[] {
  const t = useT('release');
  return [
    { key: 'area', title: t('area'), rowHead: true, cell: ({ title }) => title },
    ...offences.map(({ code, title }, at) => ({
      key: code || 'others',
      title: title || t('others'),
      numeric: true,
      cell: ({ entries }: Row) => <EntryText entry={entries[at]} kept={kept} />,
    })),
    { key: 'all', title: t('all'), numeric: true, cell: ({ all: entry }) => <EntryText entry={entry} kept={kept} /> },
  ];
}
