import { aoristicProfile, zoneTransitions, type ZoneTransition } from '@reeve/analysis';
import { listDataSets } from '@reeve/contract';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import type { Basemap } from '../../map/basemap.ts';
import { Answer } from './answer.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { AreaList } from './area/area-list.tsx';
import { ComparisonPane } from './comparison-pane.tsx';
import { areaOfStudy } from './area/area-of-study.ts';
import { ForecastPane } from './forecast-pane.tsx';
import { HoursPane } from './time/hours-pane.tsx';
import { PlaceLists } from './map/place-lists.tsx';
import { atRows, type ReadyEvents } from './ready-events.ts';
import { RowsPane } from './rows-pane.tsx';
import { Meeting } from './select-rows.ts';
import { asShown, type Act, type Selection } from './selection.ts';
import { useAreas } from './area/use-areas.ts';
import { useComparison } from './use-comparison.ts';
import { useCoverage } from './time/use-coverage.ts';
import { useSurface } from './map/use-surface.ts';
import { useVisits } from './slow/use-visits.ts';
import { weekAsked, weekCounts } from './time/week-counts.ts';
import { readWeek } from './time/week-coverage.ts';
import { WhenPane } from './time/when-pane.tsx';
import { WherePane } from './map/where-pane.tsx';

/**
 * The four panes over one choice. Each shows what meets all parts of the choice but its own. Map and weeks follow a brush at
 * once; hours, rows and the sentence follow when there is time.
 */
export function Board({
  ready,
  basemap,
  selection,
  act,
}: {
  ready: ReadyEvents;
  basemap: Basemap;
  selection: Selection;
  act: (act: Act) => void;
}): ReactElement {
  const t = useT('where');
  const settled = useDeferredValue(selection);
  const meeting = useMemo(() => new Meeting(ready), [ready]);
  const shown = useMemo(() => asShown(selection), [selection]);
  const { brush, grows, shape, hours, rows: single, layer, cellM, isPublic } = shown;
  const { joined, choice: areas, isGone } = useAreas(ready, selection);
  const rows = useMemo(() => {
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows();
  }, [meeting, brush, shape, hours, single, areas]);
  const anyPeriod = useMemo(() => {
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows('brush');
    // The period is the one part that does not count here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [meeting, shape, hours, single, areas]);
  const anyArea = useMemo(() => {
    if (layer !== 'areas') return rows;
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows('areas');
  }, [meeting, brush, shape, hours, single, areas, layer, rows]);
  const later = useMemo(() => new Meeting(ready), [ready]);
  const laterRows = useMemo(() => {
    later.update({ ...settled, areas });
    return later.rows();
  }, [later, settled, areas]);
  const { timeZone } = useSession().clock;
  const transitions = useMemo(() => transitionsOf(ready, timeZone), [ready, timeZone]);
  const profile = useMemo(() => {
    later.update({ ...settled, areas });
    const anyHour = later.rows('hours');
    const { table, dated } = ready;
    return aoristicProfile(
      {
        fromMinute: atRows(table.fromMin, anyHour, new Float64Array(anyHour.length)),
        toMinute: atRows(table.toMin, anyHour, new Float64Array(anyHour.length)),
        precision: atRows(dated, anyHour, new Uint8Array(anyHour.length)),
      },
      { transitions },
    );
  }, [later, settled, areas, ready, transitions]);
  const weeks = useMemo(() => weekCounts(ready, anyPeriod), [ready, anyPeriod]);
  const coverage = useCoverage(weeks, selection);
  const reading = useMemo(() => {
    const asked = weeks && weekAsked(ready, weeks, brush);
    const week = weeks && asked !== undefined ? (asked - weeks.firstMonday) / 7 : undefined;
    return weeks && readWeek(weeks, coverage.ofWeeks, week);
  }, [ready, weeks, brush, coverage.ofWeeks]);
  const beside = useComparison(shown);
  const dataSets = useReading(listDataSets, {}, { enabled: shown.beside !== '' }).data?.items ?? [];
  const area = useMemo(() => areaOfStudy(ready, cellM), [ready, cellM]);
  const surface = useSurface(ready, layer === 'areas' ? anyArea : rows, area, layer, isPublic, joined);
  const visits = useVisits(ready, anyPeriod, {
    brush: settled.brush,
    type: selection.type,
    isOn: layer === 'clusters' && !isPublic,
  });
  return (
    <>
      <Answer
        ready={ready}
        rows={laterRows}
        weeks={weeks}
        coverage={coverage}
        reading={reading}
        selection={settled}
        act={act}
        left={profile.excluded.tooLong}
      />
      {isGone && <p className="note">{t('areas.gone')}</p>}
      <div className="board">
        <div className="board-left">
          <WherePane
            ready={ready}
            basemap={basemap}
            area={area}
            rows={rows}
            surface={surface}
            joined={joined}
            chosenAreas={areas?.chosen}
            beside={beside.shown}
            visits={visits.state === 'list' ? visits.visits : undefined}
            selection={shown}
            act={act}
          />
          {weeks && (
            <WhenPane
              weeks={weeks}
              coverage={coverage}
              reading={reading}
              brush={brush}
              grows={grows}
              isPublic={isPublic}
              onBrush={(next) => act({ act: 'brush', brush: next })}
              onGrows={(next, period) => act({ act: 'grows', grows: next, brush: period })}
            />
          )}
          {!isPublic && <ForecastPane ready={ready} rows={laterRows} />}
        </div>
        <div className="board-right">
          <HoursPane
            profile={profile}
            hours={hours}
            isPublic={isPublic}
            onHours={(next) => act({ act: 'hours', hours: next })}
          />
          {'perArea' in surface && (
            <AreaList
              surface={surface}
              chosen={selection.areaCodes}
              onArea={(code) => act({ act: 'area code', code })}
            />
          )}
          {layer === 'clusters' && !isPublic && <PlaceLists ready={ready} visits={visits} surface={surface} />}
          <ProblemNote error={beside.error} />
          {beside.shown && (
            <ComparisonPane
              beside={beside.shown}
              name={dataSets.find(({ id }) => id === shown.beside)?.name ?? ''}
              hasAreas={joined !== undefined}
            />
          )}
          {isPublic ? (
            <p className="note">{t('public.noRows')}</p>
          ) : (
            <RowsPane ready={ready} rows={laterRows} chosen={settled.rows} onRow={(id) => act({ act: 'row', id })} />
          )}
        </div>
      </div>
    </>
  );
}

/** A century of changes of the clock is looked up at most: one wrong date must not hold the page up. */
const MOST_MINUTES = 100 * 365.25 * 1440;

function transitionsOf({ table }: ReadyEvents, timeZone: string): readonly ZoneTransition[] {
  const first = table.fromMin[0];
  if (first === undefined) return [];
  const last = table.toMin.reduce((latest, minute) => (minute > latest ? minute : latest), first);
  return zoneTransitions(timeZone, first, Math.min(last, first + MOST_MINUTES));
}
