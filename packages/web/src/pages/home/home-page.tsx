import { readHome } from '@reeve/contract';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useRows } from '../../components/table/use-rows.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { RAIL, railFor } from '../../shell/rail-table.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { PatrolHome } from '../collection/patrol-home.tsx';
import { CommandPanel } from './command-home.tsx';
import { HomeSide } from './home-side.tsx';
import { OversightPanel } from './oversight-home.tsx';
import { postOf, type Post } from './post.ts';
import { Receipts } from './receipts.tsx';
import { ReceivedPanel } from '../received/received-panel.tsx';
import { RaiseButton } from '../threat/raise-button.tsx';
import { OpenThreats } from './open-threats.tsx';
import { SystemPanel } from './system-home.tsx';
import { WorkRow } from './work-row.tsx';
import { dueToday, foldReviews, groupWork, type WorkGroup, type WorkOrder } from './work-order.ts';
import { workPath } from './work-path.ts';

/** The places of the rail in which something can wait. */
const PLACES = RAIL.map((entry) => entry.name).filter((name) => name !== 'home');

/** Posts whose page has something of its own where nothing waits. */
const OWN_PANEL: readonly Post[] = ['command', 'oversight', 'partner', 'system'];

/** What needs this person now, under the present purpose, with what their post is for. */
export function HomePage(): ReactElement {
  const t = useT('home');
  const common = useT('common');
  const codes = useT('codes');
  const session = useSession();
  const { account, may, purpose } = session;
  const post = postOf(account.roles);
  const { data, error, isPending, refetch } = useReading(readHome, {});
  const [chosen, setOrder] = useQueryPart('order');
  const order: WorkOrder = chosen === 'due' ? 'due' : 'stage';
  const go = useGo();
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const groups = groupWork(data?.items ?? [], order, PLACES);
  const reached = railFor(session).map((entry) => entry.name);
  const idle = PLACES.filter(
    (name) =>
      name !== 'protect' && reached.includes(name) && order === 'stage' && groups.every((group) => group.name !== name),
  );
  const [unfolded, setUnfolded] = useState<ReadonlySet<WorkGroup['name']>>(new Set());
  const shownOf = ({ name, items }: WorkGroup) => (unfolded.has(name) ? items : foldReviews(items));
  const all = groups.flatMap((group) => group.items);
  const flat = groups.flatMap(shownOf);
  const within = useCallback(() => list.current, []);
  const rows = useRows({
    count: flat.length,
    within,
    onOpen: (index) => {
      const item = flat[index];
      if (item) go(workPath(item));
    },
  });
  useKeys({ '1': () => setOrder(''), '2': () => setOrder('due') });
  const today = dueToday(all, format.daysUntil).length;
  return (
    <Page
      title={t(OWN_PANEL.includes(post) ? `post.${post}` : 'title')}
      subtitle={
        data && flat.length > 0
          ? `${t('items', { count: all.length })}${today > 0 ? `, ${t('today', { count: today })}` : ''}`
          : undefined
      }
      actions={
        flat.length > 1 && (
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
      aside={data && post !== 'system' && <HomeSide home={data} />}
    >
      {may.includes('write_report') && post !== 'command' && (
        <Link className="btn pri write-report" to={paths.newReport()}>
          <Icon name="gather" size={16} /> {t('writeReport')}
        </Link>
      )}
      <RaiseButton className="alarm-button" />
      <OpenThreats />
      {post === 'street' && session.sees.includes('shift_sheet') && (
        <p className="your-shift">
          <Link className="btn" to={paths.shift()}>
            {t('yourShift')}
          </Link>
        </p>
      )}
      {post === 'street' && session.sees.includes('patrol_question') && <PatrolHome />}
      <ProblemNote error={error} lead={t('notRefreshed')} onRetry={() => void refetch()} />
      {post === 'command' && <CommandPanel />}
      {post === 'oversight' && <OversightPanel />}
      {post === 'partner' && <ReceivedPanel />}
      {post === 'system' && <SystemPanel />}
      {isPending && <p className="loading">{common('loading')}</p>}
      {post === 'command' && flat.length > 0 && <h2 className="needs-you">{t('needsYou')}</h2>}
      {data && flat.length === 0 && !OWN_PANEL.includes(post) && (
        <Empty what={t('empty.what', { purpose: purpose?.title ?? '' })} why={t('empty.why')} />
      )}
      <div ref={list} className="work">
        {data &&
          flat.length > 0 &&
          groups.map((group) => (
            <section key={group.name} aria-labelledby={`work-${group.name}`}>
              <GroupHead name={group.name} count={group.items.length} />
              <ul>
                {shownOf(group).map((item) => {
                  const index = flat.indexOf(item);
                  return (
                    <WorkRow
                      key={`${item.what} ${item.id}`}
                      item={item}
                      current={index === rows.current}
                      row={rows.rowProps(index)}
                    />
                  );
                })}
              </ul>
              {shownOf(group).length < group.items.length && (
                <button
                  type="button"
                  className="bare s13"
                  onClick={() => setUnfolded((before) => new Set([...before, group.name]))}
                >
                  {t('more', { count: group.items.length - shownOf(group).length })}
                </button>
              )}
            </section>
          ))}
      </div>
      {flat.length > 0 && idle.length > 0 && (
        <p className="mut s13 idle">
          {t('nothingUnder', { places: format.list(idle.map((name) => codes(`stage.${name}`))) })}
        </p>
      )}
      {data && post === 'street' && (
        <div className="side">
          <Receipts receipts={data.receipts} />
        </div>
      )}
      {flat.length > 0 && (
        <p className="mut sm key-line">
          <Shortcut keys="j k" /> {t('keys.move')} <Shortcut keys="Enter" /> {t('keys.open')} <Shortcut keys="1 2" />{' '}
          {t('keys.order')}
        </p>
      )}
    </Page>
  );
}

function GroupHead({
  name,
  count,
}: {
  name: ReturnType<typeof groupWork>[number]['name'];
  count: number;
}): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  return (
    <div className="grp">
      <Icon name={name === 'due' ? 'clock' : name} stage={name === 'due' ? undefined : name} />
      <h2 id={`work-${name}`}>{name === 'due' ? t('order.due') : codes(`stage.${name}`)}</h2>
      <span className="mut sm">{count}</span>
    </div>
  );
}
