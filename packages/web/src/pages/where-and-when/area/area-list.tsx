import { useMemo, type ReactElement } from 'react';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { AreaCount, AreaSurface } from './area-surface.ts';

/** The areas of the map as rows, the most crimes first; a row chosen here chooses its crimes. */
export function AreaList({
  surface,
  chosen,
  onArea,
}: {
  surface: AreaSurface;
  chosen: readonly string[];
  onArea: (code: string) => void;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const rows = useMemo(
    () => surface.perArea.toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1) || a.nth - b.nth),
    [surface],
  );
  const columns = useMemo(
    (): readonly Column<AreaCount>[] => [
      {
        key: 'area',
        title: t('areas.area'),
        rowHead: true,
        cell: ({ code, name }) => `${chosen.includes(code) ? '● ' : ''}${name}`,
      },
      {
        key: 'crimes',
        title: t('areas.crimes'),
        numeric: true,
        width: '6rem',
        cell: ({ count }) => (count === undefined ? t('areas.hidden') : number(count)),
      },
      {
        key: 'perKm2',
        title: t('areas.perKm2'),
        numeric: true,
        width: '6rem',
        cell: ({ perKm2 }) => (perKm2 === undefined ? '–' : number(Math.round(perKm2 * 10) / 10)),
      },
    ],
    [t, number, chosen],
  );
  return (
    <section className="board-pane" aria-labelledby="areas-title">
      <div className="pane-head">
        <h2 id="areas-title">{surface.set}</h2>
        <span className="mut sm">{t('areas.how')}</span>
      </div>
      <DataTable
        label={surface.set}
        columns={columns}
        rows={rows}
        rowKey={({ nth }) => String(nth)}
        onOpen={({ code }) => onArea(code)}
      />
    </section>
  );
}
