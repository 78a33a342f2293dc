import type { Statement } from '@reeve/contract';
import type { ReactElement } from 'react';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ValidTime } from '../statement/statement-table.tsx';
import type { Neighbour } from './link-places.ts';

/** What happened at an address: the events joined to it, the newest first. Victims and witnesses are never joined to it here. */
export function PlaceEvents({ neighbours }: { neighbours: readonly Neighbour[] }): ReactElement {
  const t = useT('know');
  const events = neighbours
    .filter(({ kind }) => kind === 'event')
    .flatMap(({ id, title, links }) => links.map((link) => ({ id, title, link })))
    .toSorted((a, b) => dayOf(b.link).localeCompare(dayOf(a.link)) || a.title.localeCompare(b.title));
  return (
    <section aria-labelledby="place-events">
      <h2 id="place-events">
        {t('place.title')} <span className="mut sm">{t('place.note')}</span>
      </h2>
      {events.length === 0 ? (
        <p className="hint">{t('place.none')}</p>
      ) : (
        <ul className="contradictions">
          {events.map(({ id, title, link }) => (
            <li key={link.id}>
              <Link to={paths.entity(id)}>{title}</Link>
              <ValidTime from={link.validFrom} to={link.validTo} />
              <GradeChip grade={link.grade} quiet />
              <Link className="ref" to={paths.report(link.reportId)}>
                {link.reportReference}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const dayOf = ({ validFrom, validTo }: Statement): string => validFrom ?? validTo ?? '';
