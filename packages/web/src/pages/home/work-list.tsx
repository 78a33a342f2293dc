import { useCallback, useRef, useState, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useRows } from '../../components/table/use-rows.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { RAIL, railFor } from '../../shell/rail-table.ts';
import { foldReviews, groupWork, type WorkGroup, type WorkItem, type WorkOrder } from './work-order.ts';
import { workPath } from './work-path.ts';
import { WorkRow } from './work-row.tsx';

/** The places of the rail in which something can wait. */
const PLACES = RAIL.map((entry) => entry.name).filter((name) => name !== 'home');

/** What waits for this person, in groups; `j`, `k` and `Enter` go through it. */
export function WorkList({ items, order }: { items: readonly WorkItem[]; order: WorkOrder }): ReactElement {
  const t = useT('home');
  const go = useGo();
  const list = useRef<HTMLDivElement>(null);
  const groups = groupWork(items, order, PLACES);
  const [unfolded, setUnfolded] = useState<ReadonlySet<WorkGroup['name']>>(new Set());
  const shownOf = ({ name, items: all }: WorkGroup) => (unfolded.has(name) ? all : foldReviews(all));
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
  return (
    <>
      <div ref={list}>
        {groups.map((group) => (
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
      {order === 'stage' && <IdlePlaces busy={groups.map(({ name }) => name)} />}
    </>
  );
}

/** Places that this person reaches and in which nothing waits, in one line. */
function IdlePlaces({ busy }: { busy: readonly WorkGroup['name'][] }): ReactElement | null {
  const t = useT('home');
  const codes = useT('codes');
  const format = useFormat();
  const reached = railFor(useSession()).map((entry) => entry.name);
  const idle = PLACES.filter((name) => name !== 'protect' && reached.includes(name) && !busy.includes(name));
  if (idle.length === 0) return null;
  return (
    <p className="mut s13 idle">
      {t('nothingUnder', { places: format.list(idle.map((name) => codes(`stage.${name}`))) })}
    </p>
  );
}

/** The keys of the list and of its order. */
export function WorkKeys(): ReactElement {
  const t = useT('home');
  return (
    <p className="mut sm key-line">
      <Shortcut keys="j k" /> {t('keys.move')} <Shortcut keys="Enter" /> {t('keys.open')} <Shortcut keys="1 2" />{' '}
      {t('keys.order')}
    </p>
  );
}

function GroupHead({ name, count }: { name: WorkGroup['name']; count: number }): ReactElement {
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
