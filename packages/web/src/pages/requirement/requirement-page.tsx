import { readThread, requirement, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { TermRegion, TermText } from '../../components/text/term-text.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';

/** One requirement: the question, the decision it serves, its steps, the collection under it. */
export function RequirementPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(requirement.read, { params: { id } });
  if (!data) return <RecordFallback kind="requirement" error={error} onRetry={() => void refetch()} />;
  return <OneRequirement key={id} record={data} problem={error} />;
}

function OneRequirement({
  record,
  problem,
}: {
  record: ReplyOf<typeof requirement.read>;
  problem: unknown;
}): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { body } = record;
  return (
    <RecordPage
      kind="requirement"
      record={record}
      problem={problem}
      listed={['collection_task']}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('requirement', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('requirement.owner'), record.owner],
            [t('requirement.neededBy'), record.dueOn && <DateText on={record.dueOn} />],
            [t('requirement.kind'), t(`requirementKind.${body.kind}`)],
            [t('requirement.level'), t(`level.${body.level}`)],
            [t('requirement.proposedBy'), record.createdBy],
            [t('requirement.personalData'), t(body.personalDataExpected ? 'yes' : 'no')],
            [t('requirement.referredTo'), body.referredTo],
          ]}
        />
      }
    >
      <TermRegion>
        {body.question !== record.title && (
          <p className="rec-serif">
            <TermText text={body.question} />
          </p>
        )}
        <dl className="rec-pairs rec-asks">
          <dt>{t('requirement.decisionServed')}</dt>
          <dd>
            <TermText text={body.decisionServed} />
          </dd>
          {body.necessityNote !== '' && (
            <>
              <dt>{t('requirement.necessity')}</dt>
              <dd>
                <TermText text={body.necessityNote} />
              </dd>
            </>
          )}
        </dl>
      </TermRegion>
      <RecordSteps
        words="requirement"
        record={record}
        move={(to, version, reason) =>
          call(requirement.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      />
      <Answers answers={record.answers} />
      <Collection id={record.id} isOpen={['approved', 'tasked', 'partially_answered'].includes(record.state)} />
    </RecordPage>
  );
}

/** The reports sent for the requirement, of those that the reader may see, and whether they helped. */
function Answers({ answers }: { answers: ReplyOf<typeof requirement.read>['answers'] }): ReactElement {
  const t = useT('direct');
  const { sent, ofUse, notOfUse, items } = answers;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('answers.title')}</h2>
      {sent === 0 ? (
        <p className="hint">{t('answers.none')}</p>
      ) : (
        <>
          <p>{t('answers.counts', { sent, ofUse, notOfUse, open: sent - ofUse - notOfUse })}</p>
          <ul className="rec-near">
            {items.map((item) => (
              <li key={item.id}>
                <Icon name="gather" stage="gather" />
                <span>
                  <Link to={paths.report(item.id)}>{item.subject}</Link>{' '}
                  <span className="ref sm">{item.reference}</span>
                  {item.because !== '' && <span className="mut sm"> {item.because}</span>}
                </span>
                <span className="mut sm">{t(`answers.${item.use ?? 'open'}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The collection tasks that serve the requirement, and how to give another one. */
function Collection({ id, isOpen }: { id: string; isOpen: boolean }): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const { data } = useReading(readThread, { params: { kind: 'requirement', id }, query: {} });
  const tasks = (data?.soWhat ?? []).filter((node) => node.kind === 'collection_task' && node.hop === 1);
  return (
    <section aria-labelledby="collection">
      <h2 id="collection">{t('collection.list')}</h2>
      {tasks.length === 0 ? <p className="hint">{t('collection.noneHere')}</p> : <NeighbourList items={tasks} />}
      {may.includes('propose_requirement') && isOpen && (
        <p className="rec-act">
          <Link className="btn" to={paths.newCollectionTask({ requirement: id })}>
            {t('collection.new')}
          </Link>
        </p>
      )}
    </section>
  );
}
