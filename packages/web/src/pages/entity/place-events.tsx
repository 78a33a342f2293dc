import type { readEntity, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Neighbour } from './link-places.ts';

type Report = ReplyOf<typeof readEntity>['reports'][number];

/**
 * What happened at an address, the newest first: each report behind the page with the events that it joins to the address.
 * Victims and witnesses are never joined to it here.
 */
export function PlaceEvents({
  reports,
  neighbours,
}: {
  reports: readonly Report[];
  neighbours: readonly Neighbour[];
}): ReactElement {
  const t = useT('know');
  const events = neighbours.filter(({ kind }) => kind === 'event');
  const inOrder = reports.toSorted(
    (a, b) => (b.occurredOn ?? '').localeCompare(a.occurredOn ?? '') || a.reference.localeCompare(b.reference),
  );
  return (
    <section aria-labelledby="place-events">
      <h2 id="place-events">
        {t('place.title')} <span className="mut sm">{t('place.note')}</span>
      </h2>
      <ul className="place-events">
        {inOrder.map((report) => (
          <li key={report.id}>
            <span className="mut">
              {report.occurredOn === null ? t('place.undated') : <DateText on={report.occurredOn} />}
            </span>
            <span>
              {report.subject}
              {events
                .filter(({ links }) => links.some(({ reportId }) => reportId === report.id))
                .map(({ id, title }) => (
                  <span key={id}>
                    {' · '}
                    <Link to={paths.entity(id)}>{title}</Link>
                  </span>
                ))}
            </span>
            <Link className="ref" to={paths.report(report.id)}>
              {report.reference}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
