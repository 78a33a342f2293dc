import { outcome, readThread } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { OutcomeLine } from '../outcome/outcome-line.tsx';
import type { Task } from './task-page.tsx';

/** States in which something can have come of a task. */
const BEGUN: readonly string[] = ['in_progress', 'blocked', 'done', 'evaluated'];

/** The outcomes of a task: outputs, hours, complaints. Shown as events, never as an effect. */
export function TaskOutcomes({ record, onRecord }: { record: Task; onRecord: () => void }): ReactElement {
  const t = useT('act');
  const { may } = useSession();
  const { data, error, refetch } = useReading(readThread, { params: { kind: 'task', id: record.id }, query: {} });
  const outcomes = (data?.soWhat ?? []).filter((node) => node.kind === 'outcome' && node.hop === 1);
  const because = !BEGUN.includes(record.state)
    ? t('outcome.notBegun')
    : may.includes('work_task')
      ? undefined
      : t('outcome.role');
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcome.list')}</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && outcomes.length === 0 && <p className="hint">{t('outcome.noneHere')}</p>}
      <ul className="outcomes">
        {outcomes.map(({ id }) => (
          <OneOutcome key={id} id={id} />
        ))}
      </ul>
      <p className="rec-act">
        <Button because={because} onClick={onRecord}>
          {t('outcome.new')}
        </Button>
      </p>
    </section>
  );
}

function OneOutcome({ id }: { id: string }): ReactElement | null {
  const { data } = useReading(outcome.read, { params: { id } });
  return data ? (
    <li>
      <OutcomeLine outcome={data} />
    </li>
  ) : null;
}
