import type { Column } from '../../components/table/data-table.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { AssessKind } from './assess-nav.tsx';
import type { AnyRow } from '../record/record.ts';

/** The columns of a list of judgements or products. */
export function useAssessColumns(kind: AssessKind): readonly Column<AnyRow>[] {
  const t = useT('assess');
  return [
    {
      key: 'reference',
      title: t('list.reference'),
      width: '6rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    { key: 'title', title: t(`list.${kind}.what`), rowHead: true, cell: ({ title }) => title },
    { key: 'state', title: t('list.state'), width: '9rem', cell: (row) => t(`record:state.${kind}.${row.state}`) },
    {
      key: 'by',
      title: t('list.by'),
      width: '14rem',
      wideOnly: true,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy}, <TimeText at={createdAt} />
        </>
      ),
    },
  ];
}
