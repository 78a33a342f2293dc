import type { Report } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { GradeChip } from '../../../components/marking/grade-chip.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { gradedLines } from './graded-lines.ts';
import { historyEvent } from './history-event.ts';

/** What happened to the report and the grades it was given, newest first. Nothing is overwritten. */
export function ReportHistory({ report }: { report: Report }): ReactElement {
  const t = useT('report');
  const { lines, others } = gradedLines(report);
  return (
    <>
      <Lines id="report-history" heading={t('history.heading')}>
        {lines.map(({ line, grade }, index) => (
          <Line key={lines.length - index} at={line.at} by={line.by} reason={line.reason}>
            <b className="m">{t(`event.${historyEvent(line)}`)}</b>
            {grade && ' '}
            {grade && <GradeChip grade={grade} />}
          </Line>
        ))}
      </Lines>
      {others.length > 0 && (
        <Lines id="report-grades" heading={t('history.grades')}>
          {others.map((grade, index) => (
            <Line key={others.length - index} at={grade.gradedAt} by={grade.gradedBy} reason={grade.rationale}>
              <GradeChip grade={grade} />
            </Line>
          ))}
        </Lines>
      )}
      <p className="hint">{t('history.nothingOverwritten')}</p>
    </>
  );
}

function Lines({ id, heading, children }: { id: string; heading: string; children: ReactNode }): ReactElement {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="under">
        {heading}
      </h2>
      <ol className="hist">{children}</ol>
    </section>
  );
}

function Line({
  at,
  by,
  reason,
  children,
}: {
  at: string;
  by: string;
  reason: string;
  children: ReactNode;
}): ReactElement {
  const t = useT('report');
  return (
    <li>
      {children} {t('history.by', { name: by })}
      <div className="mut">
        <TimeText at={at} />
        {reason !== '' && `${t('common:colon', { label: '' })} ${reason}`}
      </div>
    </li>
  );
}
