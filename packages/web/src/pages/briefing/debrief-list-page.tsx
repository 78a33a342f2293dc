import { debrief, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReadingPages } from '../../api/query.ts';
import type { Column } from '../../components/table/data-table.tsx';
import { useT } from '../../i18n.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList } from '../record/record-list.tsx';
import { BriefingNav } from './briefing-nav.tsx';

type Row = ReplyOf<typeof debrief.list>['items'][number];

const lessonsOf = ({ lessons }: Row): ReactElement => (
  <ul>
    {lessons.map((lesson) => (
      <li key={lesson}>{lesson}</li>
    ))}
  </ul>
);

/** Debriefs with their lessons, newest first. Search finds a lesson by its words. */
export function DebriefListPage(): ReactElement {
  const t = useT('briefing');
  const pages = useReadingPages(
    debrief.list,
    (cursor: string | undefined) => ({ query: cursor ? { cursor } : {} }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const columns = useRecordColumns('debrief', { title: t('debrief.about'), created: t('sheet.writtenOn') });
  const lessons: Column<Row> = {
    key: 'lessons',
    title: t('debrief.lessons'),
    width: '45%',
    cell: lessonsOf,
  };
  const shown = columns.filter(({ key }) => key !== 'state');
  return (
    <RecordList
      kind="debrief"
      title={t('debrief.list')}
      subtitle={t('debrief.listWhat')}
      siblings={<BriefingNav current="debriefs" />}
      pages={pages}
      columns={[...shown.slice(0, 2), lessons, ...shown.slice(2)]}
      states={[]}
      hasOwner={false}
      empty={{ what: t('debrief.none'), why: t('debrief.noneWhy') }}
    />
  );
}
