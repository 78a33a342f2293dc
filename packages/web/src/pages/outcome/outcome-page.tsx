import { outcome } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Facts } from '../record/facts.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import type { Outcome } from './outcome-line.tsx';

/** One outcome: what happened, in words and numbers. Arrests and letters are outputs; whether it worked is evaluated. */
export function OutcomePage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(outcome.read, { params: { id } });
  if (!data) return <RecordFallback kind="outcome" error={error} onRetry={() => void refetch()} />;
  return <OneOutcome key={id} record={data} problem={error} />;
}

function OneOutcome({ record, problem }: { record: Outcome; problem: unknown }): ReactElement {
  const t = useT('act');
  const { number } = useFormat();
  const { happened, outputs, complaints, hours, stops = [] } = record.body;
  const tasks = record.cites.filter(({ kind }) => kind === 'task');
  return (
    <RecordPage
      kind="outcome"
      record={{ ...record, actions: [] }}
      problem={problem}
      listed={['task']}
      subtitle={<span className="ref">{record.reference}</span>}
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('outcome.hours'), hours !== undefined && number(hours)],
            ...outputs.map(({ name, count }) => [name, number(count)] as const),
            ...stops.map(
              ({ area, stops: all, found }) =>
                [
                  t('outcome.stopsIn', { area }),
                  t('outcome.stopsOf', { count: all, n: number(all), found: number(found) }),
                ] as const,
            ),
            [t('outcome.complaints'), number(complaints)],
            [t('outcome.recordedBy'), record.createdBy],
            [t('outcome.recordedAt'), <TimeText key="at" at={record.createdAt} />],
          ]}
        />
      }
    >
      {happened !== record.title && <p className="rec-serif">{happened}</p>}
      <p className="hint">{t('outcome.notAResult')}</p>
      <section aria-labelledby="outcome-task">
        <h2 id="outcome-task">{t('outcome.task')}</h2>
        <NeighbourList items={tasks} />
      </section>
    </RecordPage>
  );
}
