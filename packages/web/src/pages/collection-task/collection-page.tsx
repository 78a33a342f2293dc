import { collectionTask, type ReplyOf } from '@reeve/contract';
import { authorityStanding } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import '../collection/collection-plan.css';
import { Facts } from '../record/facts.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';

/** States in which something can still be reported. */
const OPEN: ReadonlySet<string> = new Set(['assigned', 'accepted', 'in_progress']);

/** One collection task: what is to be found out, on which legal ground, for which question. */
export function CollectionTaskPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(collectionTask.read, { params: { id } });
  if (!data) return <RecordFallback kind="collection_task" error={error} onRetry={() => void refetch()} />;
  return <OneCollectionTask key={id} record={data} problem={error} />;
}

type CollectionTask = ReplyOf<typeof collectionTask.read>;

function OneCollectionTask({ record, problem }: { record: CollectionTask; problem: unknown }): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { clock, may } = useSession();
  const { body } = record;
  const serves = record.cites.filter(({ kind }) => kind === 'requirement');
  return (
    <RecordPage
      kind="collection_task"
      record={record}
      problem={problem}
      listed={['requirement']}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('collection_task', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('collection.assignee'), record.owner],
            [t('collection.due'), record.dueOn && <DateText on={record.dueOn} />],
            [t('collection.source'), t(`source.${body.source ?? 'not_stated'}`)],
            [t('collection.sourceType'), body.sourceType],
            [t('collection.legalBasis'), body.legalBasis],
            [t('collection.authority'), t(`authority.${body.authorityType}`)],
            [t('collection.authorityRef'), body.authorityRef],
            [
              t('collection.authorityUntil'),
              body.authorityUntil !== undefined && <DateText on={body.authorityUntil} />,
            ],
            [t('collection.givenBy'), record.createdBy],
          ]}
        />
      }
    >
      {authorityStanding(body, clock.today) === 'ended' && <p className="pl-ended">{t('collection.ended')}</p>}
      {body.instruction !== record.title && <p className="rec-serif">{body.instruction}</p>}
      <dl className="rec-pairs">
        <dt>{t('collection.necessity')}</dt>
        <dd>{body.necessityNote}</dd>
        {body.stopConditions !== '' && (
          <>
            <dt>{t('collection.stopConditions')}</dt>
            <dd>{body.stopConditions}</dd>
          </>
        )}
      </dl>
      <RecordSteps
        words="task"
        record={record}
        move={(to, version, reason) =>
          call(collectionTask.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
      {may.includes('write_report') && OPEN.has(record.state) && authorityStanding(body, clock.today) !== 'ended' && (
        <p className="rec-act">
          <Link
            className="btn pri"
            to={paths.newReport({ task: record.id, ...(serves[0] ? { requirement: serves[0].id } : {}) })}
          >
            {t('collection.report')}
          </Link>
        </p>
      )}
      {serves.length > 0 && (
        <section aria-labelledby="serves">
          <h2 id="serves">{t('collection.serves')}</h2>
          <NeighbourList items={serves} />
        </section>
      )}
    </RecordPage>
  );
}
