import { discoveredReason, forecastSentence, monthFoldsBefore, type ForecastAccuracy } from '@reeve/analysis';
import { fromDayNumber } from '@reeve/domain';
import { useMemo, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/field/segments.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { DATED, type ReadyEvents } from './ready-events.ts';
import { COVERAGES, type BacktestAnswer, type SlowQuestion } from './slow/slow-work.ts';
import { useSlow } from './slow/use-slow.ts';

type Question = Extract<SlowQuestion, { ask: 'backtest' }>;
const TEST_MONTHS = 3;
const CELL_M = 200;
const DAY_MIN = 1440;

interface Asked {
  readonly question: Question;
  /** Left out, because police found them by looking. */
  readonly discovered: number;
  readonly withoutPlace: number;
  readonly byMonth: number;
}

/**
 * Forecasts of places, tested on the past and never made for the future: hit rate, PAI, PEI and RRI of each compared with plain counts of
 * the year before. It runs on a button, because it takes seconds.
 */
export function ForecastPane({ ready, rows }: { ready: ReadyEvents; rows: Uint32Array }): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  // What was chosen when the button was pressed: another choice asks for another press.
  const [of, setOf] = useState<Uint32Array>();
  const isAsked = of === rows;
  const asked = useMemo(() => (isAsked ? backtestOf(ready, rows) : undefined), [isAsked, ready, rows]);
  const slow = useSlow(asked?.question);
  return (
    <section className="board-pane forecasts" aria-labelledby="forecasts-title">
      <div className="pane-head">
        <h2 id="forecasts-title">{t('forecast.title')}</h2>
        <span className="mut sm" aria-live="polite">
          {slow.state === 'working' && t('forecast.working')}
          {slow.state === 'refused' && t('forecast.refused')}
          {slow.state === 'idle' && t('forecast.how')}
        </span>
        <span className="sp" />
        {!isAsked && (
          <Button
            kind="quiet"
            because={rows.length === 0 ? t('forecast.nothing') : undefined}
            onClick={() => setOf(rows)}
          >
            {t('forecast.test')}
          </Button>
        )}
      </div>
      {slow.state === 'done' && <Tested answer={slow.answer} />}
      {asked && slow.state === 'done' && (
        <p className="note">
          {[
            asked.discovered > 0 && t('forecast.discovered', { count: asked.discovered, n: number(asked.discovered) }),
            asked.withoutPlace > 0 && t('forecast.withoutPlace', { count: asked.withoutPlace }),
            asked.byMonth > 0 && t('forecast.byMonth', { count: asked.byMonth }),
          ]
            .filter((part) => part !== false)
            .join(' ')}
        </p>
      )}
    </section>
  );
}

/** The crimes that a back-test may use: placed, and not found by police looking; the three calendar months up to the last day. */
function backtestOf({ table, points, dated }: ReadyEvents, rows: Uint32Array): Asked {
  const { type, detection } = table.coded;
  const reasons = new Map<string, boolean>();
  const isDiscovered = (row: number): boolean => {
    const [typeCode, how] = [type.codes[row] ?? 0, detection.codes[row] ?? 0];
    const key = `${typeCode} ${how}`;
    const known =
      reasons.get(key) ?? discoveredReason(type.values[typeCode] ?? '', detection.values[how]) !== undefined;
    reasons.set(key, known);
    return known;
  };
  let [discovered, withoutPlace, byMonth] = [0, 0, 0];
  const kept = rows.filter((row) => {
    if (isDiscovered(row)) discovered += 1;
    else if (!Number.isFinite(points.xM[row])) withoutPlace += 1;
    else return true;
    return false;
  });
  for (const row of kept) byMonth += Number(dated[row] === DATED.month);
  const day = (minutes: Float64Array): Int32Array =>
    Int32Array.from(kept, (row) => Math.floor((minutes[row] ?? 0) / DAY_MIN));
  const lastDay = Math.floor((table.fromMin[rows.at(-1) ?? 0] ?? 0) / DAY_MIN);
  return {
    question: {
      ask: 'backtest',
      points: {
        xM: Float64Array.from(kept, (row) => points.xM[row] ?? 0),
        yM: Float64Array.from(kept, (row) => points.yM[row] ?? 0),
      },
      fromDay: day(table.fromMin),
      toDay: day(table.toMin),
      folds: monthFoldsBefore(lastDay, TEST_MONTHS),
      cellM: CELL_M,
      byMonth: byMonth > kept.length / 2,
    },
    discovered,
    withoutPlace,
    byMonth,
  };
}

/** The table: plain counts first, each forecast under them, at one part of the area. */
function Tested({ answer: { tested } }: { answer: BacktestAnswer }): ReactElement {
  const t = useT('where');
  const events = useT('events');
  const language = useLanguage();
  const { number, date } = useFormat();
  const [coverage, setCoverage] = useState<(typeof COVERAGES)[number]>(0.05);
  const at = COVERAGES.indexOf(coverage);
  const percent = (share: number): string => `${number(Math.round(1000 * share) / 10)} %`;
  const ratio = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : number(Math.round(100 * value) / 100);
  const lines = tested.forecasts.flatMap(({ method, atCoverage }) => {
    const measured = atCoverage[at];
    return measured ? [{ method, measured }] : [];
  });
  const [naive, ...others] = lines;
  const best = others.toSorted((a, b) => b.measured.caught - a.measured.caught)[0];
  const [first, last] = [tested.folds[0], tested.folds.at(-1)];
  return (
    <>
      {naive && best && <p>{forecastSentence(best.method, best.measured, naive.measured, language)}</p>}
      <Segments
        label={t('forecast.coverage')}
        value={String(coverage)}
        onChange={(value) => setCoverage(COVERAGES.find((one) => String(one) === value) ?? 0.05)}
        options={COVERAGES.map((one) => ({ value: String(one), label: percent(one) }))}
      />
      <div className="table">
        <table>
          <caption className="vh">{t('forecast.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{events('column.forecast')}</th>
              <th scope="col" className="num">
                {events('column.hit_rate')}
              </th>
              <th scope="col" className="num">
                {events('column.pai')}
              </th>
              <th scope="col" className="num">
                {events('column.pei')}
              </th>
              <th scope="col" className="num">
                {events('column.rri')}
              </th>
              <th scope="col">{events('column.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ method, measured }) => (
              <tr key={method}>
                <th scope="row">{events(`value.${method}`)}</th>
                <td className="num" title={rangeOf(measured, percent)}>
                  {percent(measured.hitRate)}
                </td>
                <td className="num">{ratio(measured.pai)}</td>
                <td className="num">{ratio(measured.pei)}</td>
                <td className="num">{ratio(measured.rri)}</td>
                <td>{measured.againstNaive ? events(`value.${measured.againstNaive.verdict}`) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">
        {first && last && (
          <>
            {t('forecast.made', {
              from: date(fromDayNumber(first.fromDay)),
              to: date(fromDayNumber(last.untilDay - 1)),
              n: number(tested.folds.reduce((sum, fold) => sum + fold.tested, 0)),
              cell: number(tested.grid.cellM),
              km2: number(Math.round(tested.studyKm2 * 10) / 10),
            })}{' '}
          </>
        )}
        {tested.warnings.map((code) => events(`warning.${code}`)).join(' ')} {t('forecast.never')}
      </p>
    </>
  );
}

const rangeOf = ({ hitRateCi95: [low, high] }: ForecastAccuracy, percent: (share: number) => string): string =>
  `${percent(low)} – ${percent(high)}`;
