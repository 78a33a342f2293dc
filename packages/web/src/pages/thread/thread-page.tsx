import { readThread, type ReplyOf, type ThreadNode } from '@reeve/contract';
import { OBJECT_KINDS, STAGE_OF } from '@reeve/domain';
import { useCallback, useRef, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useRows } from '../../components/table/use-rows.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart, useQueryPart, useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { objectPath, paths } from '../../paths.ts';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { layOutSpine, readingOrder, type Direction } from './spine.ts';
import { SpineSteps, SpineSplit } from './spine-steps.tsx';

/** The golden thread of one object as a page: why it is there, down to the question; or what came of it. */
export function ThreadPage(): ReactElement {
  const kindText = usePathPart('kind');
  const kind = OBJECT_KINDS.find((known) => known === kindText);
  const id = usePathPart('id');
  return kind ? <Thread key={`${kind} ${id}`} kind={kind} id={id} /> : <NotFoundPage />;
}

function Thread({ kind, id }: { kind: ThreadNode['kind']; id: string }): ReactElement {
  const t = useT('thread');
  const common = useT('common');
  const codes = useT('codes');
  const format = useFormat();
  const { clock } = useSession();
  const [chosen, setDirection] = useQueryPart('direction');
  const { data, error, isPending, refetch } = useReading(readThread, { params: { kind, id } });
  const direction: Direction =
    chosen === 'why' || chosen === 'so_what'
      ? chosen
      : data && data.why.length === 0 && data.soWhat.length > 0
        ? 'so_what'
        : 'why';
  const found = direction === 'why' ? data?.why : data?.soWhat;
  const nodes = data && found ? [data.start, ...found] : [];
  const hops = Math.max(0, ...nodes.map((node) => node.hop));
  return (
    <Page
      stage={STAGE_OF[kind]}
      title={t(direction === 'why' ? 'titleWhy' : 'titleSoWhat')}
      marking={unionMarking(nodes.map((node) => node.marking))}
      markingNote={t('markingNote')}
      actions={
        <>
          <Segments
            label={t('direction')}
            options={[
              { value: 'why', label: t('why') },
              { value: 'so_what', label: t('soWhat') },
            ]}
            value={direction}
            onChange={setDirection}
          />
          <Button icon="print" keys="Ctrl P" onClick={() => window.print()}>
            {common('print')}
          </Button>
        </>
      }
    >
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isPending && <p className="loading">{common('loading')}</p>}
      {data && (
        <>
          <p className="sm mut lead-line">
            {t('common:both', {
              first: `${t('objects', { count: nodes.length })}, ${t('hops', { count: hops })}`,
              second: t(data.cut ? 'cut' : 'notCut'),
            })}{' '}
            {t('rights', { at: format.instant(clock.now) })}
          </p>
          <ThreadSpine data={data} nodes={nodes} direction={direction} />
          {found?.length === 0 && (
            <Empty
              what={t(direction === 'why' ? 'empty.why' : 'empty.soWhat')}
              why={t('empty.because')}
              how={
                objectPath(kind, id) && (
                  <Link to={objectPath(kind, id) ?? ''}>{t('empty.open', { kind: codes(`kind.${kind}`) })}</Link>
                )
              }
            />
          )}
          <p className="sm mut lead-line">
            {t('notListed')}{' '}
            <span className="no-print">
              <Shortcut keys="j k" /> {t('keys.move')} <Shortcut keys="Enter" /> {t('keys.open')}
            </span>
          </p>
        </>
      )}
    </Page>
  );
}

/** The objects of a thread, step by step; `j` and `k` move, Enter opens. */
function ThreadSpine({
  data,
  nodes,
  direction,
}: {
  data: ReplyOf<typeof readThread>;
  nodes: readonly ThreadNode[];
  direction: Direction;
}): ReactElement {
  const go = useGo();
  const spine = layOutSpine(nodes, direction);
  const flat = readingOrder(spine);
  const list = useRef<HTMLDivElement>(null);
  const within = useCallback(() => list.current, []);
  const rows = useRows({
    count: flat.length,
    within,
    onOpen: (index) => {
      const node = flat[index];
      if (node) go(objectPath(node.kind, node.id) ?? paths.thread(node.kind, node.id, direction));
    },
  });
  const shared = {
    startId: data.start.id,
    direction,
    currentId: flat[rows.current]?.id,
    missing: new Map(direction === 'why' ? data.gaps.map(({ id, steps }) => [id, steps]) : []),
    partExpired: direction === 'why' && data.partExpired,
    expired: new Map(direction === 'why' ? data.expired.map(({ id, sources }) => [id, sources]) : []),
    rowOf: (node: ThreadNode) => rows.rowProps(flat.indexOf(node)),
  };
  return (
    <div ref={list} className="spine">
      <SpineSteps nodes={spine.before} {...shared} />
      <SpineSplit spine={spine} {...shared} />
      <SpineSteps nodes={spine.after} {...shared} />
    </div>
  );
}
