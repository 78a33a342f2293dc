import type { ReplyOf, readThread, ThreadNode } from '@reeve/contract';
import { STAGE_OF } from '@reeve/domain';
import type { ReactElement } from 'react';
import { GradeChip } from '../../../components/marking/grade-chip.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Link } from '../../../components/link.tsx';
import { useT } from '../../../i18n.ts';
import { objectPath, paths } from '../../../paths.ts';

export type Thread = ReplyOf<typeof readThread>;

/** Why? towards the sources, So what? towards the results: two short lists, nearest first. */
export function ReportThread({ thread }: { thread: Thread }): ReactElement {
  const t = useT('report');
  return (
    <div className="twofold set-apart">
      <Chain title={t('thread.why')} note={t('thread.whyNote')} nodes={thread.why} empty={t('thread.whyEmpty')} />
      <Chain
        title={t('thread.soWhat')}
        note={t('thread.soWhatNote')}
        nodes={thread.soWhat}
        empty={t('thread.soWhatEmpty')}
      />
      {thread.cut && <p className="hint">{t('thread.cut')}</p>}
    </div>
  );
}

function Chain({
  title,
  note,
  nodes,
  empty,
}: {
  title: string;
  note: string;
  nodes: readonly ThreadNode[];
  empty: string;
}): ReactElement {
  const codes = useT('codes');
  return (
    <section aria-label={title}>
      <h2 className="under">
        {title} <span className="mut">{note}</span>
      </h2>
      {nodes.length === 0 && <p className="hint">{empty}</p>}
      <ul className="thread-chain">
        {nodes
          .toSorted((a, b) => a.hop - b.hop)
          .map((node) => (
            <li key={node.id}>
              <Icon name={STAGE_OF[node.kind]} stage={STAGE_OF[node.kind]} label={codes(`kind.${node.kind}`)} />
              <span>
                {node.title}{' '}
                <Link className="ref" to={objectPath(node.kind, node.id) ?? paths.thread(node.kind, node.id)}>
                  {node.reference}
                </Link>
              </span>
              {node.grade && <GradeChip grade={node.grade} quiet />}
            </li>
          ))}
      </ul>
    </section>
  );
}
