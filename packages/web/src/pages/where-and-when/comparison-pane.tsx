import { useMemo, type ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { usePlaces } from '../record/use-places.ts';
import type { AreaComparison } from './use-comparison.ts';

type Report = Extract<AreaComparison, { of: 'reports' }>['reports'][number];

const reportCell = ({ id, subject, reference }: Report): ReactElement => (
  <Link to={paths.report(id)}>
    {subject} <span className="ref sm">{reference}</span>
  </Link>
);
const dayCell = ({ happenedOn }: Report): ReactElement | null =>
  happenedOn === null ? null : <DateText on={happenedOn} />;

/** The overlay on the events of the question, in words: the reports as rows, another data set as a number. */
export function ComparisonPane({
  beside,
  name,
  hasAreas,
}: {
  beside: AreaComparison;
  /** Of the data set. */
  name: string;
  /** True if areas are drawn, which can contain reports. */
  hasAreas: boolean;
}): ReactElement {
  const t = useT('where');
  if (beside.of === 'events') return <p className="note">{t('beside.events', { count: beside.table.n, name })}</p>;
  return <Reports beside={beside} hasAreas={hasAreas} />;
}

function Reports({
  beside: { reports, isCut },
  hasAreas,
}: {
  beside: Extract<AreaComparison, { of: 'reports' }>;
  hasAreas: boolean;
}): ReactElement {
  const t = useT('where');
  const { areaName } = usePlaces();
  const columns = useMemo(
    (): readonly Column<Report>[] => [
      {
        key: 'report',
        title: t('beside.report'),
        rowHead: true,
        cell: reportCell,
      },
      { key: 'area', title: t('areas.area'), width: '9rem', cell: ({ areaCode }) => areaName(areaCode ?? '') },
      {
        key: 'day',
        title: t('beside.day'),
        width: '6rem',
        cell: dayCell,
      },
    ],
    [t, areaName],
  );
  return (
    <section className="board-pane" aria-labelledby="beside-title">
      <div className="pane-head">
        <h2 id="beside-title">{t('beside.reports')}</h2>
        <span className="mut sm">{t(hasAreas ? 'beside.inAreas' : 'beside.noAreas')}</span>
      </div>
      {reports.length === 0 ? (
        <p className="mut">{t('beside.none')}</p>
      ) : (
        <DataTable label={t('beside.reports')} columns={columns} rows={reports} rowKey={({ id }) => id} />
      )}
      {isCut && <p className="mut sm">{t('beside.cut', { count: reports.length })}</p>}
    </section>
  );
}
