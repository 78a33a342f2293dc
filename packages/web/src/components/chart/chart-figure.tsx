import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useT } from '../../i18n.ts';
import { Button } from '../button.tsx';
import './chart.css';

/** A chart and the same numbers as a table: the button changes one for the other. */
export function ChartFigure({
  title,
  note,
  chart,
  table,
  startsAsTable = false,
}: {
  title: string;
  /** Unit, period and n. */
  note?: string;
  chart: ReactNode;
  table: ReactNode;
  /** The table is shown first, the chart on demand. */
  startsAsTable?: boolean;
}): ReactElement {
  const t = useT('record');
  const id = useId();
  const [asTable, setAsTable] = useState(startsAsTable);
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {note && <span className="mut sm">{note}</span>}
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </figcaption>
      {asTable ? table : chart}
    </figure>
  );
}
