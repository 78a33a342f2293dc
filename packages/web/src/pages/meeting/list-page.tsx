import { meeting } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { DecideNav } from '../decision/decide-nav.tsx';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

const STATES = ['called', 'held', 'closed'] as const;

/** Meetings, newest first. */
export function MeetingListPage(): ReactElement {
  const t = useT('decide');
  const { may } = useSession();
  const { query } = useListFilter(STATES);
  const pages = useReadingPages(
    meeting.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="meeting"
      title={t('meeting.list')}
      subtitle={t('meeting.listWhat')}
      siblings={<DecideNav current="meetings" />}
      pages={pages}
      columns={useRecordColumns('meeting', {
        title: t('meeting.one'),
        owner: t('meeting.chair'),
        created: t('meeting.calledOn'),
      })}
      states={STATES}
      hasOwner={false}
      create={
        may.includes('run_meeting') && (
          <Link className="btn pri" to={paths.newMeeting()}>
            {t('meeting.new')}
          </Link>
        )
      }
      empty={{ what: t('meeting.none'), why: t('meeting.noneWhy') }}
    />
  );
}
