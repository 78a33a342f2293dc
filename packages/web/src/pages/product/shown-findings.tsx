import { readAnalysisRun, readFinding } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import '../analysis/analysis.css';
import { EventFigure } from '../analysis/event-figure.tsx';
import { SmallCounts } from '../analysis/small-counts.tsx';
import { WeekFigure } from '../analysis/week-figure.tsx';
import type { Block } from './blocks.ts';

/** The numbers of the findings a block cites, as its author chose to show them. The reader can turn each into the other. */
export function ShownFindings({ block: { cites, show } }: { block: Block }): ReactElement | null {
  if (!show) return null;
  return (
    <>
      {cites
        .filter(({ kind }) => kind === 'finding')
        .map(({ id }) => (
          <One key={`${id} ${show}`} id={id} asTable={show === 'table'} />
        ))}
    </>
  );
}

function One({ id, asTable }: { id: string; asTable: boolean }): ReactElement | null {
  const finding = useReading(readFinding, { params: { id } }).data;
  const run = useReading(
    readAnalysisRun,
    { params: { id: finding?.runId ?? '' } },
    { enabled: finding !== undefined },
  ).data;
  if (!finding || !run) return null;
  return (
    <div className="shown-finding">
      <p className="hint">
        {finding.title} <span className="ref sm">{finding.reference}</span>
      </p>
      {run.form === 'events' ? (
        <EventFigure result={run.result} startsAsTable={asTable} />
      ) : run.result ? (
        <WeekFigure result={run.result} startsAsTable={asTable} />
      ) : (
        <SmallCounts />
      )}
    </div>
  );
}
