import { judgement } from '@reeve/contract';
import { isRefused, personWordsIn } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Tag } from '../../components/text/tag.tsx';
import { TermRegion } from '../../components/text/term-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { AssessPage, AssessFallback } from './assess-page.tsx';
import { AssessSteps } from './assess-steps.tsx';
import { CitedList } from './cited-list.tsx';
import { JudgementBlock, type Judgement } from './judgement-block.tsx';

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
      {record.state === 'in_review' && <p>{t('page.words', { words: wordsOf(record).join(', ') })}</p>}
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

/** The words about a person that a second person passes, as the server finds them. */
function wordsOf({ title, body }: Judgement): readonly string[] {
  const texts = [title, body.statement, body.basis, body.alternatives, body.wouldChangeIf, body.horizon];
  const found = texts.flatMap((text) => personWordsIn(text)).filter((one) => !isRefused(one));
  return [...new Set(found.map(({ words }) => `“${words}”`))];
}
