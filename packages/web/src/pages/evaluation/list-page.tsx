import { evaluation, task } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading, useReadingPages } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';

const STATES = ['evaluated', 'superseded'] as const;

/** Results, newest first; next to them the completed tasks that wait for one. */
export function EvaluationListPage(): ReactElement {
  const t = useT('evaluate');
  const { query } = useListFilter(STATES);
  const pages = useReadingPages(
    evaluation.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="evaluation"
      title={t('list.title')}
      subtitle={t('list.what')}
      pages={pages}
      columns={useRecordColumns('evaluation', {
        title: t('list.result'),
        owner: t('list.by'),
        created: t('list.on'),
      })}
      states={STATES}
      hasOwner={false}
      empty={{ what: t('list.none'), why: t('list.noneWhy') }}
      aside={<WaitingTasks />}
    />
  );
}

function WaitingTasks(): ReactElement {
  const t = useT('evaluate');
  const { data } = useReading(task.list, { query: { state: 'done' } });
  return (
    <section className="rec-side" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      {data?.items.length === 0 && <p className="hint">{t('waiting.none')}</p>}
      <ul>
        {data?.items.map((row) => (
          <li key={row.id}>
            <Link to={paths.task(row.id)}>{row.title}</Link> <span className="ref sm">{row.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
