import { readEntity, readThread, type ReplyOf, type Statement } from '@reeve/contract';
import { useMemo, useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { NamedAreas } from '../area/named-areas.tsx';
import { CompareButton } from '../identity/compare-button.tsx';
import { JoinedEntities } from '../identity/joined-entities.tsx';
import { arrangeStatements, sourceReports } from '../statement/arrange.ts';
import { ContradictionList } from '../statement/contradiction-list.tsx';
import { RetractDialog } from '../statement/retract-dialog.tsx';
import { AsOfSlider } from './as-of-slider.tsx';
import { EntitySide } from './entity-side.tsx';
import { EventLine } from './event-line.tsx';
import { InvolvementTable } from './involvement-table.tsx';
import { LinkChart } from './link-chart.tsx';
import { neighboursOf } from './link-places.ts';
import { PlacePanel } from './map/place-panel.tsx';
import { usePlaced } from './map/use-placed.ts';
import { NameChoice, otherNames } from './name-choice.tsx';
import { PlaceEvents } from './place-events.tsx';
import { ProtectButton, ProtectionNote } from './protection.tsx';
import { StatementGroups } from './statement-groups.tsx';
import { useAsOf } from './use-as-of.ts';
import './entity.css';
import './link-chart.css';

type Entity = ReplyOf<typeof readEntity>;

/** One entity: what the reader may see of it, from what, how sure, and when it was true. Never a number about a person. */
export function EntityPage(): ReactElement {
  const t = useT('know');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readEntity, { params: { id } });
  if (data) return <OneEntity key={id} entity={data} problem={error} />;
  return (
    <Page stage="know" title={t('page.title')}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

function OneEntity({ entity, problem }: { entity: Entity; problem: unknown }): ReactElement {
  const t = useT('know');
  const go = useGo();
  const { may, clock } = useSession();
  const [retracting, setRetracting] = useState<Statement | undefined>();
  const thread = useReading(readThread, { params: { kind: 'entity', id: entity.id }, query: {} });
  const asOf = useAsOf(entity.statements);
  const arranged = useMemo(() => arrangeStatements(entity.id, asOf.statements), [entity.id, asOf.statements]);
  const { facts, assessments, pointing, retracted } = arranged;
  const current = useMemo(() => [...facts, ...assessments, ...pointing], [facts, assessments, pointing]);
  const placed = usePlaced(entity, asOf, current);
  const neighbours = neighboursOf(entity.id, current);
  const reportIds = new Set(asOf.statements.map(({ reportId }) => reportId));
  const title = useTitle(entity, asOf);
  const trace = (): void => go(paths.thread('entity', entity.id));
  useKeys({ t: trace });
  // Only the page of today is worked on.
  const onRetract = may.includes('make_statement') && asOf.isNow ? setRetracting : undefined;
  return (
    <Page
      stage="know"
      title={title}
      subtitle={<Identity entity={entity} />}
      marking={entity.marking}
      markingNote={t('page.another')}
      of={{ kind: 'entity', id: entity.id }}
      thread={
        <ThreadLine
          thread={thread.data}
          counts={{ statement: entity.statements.length, report: sourceReports(entity.statements).length }}
          lit="statement"
          hrefOf={() => paths.thread('entity', entity.id)}
        />
      }
      actions={<EntityActions entity={entity} onTrace={trace} />}
      aside={<EntitySide entity={entity} current={current} neighbours={neighbours} on={asOf.on} />}
    >
      <div className="entity">
        <ProblemNote error={problem} />
        <p className="lead">
          <span>
            <b className="m">{t('page.sees', { count: current.length })}</b>{' '}
            {retracted.length > 0 && t('page.retracted', { count: retracted.length })}
          </span>
          {entity.kind === 'person' && <Tag>{t('page.noScore')}</Tag>}
        </p>
        <ProtectionNote entity={entity} />
        <JoinedEntities joins={entity.joins} />
        <AsOfSlider asOf={asOf} />
        {asOf.isNow && <NameChoice id={entity.id} statements={entity.statements} />}
        {asOf.isNow && (
          <ContradictionList
            contradictions={entity.contradictions}
            statements={[...facts, ...assessments]}
            mayDecide={onRetract !== undefined}
          />
        )}
        {entity.kind === 'address' && <NamedAreas label={t('place.areas')} texts={placesNamed(entity)} />}
        {entity.kind === 'address' && (
          <PlaceEvents reports={entity.reports.filter((report) => reportIds.has(report.id))} neighbours={neighbours} />
        )}
        <StatementGroups
          arranged={arranged}
          unknown={asOf.unknown}
          contradictions={entity.contradictions}
          onRetract={onRetract}
        />
        {entity.kind === 'person' && <InvolvementTable entity={entity} reportIds={reportIds} isNow={asOf.isNow} />}
        <LinkChart title={entity.title} neighbours={neighbours} />
        <EventLine entityId={entity.id} statements={current} numbers={placed.numbers} today={clock.today} />
        <PlacePanel entityId={entity.id} placed={placed} />
        <p className="hint">{t('page.never')}</p>
      </div>
      {retracting && <RetractDialog statement={retracting} onClose={() => setRetracting(undefined)} />}
    </Page>
  );
}

/** The places that current statements about an address name. */
const placesNamed = ({ id, statements }: Entity): readonly string[] =>
  statements.flatMap(({ subject, property, value, retractedAt }) =>
    subject.id === id && retractedAt === null && value !== null && ['name', 'alias', 'place'].includes(property)
      ? [value]
      : [],
  );

/** The name; on a page of another day with that day. */
function useTitle({ title }: Entity, { by, on, isNow }: ReturnType<typeof useAsOf>): string {
  const t = useT('know');
  const format = useFormat();
  if (isNow) return title;
  return `${title}, ${t(by === 'known' ? 'asOf.knownOn' : 'asOf.trueOn', { day: format.date(on) })}`;
}

/** Kind, reference and the other names, each as it is written. */
function Identity({ entity }: { entity: Entity }): ReactElement {
  const t = useT('know');
  const others = otherNames(entity);
  return (
    <>
      {t(`kind.${entity.kind}`)} <span className="ref">{entity.reference}</span>
      {others.length > 0 && (
        <>
          {' '}
          · {t('page.also')} <b className="m">{others.join(' · ')}</b>
        </>
      )}
    </>
  );
}

function EntityActions({ entity, onTrace }: { entity: Entity; onTrace: () => void }): ReactElement {
  const t = useT('know');
  return (
    <>
      <CompareButton entity={entity} />
      <ProtectButton entity={entity} />
      <Button icon="print" onClick={() => window.print()}>
        {t('page.print')}
      </Button>
      <Button keys="t" onClick={onTrace}>
        {t('page.trace')}
      </Button>
    </>
  );
}
