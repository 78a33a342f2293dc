import type { ReportRow } from '@reeve/contract';
import type { ReactElement } from 'react';
import { GradeChip, useGradeWords } from '../../../components/marking/grade-chip.tsx';
import { Link } from '../../../components/link.tsx';
import { MarkingChips } from '../../../components/marking/marking-chips.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { DueDate } from '../page/due-date.tsx';
import { SubjectText } from './list-columns.tsx';

/** Where a row leads: an own draft goes on as a form. */
export function rowPath(row: ReportRow): string {
  return row.mine && (row.state === 'draft' || row.state === 'returned') ? paths.draft(row.id) : paths.report(row.id);
}

/** The row under the cursor in full. It shows what the list already holds: only opening a report reads it. */
export function ListPreview({ hasRows, row }: { hasRows: boolean; row: ReportRow | undefined }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const gradeWords = useGradeWords();
  // The pane keeps its place while the list is read, and where it is empty.
  if (!row) return <p className="hint row-preview">{hasRows && t('list.previewEmpty')}</p>;
  return (
    <section className="row-preview" aria-label={t('list.preview')} aria-live="polite">
      <p className="ref">{row.reference}</p>
      <h2>
        <SubjectText row={row} />
      </h2>
      {row.grade && (
        <p className="s13">
          <GradeChip grade={row.grade} provisional={row.provisional} quiet /> {gradeWords(row.grade)}
        </p>
      )}
      <p className="row wrap">
        <MarkingChips marking={row.marking} />
      </p>
      <dl className="meta">
        <dt>{t('list.state')}</dt>
        <dd>{codes(`state.${row.state}`)}</dd>
        <dt>{t('record.unit')}</dt>
        <dd>{row.unit}</dd>
        {row.priority && (
          <>
            <dt>{t('list.priority')}</dt>
            <dd>{codes(`priority.${row.priority}`)}</dd>
          </>
        )}
        {row.submittedAt && (
          <>
            <dt>{t('list.sent')}</dt>
            <dd>
              <TimeText at={row.submittedAt} />
            </dd>
          </>
        )}
        {row.reviewOn && (
          <>
            <dt>{t('list.reviewOn')}</dt>
            <dd>
              <DueDate on={row.reviewOn} wordy />
            </dd>
          </>
        )}
      </dl>
      <div>
        <Link className="btn" to={rowPath(row)}>
          {t(row.mine && row.state === 'draft' ? 'list.goOn' : 'list.open')}
        </Link>
      </div>
      <p className="hint">{t('list.openIsLogged')}</p>
    </section>
  );
}
