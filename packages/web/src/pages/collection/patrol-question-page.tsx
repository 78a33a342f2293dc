import { patrolQuestion, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';

/** One question for patrols: its text, where and until when it is asked, and how it is withdrawn. */
export function PatrolQuestionPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(patrolQuestion.read, { params: { id } });
  if (!data) return <RecordFallback kind="patrol_question" error={error} onRetry={() => void refetch()} />;
  return <OneQuestion key={id} record={data} problem={error} />;
}

function OneQuestion({
  record,
  problem,
}: {
  record: ReplyOf<typeof patrolQuestion.read>;
  problem: unknown;
}): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { area, lastOn } = record.body;
  return (
    <RecordPage
      kind="patrol_question"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('patrol_question', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('patrol.area'), area],
            [t('patrol.lastOn'), <DateText key="last" on={lastOn} />],
            [t('patrol.releasedBy'), record.createdBy],
          ]}
        />
      }
    >
      <RecordSteps
        words="patrol_question"
        record={record}
        move={(to, version, reason) =>
          call(patrolQuestion.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </RecordPage>
  );
}
