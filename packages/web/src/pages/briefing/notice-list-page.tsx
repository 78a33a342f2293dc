import { notice, type ReplyOf } from '@reeve/contract';
import { NOTICE_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { BriefingNav } from './briefing-nav.tsx';

type Row = ReplyOf<typeof notice.list>['items'][number];

const endOf = ({ endsAt }: Row): ReactElement => <TimeText at={endsAt} />;

/** Notices that have not ended, newest first. */
export function NoticeListPage(): ReactElement {
  const t = useT('briefing');
  const { may } = useSession();
  const { query } = useListFilter(NOTICE_STATES);
  const pages = useReadingPages(
    notice.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const [reference, title, state, ...others] = useRecordColumns('notice', { title: t('notice.title') });
  const own: readonly Column<Row>[] = [
    { key: 'kind', title: t('notice.kind'), width: '7rem', cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'ends', title: t('notice.endsAt'), width: '7rem', cell: endOf },
  ];
  return (
    <RecordList
      kind="notice"
      title={t('notice.list')}
      subtitle={t('notice.listWhat')}
      siblings={<BriefingNav current="notices" />}
      pages={pages}
      columns={[reference, title, state, ...own, ...others].filter((column) => column !== undefined)}
      states={NOTICE_STATES}
      hasOwner={false}
      create={
        may.includes('write_notice') && (
          <Link className="btn pri" to={paths.newNotice()}>
            {t('notice.new')}
          </Link>
        )
      }
      empty={{ what: t('notice.none'), why: t('notice.noneWhy') }}
    />
  );
}
