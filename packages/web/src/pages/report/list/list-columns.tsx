import type { ReportRow } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import type { Column } from '../../../components/table/data-table.tsx';
import { GradeChip } from '../../../components/marking/grade-chip.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { wallTime } from '../../../wall-time.ts';
import { DueDate } from '../page/due-date.tsx';

/** A row's subject; a draft may have none yet. */
export function SubjectText({ row }: { row: ReportRow }): ReactElement {
  const t = useT('report');
  return row.subject === '' ? <span className="mut">{t('list.noSubject')}</span> : <>{row.subject}</>;
}

/** The columns of the list, widest use first. */
export function useListColumns(): readonly Column<ReportRow>[] {
  const t = useT('report');
  const codes = useT('codes');
  const { clock } = useSession();
  return [
    {
      key: 'reference',
      title: t('list.reference'),
      width: '5rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    {
      key: 'subject',
      title: t('list.subject'),
      rowHead: true,
      cell: (row) => (
        <span title={row.subject}>
          <SubjectText row={row} />
        </span>
      ),
    },
    {
      key: 'grade',
      title: t('list.grade'),
      width: '7.1rem',
      cell: ({ grade, provisional }) =>
        grade && (
          <span className="grade-cell">
            <GradeChip grade={grade} quiet />
            {provisional && (
              <abbr title={codes('provisional')} className="mut">
                {t('list.provisionalShort')}
              </abbr>
            )}
          </span>
        ),
    },
    {
      key: 'state',
      title: t('list.state'),
      width: '6.4rem',
      cell: ({ state }) => <span title={codes(`state.${state}`)}>{codes(`state.${state}`)}</span>,
    },
    {
      key: 'marking',
      title: t('list.marking'),
      width: '9rem',
      wideOnly: true,
      cell: ({ marking }) => {
        const level = codes(`classification.${marking.classification}`);
        const words = [level, ...marking.handling.codes, marking.tlp?.slice('TLP:'.length)].filter(Boolean).join(' ');
        return (
          <span className="mono marks" title={words}>
            {words}
          </span>
        );
      },
    },
    {
      key: 'sent',
      title: t('list.sent'),
      width: '4rem',
      wideOnly: true,
      cell: ({ submittedAt }) =>
        submittedAt && <DateText on={wallTime(Date.parse(submittedAt), clock.timeZone).date} />,
    },
    {
      key: 'review',
      title: t('list.reviewOn'),
      width: '6.1rem',
      wideOnly: true,
      cell: ({ reviewOn }) => reviewOn && <DueDate on={reviewOn} />,
    },
  ];
}
