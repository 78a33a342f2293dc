import { task, taskPackPdf, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { EvaluateButton } from './evaluate-button.tsx';
import { MeasureStamp } from './measure-stamp.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { TaskOutcomes } from './task-outcomes.tsx';

export type Task = ReplyOf<typeof task.read>;

/** One task: the order, its owner and dates, the measure fixed before it began, its steps, what came of it. */
export function TaskPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(task.read, { params: { id } });
  if (!data) return <RecordFallback kind="task" error={error} onRetry={() => void refetch()} />;
  return <OneTask key={id} record={data} problem={error} />;
}

function OneTask({ record, problem }: { record: Task; problem: unknown }): ReactElement {
  const t = useT('act');
  const word = useStateWord();
  const { may } = useSession();
  const { number } = useFormat();
  const [recording, setRecording] = useState(false);
  const { body } = record;
  const orderedBy = record.cites.filter(({ kind }) => kind === 'decision');
  return (
    <RecordPage
      kind="task"
      record={record}
      problem={problem}
      listed={['decision', 'outcome']}
      actions={
        <a className="btn" href={addressOf(taskPackPdf, { id: record.id })} target="_blank" rel="noreferrer">
          {t('task.pack')}
        </a>
      }
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('task', record.state)}
        </>
      }
      facts={
        <>
          {body.measure && (
            <MeasureStamp
              measure={body.measure}
              registeredOn={body.registeredOn}
              decision={orderedBy[0]}
              fixed={body.registration}
            />
          )}
          <Facts
            heading={t('record:facts')}
            lines={[
              [t('task.owner'), record.owner],
              [t('task.due'), record.dueOn && <DateText on={record.dueOn} />],
              [t('task.startsOn'), body.startsOn && <DateText on={body.startsOn} />],
              [t('task.endsOn'), body.endsOn && <DateText on={body.endsOn} />],
              [t('task.hours'), body.hours !== undefined && number(body.hours)],
              [t('task.orderedBy'), record.createdBy],
            ]}
          />
        </>
      }
    >
      {body.instruction !== record.title && <p className="rec-serif">{body.instruction}</p>}
      <RecordSteps
        words="task"
        record={record}
        skip={['evaluated']}
        move={(to, version, reason) => call(task.move, { params: { id: record.id }, input: { version, to, reason } })}
      >
        <EvaluateButton record={record} />
        {may.includes('write_debrief') && ['done', 'evaluated'].includes(record.state) && (
          <Link className="btn" to={paths.newDebrief({ task: record.id })}>
            {t('task.debrief')}
          </Link>
        )}
      </RecordSteps>
      <TaskOutcomes record={record} onRecord={() => setRecording(true)} />
      {orderedBy.length > 0 && (
        <section aria-labelledby="ordered-by">
          <h2 id="ordered-by">{t('task.decision')}</h2>
          <NeighbourList items={orderedBy} />
        </section>
      )}
      {recording && <OutcomeDialog task={record} onClose={() => setRecording(false)} />}
    </RecordPage>
  );
}
