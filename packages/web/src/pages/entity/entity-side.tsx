import { readThread, type ReplyOf, type readEntity } from '@reeve/contract';
import { STAGE_OF } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { sourceReports } from '../statement/arrange.ts';
import { ENTITY_ICON } from './entity-icon.ts';

/** Next to the statements: linked objects, the reports behind the page, and the products based on it. */
export function EntitySide({ entity }: { entity: ReplyOf<typeof readEntity> }): ReactElement {
  const t = useT('know');
  const codes = useT('codes');
  const thread = useReading(readThread, { params: { kind: 'entity', id: entity.id }, query: { direction: 'so_what' } });
  const links = entity.statements.filter(({ object, retractedAt }) => object !== null && retractedAt === null);
  const uses = (thread.data?.soWhat ?? []).filter(({ kind }) => kind === 'judgement' || kind === 'product');
  const sources = sourceReports(entity.statements);
  return (
    <div className="entity-side">
      <section aria-label={t('side.linked')}>
        <h2>{t('side.linked')}</h2>
        {links.length === 0 && <p className="hint">{t('side.noLinks')}</p>}
        <ul>
          {links.map((link) => {
            const isSubject = link.subject.id === entity.id;
            const other = isSubject ? link.object : link.subject;
            if (!other) return null;
            return (
              <li key={link.id}>
                <Icon name={ENTITY_ICON[other.kind]} label={t(`kind.${other.kind}`)} />
                <Link to={paths.entity(other.id)}>{other.title}</Link>
                <span className="mut">
                  {isSubject ? '' : '‹ '}
                  {t(`property.${link.property}`)}
                </span>
                <GradeChip grade={link.grade} quiet />
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-label={t('side.sources')}>
        <h2>{t('side.sources')}</h2>
        <ul>
          {sources.map((source) => (
            <li key={source.id} className="source">
              <Link className="ref" to={paths.report(source.id)}>
                {source.reference}
              </Link>
              <span className="mut">{t('side.statements', { count: source.statements })}</span>
              <GradeChip grade={source.grade} quiet />
            </li>
          ))}
        </ul>
      </section>
      {uses.length > 0 && (
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
      )}
    </div>
  );
}
