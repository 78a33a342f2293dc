import type { ThreadNode } from '@reeve/contract';
import { STAGE_OF } from '@reeve/domain';
import { Fragment, type ReactElement } from 'react';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import type { Rows } from '../../components/table/use-rows.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import type { Direction, Spine } from './spine.ts';

interface Shared {
  readonly startId: string;
  readonly direction: Direction;
  readonly currentId: string | undefined;
  /** How many steps an object rests on that the reader may not see, by its id. */
  readonly missing: ReadonlyMap<string, number>;
  /** How many sources an object rests on that have passed their review date, by its id. */
  readonly expired: ReadonlyMap<string, number>;
  /** Part of the basis of the start has expired. */
  readonly partExpired: boolean;
  readonly rowOf: (node: ThreadNode) => ReturnType<Rows['rowProps']>;
}

/** A run of steps under one another, joined by the line. */
export function SpineSteps({
  nodes,
  branch = false,
  ...shared
}: Shared & { nodes: readonly ThreadNode[]; branch?: boolean }): ReactElement | null {
  if (nodes.length === 0) return null;
  return (
    <ol className={branch ? 'steps branch' : 'steps'}>
      {nodes.map((node) => (
        <SpineStep key={node.id} node={node} {...shared} />
      ))}
    </ol>
  );
}

/** Where the thread splits: counts from crimes next to reports from people. With one side empty it stays one line. */
export function SpineSplit({ spine, ...shared }: Shared & { spine: Spine }): ReactElement | null {
  const t = useT('thread');
  const sides = [
    { name: 'counted', nodes: spine.counted },
    { name: 'told', nodes: spine.told },
  ].filter((side) => side.nodes.length > 0);
  if (sides.length === 0) return null;
  if (sides.length === 1) return <SpineSteps nodes={sides[0]?.nodes ?? []} {...shared} />;
  return (
    <div className="split">
      {sides.map((side) => (
        <section key={side.name} aria-labelledby={`split-${side.name}`}>
          <h2 id={`split-${side.name}`}>
            {t(side.name)} <span className="mut">{side.nodes.length}</span>
          </h2>
          <SpineSteps nodes={side.nodes} branch {...shared} />
        </section>
      ))}
    </div>
  );
}

function SpineStep({
  node,
  startId,
  direction,
  currentId,
  missing,
  expired,
  partExpired,
  rowOf,
}: Shared & { node: ThreadNode }): ReactElement {
  const t = useT('thread');
  const codes = useT('codes');
  const steps = missing.get(node.id) ?? 0;
  const sources = expired.get(node.id) ?? 0;
  const word = useStateWord()(node.kind, node.state);
  const stage = STAGE_OF[node.kind];
  const isStart = node.id === startId;
  const classes = ['step', `c-${stage}`, isStart ? 'lit' : '', node.id === currentId ? 'sel-row' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={isStart ? 'step' : undefined}>
      <span className="node">
        <Icon name={stage} size={14} />
      </span>
      <span className="word">{codes(`kind.${node.kind}`)}</span>
      <Link
        className="says serif"
        to={objectPath(node.kind, node.id) ?? paths.thread(node.kind, node.id, direction)}
        {...rowOf(node)}
      >
        {node.title}
      </Link>
      <span className="by">
        {[node.by, word].filter(Boolean).join(', ')}
        {node.at !== null && (
          <>
            {(node.by !== null || word !== '') && ', '}
            <TimeText at={node.at} />
          </>
        )}
        <span className="own">
          {markingParts(node.marking, codes).map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ', '}
              <span className="whole">{part}</span>
            </Fragment>
          ))}
        </span>
        {sources > 0 && <span className="gap">{t('expired', { count: sources })}</span>}
        {isStart && partExpired && sources === 0 && <span className="gap">{t('partExpired')}</span>}
        {steps > 0 && (
          <span className="gap">
            {t('gap', { count: steps })}{' '}
            <WhyNot
              told="withheld"
              ask="thread"
              what={`${t('common:colon', { label: node.reference })} ${t('gap', { count: steps })}`}
            />
          </span>
        )}
      </span>
      <span className="end">
        {node.grade && <GradeChip grade={node.grade} quiet />}
        <span className="ref">{node.reference}</span>
      </span>
    </li>
  );
}

/** A step's own marking, part by part; the page carries the strictest of all. */
function markingParts(
  { classification, handling, tlp, groups }: ThreadNode['marking'],
  codes: (key: string) => string,
): readonly string[] {
  return [codes(`classification.${classification}`), handling.codes.join(' + '), tlp ?? '', ...groups].filter(
    (part) => part !== '',
  );
}
