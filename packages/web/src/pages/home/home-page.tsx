import { readHome, readKnowledgeWork } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { PatrolHome } from '../collection/patrol-home.tsx';
import { BeginLinks } from './begin-links.tsx';
import { CommandPanel } from './command-home.tsx';
import { HomeSide } from './home-side.tsx';
import { hasKnowledgeWork, KnowledgeWork } from './knowledge-work.tsx';
import { OversightPanel } from './oversight-home.tsx';
import { PolicyHome } from './policy-home.tsx';
import { postOf, type Post } from './post.ts';
import { Receipts } from './receipts.tsx';
import { ReceivedPanel } from '../received/received-panel.tsx';
import { RaiseButton } from '../threat/raise-button.tsx';
import { OpenThreats } from './open-threats.tsx';
import { SystemPanel } from './system-home.tsx';
import { WorkKeys, WorkList } from './work-list.tsx';
import { dueToday, type WorkOrder } from './work-order.ts';

/** Posts whose page has something of its own where nothing waits. */
const OWN_PANEL: readonly Post[] = ['command', 'oversight', 'partner', 'system'];

/** The start page of a post: what needs this person now, or what a policy-maker reads. */
export function HomePage(): ReactElement {
  const { account } = useSession();
  return postOf(account.roles) === 'policy' ? <PolicyHome /> : <WorkHome />;
}

/** What needs this person now, under the present purpose, with what their post is for. */
function WorkHome(): ReactElement {
  const t = useT('home');
  const common = useT('common');
  const { account, purpose, purposes, may } = useSession();
  const post = postOf(account.roles);
  const { data, error, isPending, refetch } = useReading(readHome, {});
  const { data: known } = useReading(readKnowledgeWork, {}, { enabled: may.includes('make_statement') });
  const isKnownWork = hasKnowledgeWork(known);
  const [chosen, setOrder] = useQueryPart('order');
  const order: WorkOrder = chosen === 'due' ? 'due' : 'stage';
  const { daysUntil } = useFormat();
  useKeys({ '1': () => setOrder(''), '2': () => setOrder('due') });
  const items = data?.items ?? [];
  const today = dueToday(items, daysUntil).length;
  return (
    <Page
      title={t(OWN_PANEL.includes(post) ? `post.${post}` : 'title')}
      subtitle={
        items.length > 0
          ? `${t('items', { count: items.length })}${today > 0 ? `, ${t('today', { count: today })}` : ''}`
          : undefined
      }
      actions={
        items.length > 1 && (
          <Segments
            label={t('order.label')}
            options={[
              { value: 'stage', label: t('order.stage') },
              { value: 'due', label: t('order.due') },
            ]}
            value={order}
            onChange={(next) => setOrder(next === 'due' ? 'due' : '')}
          />
        )
      }
      aside={data && post !== 'system' && post !== 'partner' && <HomeSide home={data} />}
    >
      <FirstActs post={post} />
      <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
      {post === 'command' && <CommandPanel />}
      {post === 'oversight' && <OversightPanel />}
      {post === 'partner' && <ReceivedPanel />}
      {post === 'system' && <SystemPanel />}
      {isPending && <p className="loading">{common('loading')}</p>}
      {post === 'command' && items.length > 0 && <h2 className="needs-you">{t('needsYou')}</h2>}
      {data && items.length === 0 && !isKnownWork && !OWN_PANEL.includes(post) && (
        <Empty
          what={t('empty.what', { purpose: purpose?.title ?? '' })}
          why={purposes.length > 1 ? t('empty.why') : undefined}
          how={<BeginLinks />}
        />
      )}
      {known && isKnownWork && <KnowledgeWork work={known} />}
      {items.length > 0 && <WorkList items={items} order={order} />}
      {data && post === 'street' && (
        <div className="side">
          <Receipts receipts={data.receipts} />
        </div>
      )}
      {items.length > 0 && <WorkKeys />}
    </Page>
  );
}

/** What this post does most, before anything that waits: to report, to raise an alarm, to read the shift. */
function FirstActs({ post }: { post: Post }): ReactElement {
  const t = useT('home');
  const { may, sees } = useSession();
  return (
    <>
      {may.includes('write_report') && post !== 'command' && (
        <Link className="btn pri write-report" to={paths.newReport()}>
          <Icon name="gather" size={16} /> {t('writeReport')}
        </Link>
      )}
      <RaiseButton className="alarm-button" />
      <OpenThreats />
      {post === 'street' && sees.includes('shift_sheet') && (
        <p className="your-shift">
          <Link className="btn" to={paths.shift()}>
            {t('yourShift')}
          </Link>
        </p>
      )}
      {post === 'street' && sees.includes('patrol_question') && <PatrolHome />}
    </>
  );
}
