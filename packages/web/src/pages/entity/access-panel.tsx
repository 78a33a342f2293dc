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
          {dueSoonest(entity).map(({ id, reference, on }) => (
            <li key={id} className="source">
              <Link className="ref" to={paths.report(id)}>
                {reference}
              </Link>
              <ReviewDate on={on} />
            </li>
          ))}
        </ul>
        <p className="hint">{t('due.note')}</p>
      </section>
    </>
  );
}

/** The reports with the nearest review dates, their own or of this person's link with them. */
function dueSoonest({ reports, involvements }: Entity): readonly { id: string; reference: string; on: string }[] {
  return reports
    .map(({ id, reference, reviewOn }) => {
      const dates = involvements.flatMap((link) => (link.reportId === id ? [link.reviewOn] : []));
      return { id, reference, on: [reviewOn, ...dates].toSorted()[0] ?? reviewOn };
    })
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.reference.localeCompare(b.reference))
    .slice(0, NEAREST);
}
