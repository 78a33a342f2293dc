import { priority, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';

const PARTS = ['prevention', 'intelligence', 'enforcement', 'measure'] as const;

/** One priority: prevention, intelligence, enforcement, and how one will see that it was reached. */
export function PriorityPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(priority.read, { params: { id } });
  if (!data) return <RecordFallback kind="priority" error={error} onRetry={() => void refetch()} />;
  return <OnePriority key={id} record={data} problem={error} />;
}

function OnePriority({ record, problem }: { record: ReplyOf<typeof priority.read>; problem: unknown }): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { body } = record;
  return (
    <RecordPage
      kind="priority"
      record={record}
      problem={problem}
      title={`${body.code} ${record.title}`.trim()}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('priority', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('priority.owner'), record.owner],
            [t('priority.reviewOn'), <DateText key="on" on={body.reviewOn} />],
            [t('requirement.proposedBy'), record.createdBy],
          ]}
        />
      }
    >
      <dl className="rec-pairs">
        {PARTS.filter((part) => body[part] !== '').map((part) => (
          <div key={part}>
            <dt>{t(`priority.${part}`)}</dt>
            <dd className="serif">{body[part]}</dd>
          </div>
        ))}
      </dl>
      <RecordSteps
        words="priority"
        record={record}
        move={(to, version, reason) =>
          call(priority.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </RecordPage>
  );
}
