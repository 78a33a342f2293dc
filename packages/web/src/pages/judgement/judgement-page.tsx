import { judgement } from '@reeve/contract';
import { Suspense, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { lazyComponent } from '../../components/lazy-component.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TermRegion } from '../../components/text/term-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { AssessPage, AssessFallback } from './assess-page.tsx';
import { AssessSteps } from './assess-steps.tsx';
import { CitedList } from './cited-list.tsx';
import { JudgementBlock, type Judgement } from './judgement-block.tsx';

// The word lists are large, and few judgements wait.
const JudgementWords = lazyComponent(async () => (await import('./judgement-words.tsx')).JudgementWords);

/** One judgement, what it rests on, and later whether it came true. */
export function JudgementPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(judgement.read, { params: { id } });
  if (data) return <OneJudgement key={id} record={data} problem={error} />;
  return <AssessFallback kind="judgement" error={error} onRetry={() => void refetch()} />;
}

function OneJudgement({ record, problem }: { record: Judgement; problem: unknown }): ReactElement {
  const t = useT('assess');
  const outcome = record.history.findLast(({ to }) => to === 'resolved_true' || to === 'resolved_false');
  return (
    <AssessPage
      kind="judgement"
      record={record}
      problem={problem}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {record.createdBy}{' '}
          <Tag>{t(`record:state.judgement.${record.state}`)}</Tag>
        </>
      }
    >
      <TermRegion>
        <JudgementBlock judgement={record} isLinked={false} />
      </TermRegion>
      {record.state === 'in_review' && (
        <Suspense fallback={null}>
          <JudgementWords judgement={record} />
        </Suspense>
      )}
      {outcome && (
        <p>
          {outcome.by === record.createdBy ? t('page.outcomeByAuthor') : t('page.outcomeBy', { name: outcome.by })}{' '}
          <TimeText at={outcome.at} />. {outcome.reason}
        </p>
      )}
      <section aria-labelledby="rests-on">
        <h2 id="rests-on">{t('page.restsOn')}</h2>
        <CitedList items={record.cites} />
      </section>
      <AssessSteps
        kind="judgement"
        record={record}
        move={(to, version, reason) =>
          call(judgement.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
    </AssessPage>
  );
}
