import { readAnalysisRun, readThread } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ThreadLine } from '../../components/thread-line.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import { CodeLists } from '../record/form/code-lists.tsx';
import { Facts } from '../record/facts.tsx';
import { NextOnThread } from '../record/thread-neighbours.tsx';
import { usePlaces } from '../record/use-places.ts';
import { AnalyseNav } from './analyse-nav.tsx';
import './analysis.css';
import { chanceOf } from './chance-words.ts';
import { Digest } from './digest.tsx';
import { EventAnswer } from './event-answer.tsx';
import { SmallCounts } from './small-counts.tsx';
import type { EventRun, Run, WeeklyResult, WeeklyRun } from './run.ts';
import { RunAgain } from './run-again.tsx';
import { SameWeeks } from './same-weeks.tsx';
import { WeekFigure } from './week-figure.tsx';

/** One run: the answer first, then the weeks, then everything that is needed to do it again. */
export function AnalysisRunPage(): ReactElement {
  const t = useT('analyse');
  const common = useT('common');
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(readAnalysisRun, { params: { id } });
  if (data) return <OneRun key={id} run={data} problem={error} />;
  return (
    <Page stage="analyse" title={t('run.title')}>
      <AnalyseNav current="findings" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!error && <p className="loading">{common('loading')}</p>}
    </Page>
  );
}

function OneRun({ run, problem }: { run: Run; problem: unknown }): ReactElement {
  const t = useT('analyse');
  const go = useGo();
  const thread = useReading(readThread, { params: { kind: 'analysis_run', id: run.id }, query: {} });
  const trace = (): void => go(paths.thread('analysis_run', run.id));
  useKeys({ t: trace });
  const finding = thread.data?.soWhat.find(({ kind }) => kind === 'finding');
  return (
    <Page
      stage="analyse"
      title={run.title}
      subtitle={
        <>
          <span className="ref">{run.reference}</span> {run.ranBy}, <TimeText at={run.ranAt} />
        </>
      }
      marking={run.marking}
      thread={<ThreadLine thread={thread.data} lit="finding" hrefOf={() => paths.thread('analysis_run', run.id)} />}
      actions={
        <>
          {finding && (
            <Link className="btn" to={paths.finding(finding.id)}>
              {t('run.finding')} <span className="ref">{finding.reference}</span>
            </Link>
          )}
          <Button keys="t" onClick={trace}>
            {t('run.trace')}
          </Button>
        </>
      }
      aside={run.form === 'events' ? <EventFacts run={run} /> : <WeekFacts run={run} />}
    >
      <AnalyseNav current="findings" />
      <div className="run">
        <ProblemNote error={problem} />
        {run.stale && (
          <p className="row wrap stale-line">
            <Tag tone="now">{t('stale.tag')}</Tag> <span>{t('stale.what')}</span>
          </p>
        )}
        {run.form === 'events' ? (
          <>
            <p className="answer of-events">{run.sentence}</p>
            <EventAnswer result={run.result} />
            <RunAgain run={run} />
          </>
        ) : (
          <OneWeek run={run} />
        )}
        {thread.data && <NextOnThread thread={thread.data} />}
      </div>
    </Page>
  );
}

/** The answer about a week: the weeks around it, the same weeks of other years, and what it was compared with. */
function OneWeek({ run }: { run: WeeklyRun }): ReactElement {
  const t = useT('analyse');
  const { date } = useFormat();
  const { parameters, result } = run;
  if (!result) return <SmallCounts />;
  return (
    <>
      <Answer result={result} parameters={parameters} />
      <WeekFigure result={result} />
      <p className="hint">{t('run.caution')}</p>
      {result.sameWeeks && <SameWeeks weeks={result.sameWeeks} observed={result.observed} />}
      <RunAgain run={run} />
      <h2>{t('run.baselineHead')}</h2>
      <p>
        {t('run.baseline', {
          count: parameters.baselineWeeks,
          week: date(result.weeks.at(-1)?.weekOf ?? parameters.weekOf),
        })}
      </p>
    </>
  );
}

/** The result in words: what was counted against what, how odd that is, and how often chance does as much. */
function Answer({ result, parameters }: { result: WeeklyResult; parameters: WeeklyRun['parameters'] }): ReactElement {
  const t = useT('analyse');
  const { number, date } = useFormat();
  const language = useLanguage();
  const { observed, mean, p, level } = result;
  const chance = p === null || p <= 0 ? undefined : chanceOf(p);
  return (
    <div className="answer-block">
      <p className="answer">
        {t('answer.sentence', {
          observed: number(observed),
          mean: number(Number(mean.toFixed(1))),
          week: date(result.weeks.at(-1)?.weekOf ?? parameters.weekOf),
          weeks: parameters.baselineWeeks,
        })}{' '}
        <span className={level === 'usual' ? undefined : 'now'}>{t(`level.${level}`)}</span>
      </p>
      <p className="ink2">
        <span className="mono">
          p = {p === null ? '–' : new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(p)}
        </span>
        {'. '}
        {chance &&
          t(`chance.${chance.unit}${chance.atLeast ? 'AtLeast' : ''}`, {
            count: chance.every,
            shown: number(chance.every),
          })}
      </p>
    </div>
  );
}

function WeekFacts({ run }: { run: WeeklyRun }): ReactElement {
  const t = useT('analyse');
  const word = useOffenceWord();
  const { areaNames } = usePlaces();
  const { number, date } = useFormat();
  const { parameters } = run;
  const lines: readonly Line[] = [
    [t('facts.type'), word(parameters.offenceType)],
    [t('facts.areas'), areaNames(parameters.areas)],
    [t('facts.week'), date(run.result?.weeks.at(-1)?.weekOf ?? parameters.weekOf)],
    [t('facts.weeks'), number(parameters.baselineWeeks)],
    [t('facts.method'), run.result ? t(`method.${run.result.method}`, { defaultValue: run.result.method }) : undefined],
  ];
  return <RunFacts run={run} lines={lines} />;
}

function EventFacts({ run }: { run: EventRun }): ReactElement {
  const t = useT('analyse');
  const events = useT('events');
  const word = useOffenceWord();
  const { areaNames } = usePlaces();
  const { date } = useFormat();
  const { selection, method: _, ...asked } = run.parameters;
  const lines: readonly Line[] = [
    [t('facts.type'), selection.types.map(word).join(', ')],
    [t('facts.areas'), selection.areas.length === 0 ? undefined : areaNames(selection.areas)],
    [t('facts.period'), t('facts.fromTo', { from: date(selection.from), to: date(dayBefore(selection.to)) })],
    [t('facts.inAreas'), selection.inAreas?.codes.join(', ')],
    [t('facts.within'), selection.within ? t('facts.corners', { count: selection.within.length }) : undefined],
    [t('facts.discovered'), t(`facts.discoveredHow.${selection.discovered}`)],
    [
      events('parameters'),
      <span key="asked" className="mono sm">
        {Object.entries(asked)
          .map(
            ([name, value]) =>
              `${name} ${Array.isArray(value) ? value.map((one) => one ?? '∞').join(' ') : String(value)}`,
          )
          .join('; ')}
      </span>,
    ],
  ];
  return <RunFacts run={run} lines={lines} />;
}

type Line = readonly [string, ReactNode];

/** The last day of a period that is given by the first day after it. */
const dayBefore = (day: string): string => addDays(day, -1);

function RunFacts({ run, lines }: { run: Run; lines: readonly Line[] }): ReactElement {
  const t = useT('analyse');
  const { number } = useFormat();
  const made: readonly Line[] = [
    [t('facts.read'), number(run.inputCount)],
    [
      t('facts.version'),
      <span key="v" className="mono sm">
        {run.method} {run.methodVersion}
      </span>,
    ],
    [t('facts.lists'), <CodeLists key="l" stamp={run.codeLists} />],
    [t('facts.input'), <Digest key="i" value={run.inputDigest} />],
    [t('facts.result'), <Digest key="r" value={run.resultDigest} />],
  ];
  return (
    <div className="rec-aside">
      <Facts heading={t('facts.heading')} lines={[...lines, ...made]} />
      <p className="hint">{t('facts.why')}</p>
    </div>
  );
}
