import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useT } from '../../i18n.ts';
import { Button } from '../button.tsx';
import './chart.css';

/**
 * A chart and the same numbers as a table: the button changes one for the other, and so does `t` while the focus is on the
 * figure (elsewhere on an object's page `t` opens its thread).
 */
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
  const turn = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setAsTable(!asTable);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button in it does the same
    <figure className="chart-figure" aria-labelledby={id} onKeyDown={turn}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {note && <span className="mut sm">{note}</span>}
        <Button kind="quiet" keys="t" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </figcaption>
      {asTable ? table : chart}
    </figure>
  );
}
