import { LEAST_PUBLIC_COUNT, publicTotal } from '@reeve/analysis';
import { fromDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useSpanWords } from '../data-set/span-words.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { countPlaced, type ReadyEvents } from './ready-events.ts';
import { precisionWord } from './rows-pane.tsx';
import type { Act, Selection } from './selection.ts';
import type { UsedCoverage } from './time/use-coverage.ts';
import type { Weeks } from './time/week-counts.ts';
import { BASELINE_WEEKS, type WeekReading } from './time/week-coverage.ts';

/** The answer in a sentence, what it is limited to, and what its data do not support. */
export function Answer({
  ready,
  rows,
  weeks,
  coverage,
  reading,
  selection,
  act,
  left,
}: {
  ready: ReadyEvents;
  rows: Uint32Array;
  weeks: Weeks | undefined;
  coverage: UsedCoverage;
  /** The week that is compared, where its baseline is covered. */
  reading: WeekReading | undefined;
  selection: Selection;
  act: (act: Act) => void;
  /** Windows over 24 hours, which the calendar leaves out. */
  left: number;
}): ReactElement {
  const t = useT('where');
  const { number, date } = useFormat();
  const word = useOffenceWord();
  const notes = usePrecisionNotes(ready, rows);
  const { type, brush, isPublic } = selection;
  // Totals in fives, so that no small number follows from them by subtraction.
  const count = (n: number): string => {
    if (!isPublic) return number(n);
    return n > 0 && n < LEAST_PUBLIC_COUNT ? t('public.few') : number(publicTotal(n));
  };
  const placed = countPlaced(ready, rows);
  const shown = daysOf(ready, rows);
  const asked = weeks && reading && weeks.firstMonday + 7 * reading.week;
  const comparison = reading?.comparison;
  const what = type === '' ? t('answer.crimes', { count: rows.length }) : word(type);
  return (
    <section className="answer-bar" aria-labelledby="answer">
      <p id="answer" aria-live="polite">
        <strong>
          {shown === undefined
            ? t('answer.nothing')
            : t(type === '' ? 'answer.chosen' : 'answer.ofType', {
                n: count(rows.length),
                what,
                from: date(fromDayNumber(shown.fromDay)),
                to: date(fromDayNumber(shown.lastDay)),
              })}
        </strong>{' '}
        {comparison && asked !== undefined && rows.length > 0 && (
          <ComparisonSentence comparison={comparison} monday={asked} isPublic={isPublic} />
        )}
      </p>
      <div className="chips">
        <SelectionChips selection={selection} act={act} />
        <span className="mut sm">
          {[
            t('answer.placed', {
              n: count(rows.length),
              placed: count(placed),
              share: number(Math.round((100 * placed) / Math.max(1, rows.length))),
            }),
            left > 0 && !isPublic && t('answer.left', { count: left }),
            ...notes,
          ]
            .filter((part) => part !== false)
            .join('; ')}
        </span>
      </div>
      <CoverageNotes
        coverage={coverage}
        period={brush ?? (shown && { fromDay: shown.fromDay, toDay: shown.lastDay + 1 })}
        isUncompared={comparison === undefined && rows.length > 0 && weeks?.monthOnly === 0}
      />
    </section>
  );
}

/** Returns the first and last day of rows in order; undefined without rows. Of a month alone, its last day: the row begins on the first. */
function daysOf(
  { table }: ReadyEvents,
  rows: Uint32Array,
): { readonly fromDay: number; readonly lastDay: number } | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { values, codes } = table.coded.timePrecision;
  const isMonth = values[codes[last] ?? -1] === 'month';
  const dayOf = (minute: number | undefined): number => Math.floor((minute ?? 0) / 1440);
  return { fromDay: dayOf(table.fromMin[first]), lastDay: dayOf((isMonth ? table.toMin : table.fromMin)[last]) };
}

/** Returns the days that are not covered, of a period: whole weeks begin before the first crime and end after the last. */
function uncoveredOf({ uncovered }: UsedCoverage, period: Selection['brush']): UsedCoverage['uncovered'] {
  if (!period) return uncovered;
  const [first, end] = [fromDayNumber(period.fromDay), fromDayNumber(period.toDay)];
  return uncovered
    .map(({ from, before }) => ({ from: from > first ? from : first, before: before < end ? before : end }))
    .filter(({ from, before }) => from < before);
}

/** What the places do not support: of each precision that occurs, how exact it is at best. */
function usePrecisionNotes({ table }: ReadyEvents, rows: Uint32Array): readonly string[] {
  const t = useT('where');
  const { values, codes } = table.coded.placePrecision;
  const counts = new Uint32Array(values.length);
  for (let nth = 0; nth < rows.length; nth += 1) {
    const code = codes[rows[nth] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return values.flatMap((value, code) => {
    const known = precisionWord(value);
    const isInexact = known === 'block' || known === 'street' || known === 'area';
    return isInexact && (counts[code] ?? 0) > 0 ? [t(`inexact.${known}`)] : [];
  });
}

function Chip({ children, onClear }: { children: string; onClear: () => void }): ReactElement {
  const t = useT('where');
  return (
    <span className="tag on">
      {children}
      <Button kind="quiet" icon="cross" aria-label={t('chip.clear', { what: children })} onClick={onClear} />
    </span>
  );
}

/** How the week that is asked for compares with its baseline. */
function ComparisonSentence({
  comparison,
  monday,
  isPublic,
}: {
  comparison: NonNullable<WeekReading['comparison']>;
  /** First day of the week. */
  monday: number;
  isPublic: boolean;
}): ReactElement {
  const t = useT('where');
  const analyse = useT('analyse');
  const { number, date } = useFormat();
  return (
    <>
      {analyse('answer.sentence', {
        observed: isPublic && comparison.observed < LEAST_PUBLIC_COUNT ? t('public.few') : number(comparison.observed),
        week: date(fromDayNumber(monday)),
        mean: number(Math.round(comparison.mean * 10) / 10),
        weeks: BASELINE_WEEKS,
      })}{' '}
      {analyse(`level.${comparison.level}`)}
      {comparison.z !== undefined && ` ${t('answer.z', { z: number(Math.round(comparison.z * 100) / 100) })}`}
    </>
  );
}

/** Each part of the choice, to be cleared alone. */
function SelectionChips({ selection, act }: { selection: Selection; act: (act: Act) => void }): ReactElement {
  const t = useT('where');
  const { number, date } = useFormat();
  const { brush, shape, hours, rows: single, areaCodes } = selection;
  return (
    <>
      {brush && (
        <Chip onClear={() => act({ act: 'clear', part: 'brush' })}>
          {t('chip.period', { from: date(fromDayNumber(brush.fromDay)), to: date(fromDayNumber(brush.toDay - 1)) })}
        </Chip>
      )}
      {shape && (
        <Chip onClear={() => act({ act: 'clear', part: 'shape' })}>
          {shape.kind === 'circle' ? t('chip.circle', { radius: number(Math.round(shape.radiusM)) }) : t('chip.ring')}
        </Chip>
      )}
      {hours.length > 0 && (
        <Chip onClear={() => act({ act: 'clear', part: 'hours' })}>{t('chip.hours', { count: hours.length })}</Chip>
      )}
      {areaCodes.length > 0 && (
        <Chip onClear={() => act({ act: 'clear', part: 'areas' })}>{t('chip.areas', { count: areaCodes.length })}</Chip>
      )}
      {single.length > 0 && (
        <Chip onClear={() => act({ act: 'clear', part: 'rows' })}>{t('chip.rows', { count: single.length })}</Chip>
      )}
    </>
  );
}

/** The days that the data do not cover, or do not state to cover. */
function CoverageNotes({
  coverage,
  period,
  isUncompared,
}: {
  coverage: UsedCoverage;
  /** The chosen period, else that of the crimes. */
  period: Selection['brush'];
  /** A week with crimes has no baseline. */
  isUncompared: boolean;
}): ReactElement {
  const spanWords = useSpanWords();
  const covers = useT('coverage');
  const unknown = uncoveredOf(coverage, period);
  return (
    <>
      {unknown.length > 0 && (
        <p className="note">{covers('weeks.uncovered', { spans: unknown.map(spanWords).join('; ') })}</p>
      )}
      {coverage.isUnstated && <p className="note">{covers('weeks.notStated')}</p>}
      {coverage.stated && isUncompared && <p className="note">{covers('weeks.noCompare')}</p>}
      {coverage.dataSet && (
        <p className="sm">
          <Link to={paths.dataSet(coverage.dataSet.id)}>{covers('where.link')}</Link>
        </p>
      )}
    </>
  );
}
