import { readThread, type ReplyOf, type readEntity, type Statement } from '@reeve/contract';
import { STAGE_OF, type LocalDate } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { AccessPanel } from './access-panel.tsx';
import { ChangeList } from './change-list.tsx';
import { ENTITY_ICON } from './entity-icon.ts';
import type { Neighbour } from './link-places.ts';
import { SourcePanel } from './source-panel.tsx';

type Entity = ReplyOf<typeof readEntity>;

/** Next to the statements: linked objects, what the page rests on, what changed it, who sees it, and the products based on it. */
export function EntitySide({
  entity,
  current,
  neighbours,
  on,
}: {
  entity: Entity;
  /** Statements that are current on the day of the page. */
  current: readonly Statement[];
  neighbours: readonly Neighbour[];
  on: LocalDate;
}): ReactElement {
  return (
    <div className="entity-side">
      <LinkList entityId={entity.id} neighbours={neighbours} />
      <SourcePanel entity={entity} statements={current} />
      <ChangeList statements={entity.statements} on={on} />
      <AccessPanel entity={entity} />
      <Uses entityId={entity.id} />
    </div>
  );
}

function LinkList({ entityId, neighbours }: { entityId: string; neighbours: readonly Neighbour[] }): ReactElement {
  const t = useT('know');
  return (
    <section aria-label={t('side.linked')}>
      <h2>{t('side.linked')}</h2>
      {neighbours.length === 0 && <p className="hint">{t('side.noLinks')}</p>}
      <ul>
        {neighbours.map(({ id, kind, title, links }) => (
          <li key={id} className="linked">
            <Icon name={ENTITY_ICON[kind]} label={t(`kind.${kind}`)} />
            <Link to={paths.entity(id)}>{title}</Link>
            {links.map((link) => (
              <span key={link.id} className="how">
                <span className="mut">
                  {link.subject.id === entityId ? '' : '‹ '}
                  {t(`property.${link.property}`)}
                </span>{' '}
                <GradeChip grade={link.grade} quiet />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Uses({ entityId }: { entityId: string }): ReactElement | null {
  const t = useT('know');
  const codes = useT('codes');
  const thread = useReading(readThread, { params: { kind: 'entity', id: entityId }, query: { direction: 'so_what' } });
  const uses = (thread.data?.soWhat ?? []).filter(({ kind }) => kind === 'judgement' || kind === 'product');
  if (uses.length === 0) return null;
  return (
    <section aria-label={t('side.used')}>
      <h2>{t('side.used')}</h2>
      <ul>
        {uses.map((node) => (
          <li key={node.id}>
            <Icon name={STAGE_OF[node.kind]} stage={STAGE_OF[node.kind]} label={codes(`kind.${node.kind}`)} />
            <Link to={objectPath(node.kind, node.id) ?? paths.thread(node.kind, node.id)}>{node.title}</Link>
            <span className="ref sm">{node.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
