import type { Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { GradeChip } from '../../components/grade-chip.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { historyEvent } from './history-event.ts';

/** Newest first; of lines at the same instant (an exercise clock may stand still) the later one of the list. */
function newestFirst<T>(list: readonly T[], at: (line: T) => string): readonly T[] {
  return list.toReversed().toSorted((a, b) => at(b).localeCompare(at(a)));
}

/** What happened to the report, newest first; below, every grade it ever had. Nothing is overwritten. */
export function ReportHistory({ report }: { report: Report }): ReactElement {
  const t = useT('report');
  const lines = newestFirst(report.history, ({ at }) => at);
  const grades = newestFirst(report.gradeHistory, ({ gradedAt }) => gradedAt);
  return (
    <>
      <section aria-labelledby="report-history">
        <h2 id="report-history" className="under">
          {t('history.heading')}
        </h2>
        <ol className="hist">
          {lines.map((line, index) => (
            <li key={lines.length - index}>
              <b className="m">{t(`event.${historyEvent(line.from, line.to)}`)}</b> {t('history.by', { name: line.by })}
              <div className="mut">
                <TimeText at={line.at} />
                {line.reason !== '' && `: ${line.reason}`}
              </div>
            </li>
          ))}
        </ol>
      </section>
      {grades.length > 0 && (
        <section aria-labelledby="report-grades">
          <h2 id="report-grades" className="under">
            {t('history.grades')}
          </h2>
          <ol className="hist">
            {grades.map((grade, index) => (
              <li key={grades.length - index}>
                <GradeChip grade={grade} /> {t('history.by', { name: grade.gradedBy })}
                <div className="mut">
                  <TimeText at={grade.gradedAt} />
                  {grade.rationale !== '' && `: ${grade.rationale}`}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="hint">{t('history.nothingOverwritten')}</p>
    </>
  );
}
