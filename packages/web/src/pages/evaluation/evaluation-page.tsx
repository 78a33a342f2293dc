import { evaluation, outcome, task, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { OutcomeLine } from '../outcome/outcome-line.tsx';
import { CodeLists } from '../record/form/code-lists.tsx';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { MeasureStamp } from '../task/measure-stamp.tsx';
import { Also } from './also.tsx';
import { AreaChanges } from './area-changes.tsx';
import { Cautions } from './cautions.tsx';
import { Course } from './course.tsx';
import { EightCounts } from './eight-counts.tsx';
import './evaluation.css';
import { ResultSentence } from './result-sentence.tsx';
import { sameMeasure } from './same-measure.ts';
import { StaleNote } from './stale-note.tsx';
import { Versions } from './versions.tsx';
import { Weekly } from './weekly.tsx';

export type Evaluation = ReplyOf<typeof evaluation.read>;
export type Result = NonNullable<Evaluation['body']['result']>;
export type Detail = NonNullable<Result['detail']>;

/** One result: the sentence first, then the interval, the weeks, the counts; next to them the settings fixed before. */
export function EvaluationPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(evaluation.read, { params: { id } });
  if (!data) return <RecordFallback kind="evaluation" error={error} onRetry={() => void refetch()} />;
  return <OneEvaluation key={id} record={data} problem={error} />;
}

function OneEvaluation({ record, problem }: { record: Evaluation; problem: unknown }): ReactElement {
  const t = useT('evaluate');
  const word = useStateWord();
  const { result, lesson } = record.body;
  return (
    <RecordPage
      kind="evaluation"
      record={{ ...record, actions: [] }}
      problem={problem}
      title={t('title')}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('evaluation', record.state)}
          {record.versions.length > 1 && (
            <>
              {', '}
              {t('versions.headline', { number: record.body.number, count: record.versions.length })}
            </>
          )}
        </>
      }
      facts={<EvaluationSide record={record} />}
    >
      {result ? (
        <div>
          {record.stale && <StaleNote record={record} />}
          {result.of !== undefined && (
            <p className="result-again">
              <Link to={paths.task(record.body.taskId)}>{result.of}</Link>
            </p>
          )}
          <ResultSentence result={result} />
          <Versions record={record} />
          {lesson !== '' && (
            <section aria-labelledby="lesson">
              <h2 id="lesson">{t('lesson')}</h2>
              <p className="rec-serif lesson">{lesson}</p>
            </section>
          )}
          {result.detail && (
            <Also
              detail={result.detail}
              direction={result.detail.treatedPart.difference > 0 ? 'asHigh' : 'asLow'}
              atPeak={result.measure.chosenByItsPeak}
            />
          )}
          <Weekly result={result} />
          {result.detail && <Course detail={result.detail} />}
          {result.detail && <AreaChanges detail={result.detail} />}
          <EightCounts result={result} />
        </div>
      ) : (
        <div>
          {record.stale && <StaleNote record={record} />}
          <p>{t('noNumbers')}</p>
          <Versions record={record} />
        </div>
      )}
    </RecordPage>
  );
}

/** The settings fixed before, from the task; a measure that differs from the counted one is shown in amber. */
function Stamp({ taskId, result }: { taskId: string; result: Result }): ReactElement | null {
  const { data } = useReading(task.read, { params: { id: taskId } });
  if (!data) return null;
  return (
    <MeasureStamp
      measure={result.measure}
      registeredOn={data.body.registeredOn}
      decision={data.cites.find(({ kind }) => kind === 'decision')}
      isChanged={!sameMeasure(data.body.measure, result.measure)}
      fixed={result.detail?.registered ?? undefined}
    />
  );
}

function Else({ id }: { id: string }): ReactElement | null {
  const { data } = useReading(outcome.read, { params: { id } });
  return data ? (
    <li>
      <OutcomeLine outcome={data} />
    </li>
  ) : null;
}

/** The ends of a digest, the whole of it on hover and for copying. */
function Digest({ digest }: { digest: string }): ReactElement {
  return (
    <span className="mono sm" title={digest}>
      {digest.slice(0, 8)}…{digest.slice(-4)}
    </span>
  );
}

/** Next to the result: the settings fixed before, other outcomes, cautions, and how it was computed. */
function EvaluationSide({ record }: { record: Evaluation }): ReactElement {
  const t = useT('evaluate');
  const { result } = record.body;
  const outcomes = record.cites.filter(({ kind }) => kind === 'outcome');
  return (
    <>
      {result && <Stamp taskId={record.body.taskId} result={result} />}
      {outcomes.length > 0 && (
        <section aria-labelledby="else">
          <h2 id="else">{t('else.title')}</h2>
          <ul className="outcomes">
            {outcomes.map(({ id }) => (
              <Else key={id} id={id} />
            ))}
          </ul>
          <p className="hint">{t('else.notAResult')}</p>
        </section>
      )}
      {result && <Cautions result={result} />}
      {result && (
        <Facts
          heading={t('facts.title')}
          lines={[
            [t('facts.dataSet'), result.dataSet],
            [t('facts.maturity'), t('facts.days', { n: result.measure.maturityDays })],
            [t('facts.method'), result.method],
            [t('facts.input'), <Digest key="in" digest={result.inputDigest} />],
            [t('facts.result'), <Digest key="out" digest={result.resultDigest} />],
            [t('facts.codeLists'), <CodeLists key="lists" stamp={result.codeLists} />],
            [t('facts.by'), record.createdBy],
            [t('facts.at'), <TimeText key="at" at={record.createdAt} />],
          ]}
        />
      )}
    </>
  );
}
