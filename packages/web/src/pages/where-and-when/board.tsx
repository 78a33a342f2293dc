import { listDataSets } from '@reeve/contract';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
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
import type { ReadyEvents } from './ready-events.ts';
import { RowsPane } from './rows-pane.tsx';
import { asShown, type Act, type Selection } from './selection.ts';
import { useAreas } from './area/use-areas.ts';
import { useBoardRows, useSettledRows } from './use-board-rows.ts';
import { useComparison } from './use-comparison.ts';
import { useCoverage } from './time/use-coverage.ts';
import { useSurface } from './map/use-surface.ts';
import { useVisits } from './slow/use-visits.ts';
import { weekAsked, weekCounts } from './time/week-counts.ts';
import { readWeek } from './time/week-coverage.ts';
import { WhenPane } from './time/when-pane.tsx';
import { WherePane } from './map/where-pane.tsx';

/** No area is chosen. */
const NO_AREAS: ReadonlySet<number> = new Set();

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
  const shown = useMemo(() => asShown(selection), [selection]);
  const { brush, grows, hours, layer, cellM, isPublic } = shown;
  const { joined, choice: areas, isGone } = useAreas(ready, selection);
  const { rows, anyPeriod, anyArea } = useBoardRows(ready, shown, areas);
  const { rows: laterRows, profile } = useSettledRows(ready, settled, areas);
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
            chosenAreas={areas?.chosen ?? NO_AREAS}
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
