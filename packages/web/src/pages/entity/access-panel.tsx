import type { readEntity, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useCodeLists } from '../report/form/use-code-lists.ts';
import { ReviewDate } from './review-date.tsx';

type Entity = ReplyOf<typeof readEntity>;

/** Review dates shown: the nearest ones. */
const NEAREST = 3;

/** Who can see this page, and when what it rests on falls due. */
export function AccessPanel({ entity }: { entity: Entity }): ReactElement {
  const t = useT('know');
  const codes = useT('codes');
  const format = useFormat();
  const { lists } = useCodeLists();
  const { classification, groups, purposeGroup } = entity.marking;
  const purpose = lists?.purposes.find(({ code }) => code === purposeGroup)?.title;
  return (
    <>
      <section aria-label={t('access.title')}>
        <h2>{t('access.title')}</h2>
        <p className="sm">
          {groups.length === 0
            ? t('access.cleared', { level: codes(`classification.${classification}`) })
            : t('access.grouped', {
                level: codes(`classification.${classification}`),
                groups: format.list(groups),
                count: groups.length,
              })}{' '}
          {purpose !== undefined && t('access.purpose', { purpose })}
        </p>
        <p className="hint">{t('access.note')}</p>
      </section>
      <section aria-label={t('due.title')}>
        <h2>{t('due.title')}</h2>
        <ul>
          {dueSoonest(entity).map(({ id, reference, dueOn }) => (
            <li key={id} className="source">
              <Link className="ref" to={paths.report(id)}>
                {reference}
              </Link>
              <ReviewDate on={dueOn} />
            </li>
          ))}
        </ul>
        <p className="hint">{t('due.note')}</p>
      </section>
    </>
  );
}

/** The reports of which a statement on the page is restricted first. */
function dueSoonest({ reports }: Entity): Entity['reports'] {
  return reports
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.reference.localeCompare(b.reference))
    .slice(0, NEAREST);
}
