import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useT } from '../../i18n.ts';
import { EntryText, type Kept } from './entry-text.tsx';
import type { Release } from './release-page.tsx';

type Row = Pick<Release['rows'][number], 'entries' | 'all'> & { readonly key: string; readonly title: string };

/** Recorded crime by area and offence, with every sum, as printed. */
export function CrimeTable({ release, kept }: { release: Release; kept: Kept }): ReactElement {
  const t = useT('release');
  const { columns, rows, totals, all } = release;
  const shown = [
    ...rows.map(({ code, title, ...row }) => ({ ...row, key: code || 'others', title: title || t('otherAreas') })),
    { key: 'all', title: t('all'), entries: totals, all },
  ];
  const offences = useCrimeColumns(columns, kept);
  if (useNarrow()) return <CrimeLists rows={shown} columns={offences} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="pr-scroll" aria-label={t('crime')} tabIndex={0}>
      <DataTable label={t('crime')} rowKey={({ key }) => key} rows={shown} columns={offences} />
    </section>
  );
}

/** The same numbers area by area: on a phone the columns would be cut off. */
function CrimeLists({ rows, columns }: { rows: readonly Row[]; columns: readonly Column<Row>[] }): ReactElement {
  return (
    <>
      {rows.map((row, at) => (
        <section key={row.key} className="pr-area" aria-labelledby={`pr-area-${at}`}>
          <h3 id={`pr-area-${at}`}>{row.title}</h3>
          <dl className="pr-figures">
            {columns
              .filter(({ rowHead }) => rowHead !== true)
              .map(({ key, title, cell }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
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
