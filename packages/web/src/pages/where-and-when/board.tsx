import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { Basemap } from '../../map/basemap.ts';
import { Answer } from './answer.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { AreaList } from './area/area-list.tsx';
import { ComparisonPane } from './comparison-pane.tsx';
import { ForecastPane } from './forecast-pane.tsx';
import { HoursPane } from './time/hours-pane.tsx';
import { PlaceLists } from './map/place-lists.tsx';
import type { ReadyEvents } from './ready-events.ts';
import { RowsPane } from './rows-pane.tsx';
import type { Act, Selection } from './selection.ts';
import { useBoard, type BoardOfSelection } from './use-board.ts';
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
  const board = useBoard(ready, selection);
  return (
    <>
      <Answer
        ready={ready}
        rows={board.laterRows}
        weeks={board.weeks}
        coverage={board.coverage}
        reading={board.reading}
        selection={board.settled}
        act={act}
        left={board.profile.excluded.tooLong}
      />
      {board.isGone && <p className="note">{t('areas.gone')}</p>}
      <div className="board">
        <div className="board-left">
          <MapAndWeeks ready={ready} basemap={basemap} board={board} act={act} />
        </div>
        <div className="board-right">
          <HoursAndRows ready={ready} board={board} act={act} />
        </div>
      </div>
    </>
  );
}

interface PanesProps {
  readonly ready: ReadyEvents;
  readonly board: BoardOfSelection;
  readonly act: (act: Act) => void;
}

/** Where and when: the map, the weeks, and what is expected. */
function MapAndWeeks({ ready, basemap, board, act }: PanesProps & { readonly basemap: Basemap }): ReactElement {
  const { shown, weeks, visits } = board;
  return (
    <>
      <WherePane
        ready={ready}
        basemap={basemap}
        area={board.area}
        rows={board.rows}
        surface={board.surface}
        joined={board.joined}
        chosenAreas={board.areas?.chosen ?? NO_AREAS}
        beside={board.beside.shown}
        visits={visits.state === 'list' ? visits.visits : undefined}
        selection={shown}
        act={act}
      />
      {weeks && (
        <WhenPane
          weeks={weeks}
          coverage={board.coverage}
          reading={board.reading}
          months={board.months}
          ofMonths={board.ofMonths}
          brush={shown.brush}
          grows={shown.grows}
          isPublic={shown.isPublic}
          onBrush={(next) => act({ act: 'brush', brush: next })}
          onGrows={(next, period) => act({ act: 'grows', grows: next, brush: period })}
        />
      )}
      {!shown.isPublic && <ForecastPane ready={ready} rows={board.laterRows} />}
    </>
  );
}

/** Hours of the week, areas and repeat places, the data set that is compared, and the events as rows. */
function HoursAndRows({ ready, board, act }: PanesProps): ReactElement {
  const t = useT('where');
  const { settled, surface, beside } = board;
  const { hours, layer, isPublic } = board.shown;
  return (
    <>
      <HoursPane
        profile={board.profile}
        hours={hours}
        isPublic={isPublic}
        onHours={(next) => act({ act: 'hours', hours: next })}
      />
      {'perArea' in surface && (
        <AreaList surface={surface} chosen={board.areaCodes} onArea={(code) => act({ act: 'area code', code })} />
      )}
      {layer === 'clusters' && !isPublic && <PlaceLists ready={ready} visits={board.visits} surface={surface} />}
      <ProblemNote error={beside.error} />
      {beside.shown && (
        <ComparisonPane beside={beside.shown} name={board.besideName} hasAreas={board.joined !== undefined} />
      )}
      {isPublic ? (
        <p className="note">{t('public.noRows')}</p>
      ) : (
        <RowsPane ready={ready} rows={board.laterRows} chosen={settled.rows} onRow={(id) => act({ act: 'row', id })} />
      )}
    </>
  );
}
