import { gap, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { NeighbourList } from '../record/thread-neighbours.tsx';

type Gap = ReplyOf<typeof gap.read>;

/** One gap: what is not known, what showed it, which requirements ask for it, and how it ends. */
export function GapPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(gap.read, { params: { id } });
  if (!data) return <RecordFallback kind="gap" error={error} onRetry={() => void refetch()} />;
  return <OneGap key={id} record={data} problem={error} />;
}

function OneGap({ record, problem }: { record: Gap; problem: unknown }): ReactElement {
  const t = useT('direct');
  const word = useStateWord();
  const { body, cites, proposal } = record;
  return (
    <RecordPage
      kind="gap"
      record={record}
      problem={problem}
      listed={[...cites.map(({ kind }) => kind), 'requirement']}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> {word('gap', record.state)}
        </>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('gap.importance'), t(`importance.${body.importance}`)],
            [t('gap.level'), t(`level.${body.level}`)],
            [t('gap.owner'), record.owner],
            [t('gap.openedBy'), record.createdBy],
          ]}
        />
      }
    >
      {body.statement !== record.title && <p className="rec-serif">{body.statement}</p>}
      {proposal !== null && <p>{t(`gap.proposal.${proposal}`)}</p>}
      <RecordSteps
        words="gap"
        record={record}
        plain={proposal === 'ask'}
        move={(to, version, reason) => call(gap.move, { params: { id: record.id }, input: { version, to, reason } })}
      />
      <section aria-labelledby="arises-from">
        <h2 id="arises-from">{t('gap.arisesFrom')}</h2>
        <NeighbourList items={cites} />
      </section>
      <Requirements record={record} />
    </RecordPage>
  );
}

/** The requirements that ask for what is missing, and how to ask. */
function Requirements({ record }: { record: Gap }): ReactElement {
  const t = useT('direct');
  const { may } = useSession();
  const { id, state, requirements, proposal } = record;
  const isOver = state === 'closed' || state === 'accepted';
  return (
    <section aria-labelledby="asked-by">
      <h2 id="asked-by">{t('requirement.list')}</h2>
      {requirements.length === 0 ? (
        <p className="hint">{t('gap.notAsked')}</p>
      ) : (
        <NeighbourList items={requirements.map((one) => ({ kind: 'requirement' as const, ...one }))} />
      )}
      {may.includes('propose_requirement') && !isOver && (
        <p className="rec-act">
          <Link className={proposal === 'ask' ? 'btn pri' : 'btn'} to={paths.newRequirement({ gap: id })}>
            {t('gap.ask')}
          </Link>
        </p>
      )}
    </section>
  );
}
