import { listCrimeFacets, readBoundaries, type Statement } from '@reeve/contract';
import { Suspense, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { lazyComponent } from '../../../components/lazy-component.tsx';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { otherEnd, type PlacedFact } from './placed-facts.ts';
import type { Placed } from './use-placed.ts';
import './place-panel.css';

const PlaceMap = lazyComponent(async () => (await import('./place-map.tsx')).PlaceMap);

/** Facts listed: the latest. */
const MOST = 24;
/** Areas outlined: as many as boundaries are read at once. */
const MOST_AREAS = 200;

/**
 * Where what is dated or placed on a page is: a map of the areas with the numbers of the list next to it. Nothing is a point: an
 * address is known by the area that it names or in which its street has recorded crime.
 */
export function PlacePanel({
  entityId,
  placed: { found, names, error },
}: {
  entityId: string;
  placed: Placed;
}): ReactElement | null {
  const t = useT('know');
  const { facts, dated, unplaced } = found;
  const shown = facts.slice(-MOST);
  const codes = [...new Set(shown.flatMap(({ areas }) => areas))].toSorted().slice(0, MOST_AREAS);
  const boundaries = useReading(readBoundaries, { query: { codes } }, { enabled: codes.length > 0, keep: true });
  // Areas of reports come as codes alone.
  const unnamed = codes.some((code) => names.every((area) => area.code !== code));
  const facets = useReading(listCrimeFacets, {}, { enabled: unnamed, keep: true });
  const nameOf = (code: string): string =>
    [...names, ...(facets.data?.areas ?? [])].find((area) => area.code === code)?.name ?? code;
  const drawn = (boundaries.data?.areas ?? []).filter(({ code }) => codes.includes(code));
  const undrawn = boundaries.data ? codes.filter((code) => drawn.every((area) => area.code !== code)) : [];
  if (!error && facts.length === 0 && dated === 0) return null;
  return (
    <section aria-labelledby="place-panel">
      <h2 id="place-panel">
        {t('map.title')} <span className="mut sm">{facts.length > 0 && t('map.note')}</span>
      </h2>
      <ProblemNote error={error ?? boundaries.error} />
      {shown.length > 0 && (
        <div className="place-panel">
          {drawn.length > 0 && (
            <Suspense fallback={<div className="entity-map no-print" />}>
              <PlaceMap areas={drawn} facts={shown} />
            </Suspense>
          )}
          <ol aria-label={t('map.list')}>
            {shown.map((fact) => (
              <OneFact key={fact.nth} entityId={entityId} fact={fact} nameOf={nameOf} />
            ))}
          </ol>
        </div>
      )}
      <p className="hint">
        {dated > 0 && (
          <span>
            {unplaced === 0 ? t('map.allPlaced', { count: dated }) : t('map.unplaced', { count: dated, unplaced })}
          </span>
        )}{' '}
        {shown.length < facts.length && <span>{t('line.earlier', { count: facts.length - shown.length })}</span>}{' '}
        {undrawn.length > 0 && <span>{t('map.undrawn', { areas: undrawn.map(nameOf).join('; ') })}</span>}
      </p>
    </section>
  );
}

function OneFact({
  entityId,
  fact: { nth, from, to, areas, statements, report },
  nameOf,
}: {
  entityId: string;
  fact: PlacedFact;
  nameOf: (code: string) => string;
}): ReactElement {
  const t = useT('know');
  const [first] = statements;
  return (
    <li value={nth}>
      <b className="nth">{nth}</b>
      <span className="mut">{from === null && to === null ? t('place.undated') : <Days from={from} to={to} />}</span>
      <span>
        {first && <What entityId={entityId} statement={first} />}
        {report && (
          <>
            <Link className="ref" to={paths.report(report.id)}>
              {report.reference}
            </Link>{' '}
            {report.subject}
          </>
        )}
        <span className="in-areas">
          {areas.map((code, at) => (
            <span key={code}>
              {at > 0 && ' · '}
              <Link to={paths.area(code)}>{nameOf(code)}</Link>
            </span>
          ))}
        </span>
      </span>
    </li>
  );
}

function Days({ from, to }: Pick<PlacedFact, 'from' | 'to'>): ReactElement {
  const t = useT('know');
  if (from !== null && from === to) return <DateText on={from} />;
  return (
    <>
      {from === null ? t('valid.until') : to === null ? t('valid.since') : <DateText on={from} />}
      {from !== null && to !== null ? ' – ' : ' '}
      <DateText on={to ?? from ?? ''} />
    </>
  );
}

/** What a statement says, as the line of time does. */
function What({ entityId, statement }: { entityId: string; statement: Statement }): ReactElement {
  const t = useT('know');
  const { property, value } = statement;
  const other = otherEnd(entityId, statement);
  return (
    <>
      <span className="mut">{t(`property.${property}`)}</span>{' '}
      {other ? <Link to={paths.entity(other.id)}>{other.title}</Link> : value}
    </>
  );
}
