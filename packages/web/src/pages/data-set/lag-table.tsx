import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import type { DataSetInFull } from './data-set-page.tsx';

type Lag = DataSetInFull['lags'][number];

/** How long after the event each type is recorded. */
export function LagTable({ lags }: { lags: readonly Lag[] }): ReactElement {
  const t = useT('coverage');
  const { number } = useFormat();
  const word = useOffenceWord();
  const days = (key: 'median' | 'ninetieth' | 'ninetyFifth', of: (lag: Lag) => number): Column<Lag> => ({
    key,
    title: t(`one.${key}`),
    numeric: true,
    width: '9rem',
    wideOnly: key === 'ninetyFifth',
    cell: (lag) => number(Math.ceil(of(lag))),
  });
  const columns: readonly Column<Lag>[] = [
    { key: 'type', title: t('one.type'), rowHead: true, cell: ({ offenceType }) => word(offenceType) },
    { key: 'n', title: t('one.n'), numeric: true, width: '6rem', wideOnly: true, cell: ({ n }) => number(n) },
    days('median', ({ medianDays }) => medianDays),
    days('ninetieth', ({ ninetiethDays }) => ninetiethDays),
    days('ninetyFifth', ({ ninetyFifthDays }) => ninetyFifthDays),
  ];
  return (
    <section aria-labelledby="lag">
      <h2 id="lag">{t('one.lag')}</h2>
      <p className="mut">{t(lags.length === 0 ? 'one.noLag' : 'one.lagWhat')}</p>
      {lags.length > 0 && (
        <DataTable label={t('one.lag')} columns={columns} rows={lags} rowKey={({ offenceType }) => offenceType} />
      )}
    </section>
  );
}
