import { decision, readThread, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { MeasureFacts } from '../record/measure-facts.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import './decide.css';
import { DecisionNotes } from './decision-notes.tsx';
import { OptionsTable } from './options-table.tsx';
import { PlanLines } from './plan-lines.tsx';

type Decision = ReplyOf<typeof decision.read>;

/** One decision: what was weighed, what was chosen and why, who does it by when, how one will see whether it worked. */
export function DecisionPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(decision.read, { params: { id } });
  if (!data) return <RecordFallback kind="decision" error={error} onRetry={() => void refetch()} />;
  return <OneDecision key={id} record={data} problem={error} />;
}

function OneDecision({ record, problem }: { record: Decision; problem: unknown }): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  const { body } = record;
  return (
    <RecordPage
      kind="decision"
      record={{ ...record, actions: [] }}
      problem={problem}
      listed={['task']}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('decision', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('decision.owner'), record.owner],
            [t('decision.due'), record.dueOn && <DateText on={record.dueOn} />],
            [t('decision.recordedBy'), record.createdBy],
            [t('decision.takenOn'), <TimeText key="at" at={record.createdAt} />],
            [t('decision.meeting'), body.meetingId && <MeetingLink id={body.meetingId} />],
          ]}
        />
      }
    >
      <div>
        <p className="rec-serif">{body.reason}</p>
        {body.options.length > 0 && <OptionsTable options={body.options} chosen={body.chosen} />}
        {body.measure && (
          <section aria-labelledby="measure">
            <h2 id="measure">{t('decision.measure')}</h2>
            <MeasureFacts measure={body.measure} />
          </section>
        )}
        {body.measureText !== '' && (
          <section aria-labelledby="measure-text">
            <h2 id="measure-text">{t('decision.measureText')}</h2>
            <p className="serif">{body.measureText}</p>
          </section>
        )}
        {body.plan && <PlanLines plan={body.plan} rights={body.rights} />}
        <DecisionNotes body={body} />
        <Tasks record={record} />
      </div>
    </RecordPage>
  );
}

function MeetingLink({ id }: { id: string }): ReactElement {
  const t = useT('decide');
  return <Link to={paths.meeting(id)}>{t('decision.openMeeting')}</Link>;
}

/** The tasks the decision ordered, and how to order one. */
function Tasks({ record }: { record: Decision }): ReactElement | null {
  const t = useT('decide');
  const { may } = useSession();
  const { data, error, refetch } = useReading(readThread, { params: { kind: 'decision', id: record.id }, query: {} });
  const tasks = (data?.soWhat ?? []).filter((node) => node.kind === 'task' && node.hop === 1);
  const isNoneOrdered = data !== undefined && tasks.length === 0;
  if (record.state !== 'adopted') return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('decision.tasks')}</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isNoneOrdered && <p className="hint">{t('decision.noTasks')}</p>}
      {tasks.length > 0 && <NeighbourList items={tasks} />}
      {may.includes('run_meeting') && (
        <p className="rec-act">
          <Link className={isNoneOrdered ? 'btn pri' : 'btn'} to={paths.newTask({ decision: record.id })}>
            {t('decision.orderTask')}
          </Link>
        </p>
      )}
    </section>
  );
}
