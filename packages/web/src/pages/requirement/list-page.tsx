import { priority, requirement } from '@reeve/contract';
import { REQUIREMENT_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading, useReadingPages } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useRequirementColumns } from './requirement-columns.tsx';
import { RecordList, useListFilter } from '../record/record-list.tsx';
import { DirectNav } from './direct-nav.tsx';

/** Requirements of the service, newest first; next to them the priorities they serve. */
export function RequirementListPage(): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const { query } = useListFilter(REQUIREMENT_STATES);
  const pages = useReadingPages(
    requirement.list,
    (cursor: string | undefined) => ({ query: { ...query, ...(cursor ? { cursor } : {}) } }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  return (
    <RecordList
      kind="requirement"
      title={t('requirement.list')}
      subtitle={t('requirement.listWhat')}
      siblings={<DirectNav current="requirements" />}
      pages={pages}
      columns={useRequirementColumns()}
      states={REQUIREMENT_STATES}
      create={
        may.includes('propose_requirement') && (
          <Link className="btn pri" to={paths.newRequirement()}>
            {t('requirement.new')}
          </Link>
        )
      }
      empty={{ what: t('requirement.none'), why: t('requirement.noneWhy') }}
      aside={<SignedPriorities />}
    />
  );
}

function SignedPriorities(): ReactElement {
  const t = useT('direct');
  const { data } = useReading(priority.list, { query: { state: 'signed' } });
  return (
    <section className="rec-side" aria-labelledby="signed-priorities">
      <h2 id="signed-priorities">{t('priority.signed')}</h2>
      {data?.items.length === 0 && <p className="hint">{t('priority.none')}</p>}
      <ul>
        {data?.items.map((row) => (
          <li key={row.id}>
            <Link to={paths.priority(row.id)}>{row.title}</Link> <span className="ref sm">{row.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
