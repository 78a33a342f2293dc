import type { ReplyOf, readThread } from '@reeve/contract';
import { STAGE_OF, type ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { useStateWord } from './state-word.ts';

export type Thread = ReplyOf<typeof readThread>;

/** Enough of an object to name it and lead to it. */
export interface Neighbour {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string | null;
  readonly grade?: Parameters<typeof GradeChip>[0]['grade'] | null;
}

/** Objects next to a record on the thread, each with its stage, title, reference and state. */
export function NeighbourList({ items }: { items: readonly Neighbour[] }): ReactElement {
  const codes = useT('codes');
  const word = useStateWord();
  return (
    <ul className="rec-near">
      {items.map((node) => (
        <li key={node.id}>
          <Icon name={STAGE_OF[node.kind]} stage={STAGE_OF[node.kind]} label={codes(`kind.${node.kind}`)} />
          <span>
            <Link to={objectPath(node.kind, node.id) ?? paths.thread(node.kind, node.id)}>{node.title}</Link>{' '}
            <span className="ref sm">{node.reference}</span>
          </span>
          {node.grade && <GradeChip grade={node.grade} quiet />}
          <span className="mut sm">{word(node.kind, node.state)}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Why? and So what?: one step in each direction. The whole walk is a page of its own, behind `t`.
 *
 * @param listed kinds the page lists elsewhere; a side of which nothing else is left is not drawn
 */
export function NextOnThread({
  thread,
  listed = [],
}: {
  thread: Thread;
  listed?: readonly ObjectKind[] | undefined;
}): ReactElement {
  const t = useT('record');
  const sides = (['why', 'soWhat'] as const).map((side) => {
    const near = thread[side].filter((node) => node.hop === 1);
    return { side, isEmpty: near.length === 0, others: near.filter((node) => !listed.includes(node.kind)) };
  });
  return (
    <div className="rec-twofold">
      {sides
        .filter(({ isEmpty, others }) => isEmpty || others.length > 0)
        .map(({ side, isEmpty, others }) => (
          <section key={side} aria-labelledby={`near-${side}`}>
            <h2 id={`near-${side}`}>
              {t(`${side}.title`)} <span className="mut">{t(`${side}.note`)}</span>
            </h2>
            {isEmpty ? <p className="hint">{t(`${side}.empty`)}</p> : <NeighbourList items={others} />}
          </section>
        ))}
    </div>
  );
}
